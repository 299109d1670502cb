import type { DraftItem } from "../../attribution/draft-item.ts";
import { found } from "../../attribution/draft-item.ts";
import { mayOpenText } from "../../attribution/run-in-title.ts";
import { readsAsTitle, saysWhoDidWhat } from "../../attribution/title-wording.ts";
import { isUnitName } from "../../attribution/unit-name.ts";
import { endsSentence, isHeadingForm, isLabelled, isProse, opensSentence } from "../../cleaning/line-form.ts";
import type { TextLine } from "../../cleaning/text-line.ts";
import { endsItem } from "../bulletin-body.ts";
import { bareHeading, enumeratorOf } from "../heading.ts";
import { isBriefMark } from "../line-role.ts";
import { isFormLine, readReport } from "../report.ts";
import type { Shape, SplitText } from "../split-text.ts";
import { formLinesLeft } from "./single-submission.ts";

/** Several reports or △ briefs that a unit sends in one file (信息两则, 3月简讯). */
export const severalSubmissions: Shape = (lines) => {
  const parts = cutBlocks(lines);
  return {
    weight: parts.blocks.length < 2 ? 0 : parts.isSure ? 0.62 : 0.5,
    reasons: [`${parts.blocks.length} 篇，以${parts.isSure ? "来源、△、编号或标题栏" : "标题的样子"}分开`],
    split: () => readBlocks(parts),
  };
};

const readBlocks = ({ head, blocks, isSure }: Blocks): SplitText => {
  const reports = blocks.map(readReport);
  const unit = unitIn(head);
  const shared = head.filter((text) => isFormLine(text));
  const items = reports.map(({ item }): DraftItem => ({
    ...item,
    title: item.title === null ? null : bareHeading(item.title),
    formLines: [...shared, ...item.formLines],
    guessedUnit: unit,
    evidence: [...item.evidence, found("body", item.isBrief ? "△之后" : "标题之下", isSure ? "likely" : "doubtful")],
  }));
  return {
    kind: "single-submission",
    issue: null,
    toc: [],
    items,
    context: null,
    warnings: [
      ...(isSure
        ? []
        : [
            {
              code: "SEVERAL_ITEMS",
              message: `按标题的样子拆成了 ${items.length} 篇，请核对；如是一篇，可在编辑时合并。`,
            },
          ]),
      ...reports.flatMap(({ warnings }) => warnings),
      ...formLinesLeft([...head, ...reports.flatMap(({ item }) => item.formLines)]),
    ],
  };
};

interface Blocks {
  /** Form lines and a common heading (青石桥街道3月简讯) above all items. */
  readonly head: readonly string[];
  readonly blocks: readonly (readonly TextLine[])[];
  /** Sources, △, numbers or labels part the items, not only the form of their titles. */
  readonly isSure: boolean;
}

/** 区司法局信息两则, 青石桥街道3月简讯, 3月份工作动态 */
const commonHeading =
  /^(\S{0,20}?)(?:(?:19|20)\d{2}年)?(?:\d{1,2}月(?:份)?)?(?:上旬|中旬|下旬)?(?:工作|政务|党建|宣传)?(?:信息|简讯|动态|要闻|短讯|快讯|稿件|大事记素材|来稿)(?:\s*[（(]?[一二两三四五六七八九十\d]+[则篇条][）)]?)?$/u;

const cutBlocks = (lines: readonly TextLine[]): Blocks => {
  const { head, rest } = takeHead(lines);
  const hasHeading = head.some((text) => commonHeading.test(text));
  const starts = startsOf(rest, hasHeading);
  const blocks = starts.list.map((start, index) => rest.slice(start, starts.list[index + 1]));
  const whole = blocks.filter((block) => block.some(({ text }) => isProse(text)));
  return whole.length < 2 || whole.length < blocks.length
    ? { head, blocks: [], isSure: false }
    : { head, blocks, isSure: starts.isSure };
};

const takeHead = (lines: readonly TextLine[]): { head: string[]; rest: TextLine[] } => {
  let start = 0;
  while (start < lines.length - 1) {
    const text = lines[start]?.text ?? "";
    const isHead =
      isLabelled(text) || commonHeading.test(text) || (isFormLine(text) && !isProse(lines[start + 1]?.text ?? ""));
    if (!isHead || titleLabel.test(text)) break;
    start++;
  }
  return { head: lines.slice(0, start).map(({ text }) => text), rest: lines.slice(start) };
};

const titleLabel = /^(?:稿件)?(?:标题|题目)\s*[：:]\s*\S/u;

const startsOf = (lines: readonly TextLine[], hasHeading: boolean): { list: number[]; isSure: boolean } => {
  for (const isStart of [labelledStart(lines), sourcedStart, numberedStart(lines, hasHeading)]) {
    const list = placesOf(lines, isStart);
    if (list.length >= 2) return { list, isSure: true };
  }
  return { list: placesOf(lines, formedStart), isSure: false };
};

type IsStart = (lines: readonly TextLine[], index: number) => boolean;

/** The first line begins the first item whatever it is. */
const placesOf = (lines: readonly TextLine[], isStart: IsStart): number[] =>
  lines.flatMap((_, index) => (index === 0 || isStart(lines, index) ? [index] : []));

/** 标题：… before every item. */
const labelledStart =
  (all: readonly TextLine[]): IsStart =>
  (lines, index) =>
    titleLabel.test(lines[index]?.text ?? "") && all.filter(({ text }) => titleLabel.test(text)).length >= 2;

/** △, or a title after the source, the byline or the form lines of the item before. */
const sourcedStart: IsStart = (lines, index) => {
  const text = lines[index]?.text ?? "";
  if (isBriefMark(text)) return true;
  const before = lines[index - 1]?.text ?? "";
  if (isBriefMark(before) && isProse(before)) return isTitleAbove(lines, index);
  const hasEnded = endsItem(before) || (isLabelled(before) && hasProseBefore(lines, index));
  return hasEnded && enumeratorOf(text) === "" && (isTitleAbove(lines, index) || (isProse(text) && endsItem(before)));
};

const hasProseBefore = (lines: readonly TextLine[], index: number): boolean =>
  lines.slice(Math.max(0, index - 6), index).some(({ text }) => isProse(text) && !isLabelled(text));

/** 一、 1. before every title, from the first line on; numbers inside a report come after its beginning. */
const numberedStart =
  (all: readonly TextLine[], hasHeading: boolean): IsStart =>
  (lines, index) => {
    const style = numberStyle(all[0]?.text ?? "");
    const text = lines[index]?.text ?? "";
    if (style === "" || numberStyle(text) !== style) return false;
    const title = bareHeading(text);
    const isReport = saysWhoDidWhat(title) && mayOpenText(lines[index + 1]?.text ?? "");
    return isHeadingForm(text) ? isReport || (hasHeading && isTitleAbove(lines, index)) : hasHeading && isProse(text);
  };

const numberStyle = (text: string): string =>
  enumeratorOf(text)
    .replace(/[一二三四五六七八九十]+/u, "一")
    .replace(/\d+/u, "1")
    .replace(/\s/gu, "");

const isTitleAbove = (lines: readonly TextLine[], index: number): boolean => {
  const text = lines[index]?.text ?? "";
  const next = lines[index + 1]?.text ?? "";
  const isTitle = isHeadingForm(text) && !isFormLine(text) && (readsAsTitle(text) || text.length >= 8);
  return isTitle && (isProse(next) || (isHeadingForm(next) && isProse(lines[index + 2]?.text ?? "")));
};

/** A title that says who did what, above a text that begins with its day; one such above the first text, too. */
const formedStart: IsStart = (lines, index) => {
  const [first, line] = [lines[0], lines[index]];
  const before = lines[index - 1]?.text ?? "";
  if (first === undefined || line === undefined || !saysWhoDidWhat(first.text)) return false;
  const text = lines[index + 1]?.text ?? "";
  return (
    enumeratorOf(line.text) === "" &&
    isHeadingForm(line.text) &&
    line.text.length >= 10 &&
    saysWhoDidWhat(line.text) &&
    isProse(before) &&
    endsSentence(before) &&
    beginsWithDay.test(text) &&
    opensSentence(text)
  );
};

const beginsWithDay = /^(?:(?:19|20)\d{2}年)?(?:\d{1,2}月)?\d{1,2}日|^近日|^日前|^本报讯/u;

/** The unit whose name stands before 信息, 简讯. */
const unitIn = (head: readonly string[]): string | null => {
  for (const text of head) {
    const name = commonHeading.exec(text)?.[1]?.replace(/(?:19|20)\d{2}年|\d{1,2}月(?:份)?|第[一二三四]季度/gu, "");
    if (name !== undefined && name.length >= 3 && isUnitName(name)) return name;
  }
  return null;
};
