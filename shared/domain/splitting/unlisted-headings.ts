import { readsAsTitle } from "../attribution/title-wording.ts";
import { endsSentence, isHeadingForm, isProse, opensSentence } from "../cleaning/line-form.ts";
import type { TextLine } from "../cleaning/text-line.ts";
import { bareHeading, enumeratorOf, withoutOrnament } from "./heading.ts";
import type { Role } from "./line-role.ts";
import { isBracketed, isBriefMark } from "./line-role.ts";
import { mostTitleLines } from "./listed-headings.ts";

/** Gives the lines their roles that the contents do not know, from their form and what stands round them. */
export const assignUnlistedHeadings = (
  body: readonly TextLine[],
  roles: (Role | undefined)[],
  contents: { readonly exist: boolean; readonly listSections: boolean },
): void => {
  const place: Place = { body, roles, contents };
  const titleNumbers = numberStylesOfTitles(place);
  for (let index = 0; index < body.length; index++) {
    const role = roles[index] ?? decide(place, index, titleNumbers);
    roles[index] = role;
    if (role.is === "title") for (let rest = 1; rest < role.count; rest++) roles[index + rest] = { is: "rest" };
  }
};

interface Place {
  readonly body: readonly TextLine[];
  /** Decided above the line in question, and below it where the contents know the line. */
  readonly roles: readonly (Role | undefined)[];
  readonly contents: { readonly exist: boolean; readonly listSections: boolean };
}

const textAt = ({ body }: Place, index: number): string => body[index]?.text ?? "";

const decide = (place: Place, index: number, titleNumbers: ReadonlySet<string>): Role => {
  const { body, roles } = place;
  if (!isHeadingForm(textAt(place, index)) || continuesSentence(place, index)) return { is: "text" };
  const isOpen = (other: number): boolean => roles[other] === undefined && isHeadingForm(textAt(place, other));
  const headsHeading = roles[index + 1]?.is === "title" || roles[index + 1]?.is === "section";
  if (readsAsSection(place, index) && (headsHeading || isOpen(index + 1) || isBriefMark(textAt(place, index + 1))))
    return { is: "section" };
  if (headsHeading) return { is: "text" };
  let count = 1;
  while (count < mostTitleLines && isOpen(index + count) && !body[index + count]?.indented) count++;
  const following = textAt(place, index + count);
  if (!isProse(following) && !isBracketed(following)) return { is: "text" };
  return headsText(place, index, count, titleNumbers) ? { is: "title", count, entry: null } : { is: "text" };
};

const longestSectionName = 12;
/** Where the contents list sections, an unlisted one must be short (or ornamented) to be believed. */
const longestUnlistedSection = 6;

/** A short line straight before a heading; an office's own section names may say anything. */
const readsAsSection = (place: Place, index: number): boolean => {
  const text = textAt(place, index);
  const name = bareHeading(text);
  if (name.length > longestSectionName || name.length < 2) return false;
  if (name.length <= longestUnlistedSection) return true;
  if (place.contents.listSections) return withoutOrnament(text) !== text;
  return !readsAsTitle(name) || enumeratorOf(text) !== "";
};

/** Decides whether a heading begins an item, or is a heading inside one (主要做法). */
const headsText = (place: Place, index: number, count: number, titleNumbers: ReadonlySet<string>): boolean => {
  const lines = place.body.slice(index, index + count);
  const text = lines.map((line) => line.text).join("");
  const number = enumeratorOf(text);
  if (number !== "") return titleNumbers.has(styleOf(number));
  if (lines[0]?.heading === true || place.roles[index - 1]?.is === "section") return true;
  const opens = opensSentence(textAt(place, index + count));
  const clear = readsAsTitle(text);
  // With contents, an unlisted title must say clearly that it is one.
  if (place.contents.exist) return clear && text.length >= 8 && opens;
  return clear || text.length >= 10 || (text.length >= 6 && opens) || endsWithSource(textAt(place, index - 1));
};

/**
 * The numbering styles (一、 1. …) that stand before titles: those of listed titles, and those that begin right
 * under a section. Numbers that begin again inside items count their parts.
 */
const numberStylesOfTitles = (place: Place): ReadonlySet<string> => {
  const { body, roles } = place;
  const styles = new Set<string>();
  body.forEach((line, index) => {
    const number = enumeratorOf(line.text);
    if (number === "" || isProse(line.text)) return;
    const before = index === 0 ? "section" : roles[index - 1]?.is;
    const underShortHeading =
      before === undefined && isHeadingForm(textAt(place, index - 1)) && readsAsSection(place, index - 1);
    const isFirst = /^[（(]?(?:一|1)\D/.test(number);
    if (roles[index]?.is === "title" || (isFirst && (before === "section" || underShortHeading)))
      styles.add(styleOf(number));
  });
  return styles;
};

/** 三、 and 一、 are of one style, 3. and 3、 are not. */
const styleOf = (number: string): string =>
  number
    .replace(/[一二三四五六七八九十]+/u, "一")
    .replace(/\d+/, "1")
    .replace(/\s/g, "");

/** （区民政局） after a full stop ends an item, so a heading after it begins the next. */
const endsWithSource = (text: string): boolean => /[。！？”][（(][^（）()]{2,30}[）)]$/.test(text);

const continuesSentence = (place: Place, index: number): boolean => {
  const before = textAt(place, index - 1);
  return (
    place.roles[index - 1]?.is === "text" &&
    isProse(before) &&
    !endsSentence(before) &&
    !readsAsTitle(textAt(place, index))
  );
};
