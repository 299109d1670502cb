import { isLeftOpen, opensSentence } from "../cleaning/line-form.ts";
import { endsAsTitle, readsAsTitle } from "./title-wording.ts";

/** A title that stands in one line with its text (标题 近日，…). */
export interface RunInTitle {
  readonly title: string;
  readonly text: string;
  /** The text begins as a report does; else only the space speaks for the title. */
  readonly isClear: boolean;
}

const shortestTitle = 6;
const longestTitle = 50;
const shortestText = 8;

/** Words with which the text after a title begins, also where the margin cuts them off. */
const textOpening =
  /^(?:为|近日|日前|近期|近来|近年|连日来|今年|去年|入[春夏秋冬汛]|自|在|据|按照|根据|针对|随着|截至|面对|围绕|结合|通过|本报讯|[一二三四五六七八九十]是|首先|日 ?前|\d{1,4}[年月日]|[1-9]\d?月)/u;

/** True where what stands after a space may be the beginning of a text, whole or cut at the margin. */
export const mayOpenText = (text: string): boolean => textOpening.test(text) || opensSentence(text);

/**
 * Parts a paragraph that begins with its title. The last space before which the words may be a title decides,
 * but one after which a text clearly begins (近日，为…，一是, a date) comes first. Null where nothing may be a title.
 */
export const splitRunInTitle = (paragraph: string): RunInTitle | null => {
  const parted = placesOfGaps(paragraph)
    .map(([start, end]) => ({ title: paragraph.slice(0, start).trim(), text: paragraph.slice(end).trim() }))
    .filter(({ title, text }) => mayBeTitle(title) && text.length >= shortestText && /[。！？]/u.test(text));
  const clear = parted.find(({ text }) => isClearOpening(text));
  if (clear !== undefined) return { ...clear, isClear: true };
  const last = parted.findLast(({ title }) => readsAsTitle(title));
  return last === undefined ? null : { ...last, isClear: false };
};

/**
 * Parts a paragraph whose first sentence may be its title (区民政局开展走访。近日，…): a short one without commas that
 * says what was done; clear where the text after it begins as a report does.
 */
export const splitSentenceTitle = (paragraph: string): RunInTitle | null => {
  const end = paragraph.slice(0, longestTitle + 1).search(/[。！：]/u);
  if (end < shortestTitle) return null;
  const mark = paragraph[end] === "！" ? "！" : "";
  const title = paragraph.slice(0, end) + mark;
  const text = paragraph.slice(end + 1).trim();
  const isOne = !/[，；]|\d[月日]/u.test(title.replace(/“[^”]*”/gu, "")) && mayBeTitle(title) && readsAsTitle(title);
  return isOne && text.length >= shortestText ? { title, text, isClear: isClearOpening(text) } : null;
};

/** Parts a paragraph whose title lost the space before its text (…提升行动近日，…). */
export const splitGluedTitle = (paragraph: string): RunInTitle | null => {
  for (const match of paragraph
    .slice(0, longestTitle + 4)
    .matchAll(/(?:近日|日前|\d{1,2}月\d{1,2}日(?:上午|下午|晚)?)，/gu)) {
    const title = paragraph.slice(0, match.index);
    if (/[，；。：]/u.test(title.replace(/“[^”]*”/gu, ""))) return null;
    if (title.length >= 8 && mayBeTitle(title) && endsAsTitle(title) && !/^(?:为|在|自|从)/u.test(title))
      return { title, text: paragraph.slice(match.index), isClear: false };
  }
  return null;
};

const placesOfGaps = (paragraph: string): [number, number][] =>
  [...paragraph.slice(0, longestTitle + 10).matchAll(/[ \u3000\t]+/gu)].map((match) => [
    match.index,
    match.index + match[0].length,
  ]);

const mayBeTitle = (title: string): boolean => {
  const bare = title.replace(/“[^”]*”|《[^》]*》|（[^）]*）/gu, "");
  return (
    title.length >= shortestTitle &&
    title.length <= longestTitle &&
    /\p{Script=Han}{4}/u.test(title) &&
    !/[。；]/u.test(bare) &&
    !/[，、：；]$/u.test(title) &&
    !/(?:[于在从自至到]|截至|本报讯)$/u.test(title) &&
    !isLeftOpen(title) &&
    !opensSentence(title)
  );
};

const isClearOpening = (text: string): boolean =>
  opensSentence(text) || (textOpening.test(text) && /^[^。]{2,60}[，。]/u.test(text));
