import type { Evidence } from "#shared/model/evidence.ts";
import type { Warning } from "#shared/model/recognition.ts";

import type { DraftItem } from "../attribution/draft-item.ts";
import { emptyDraft, found } from "../attribution/draft-item.ts";
import { isBylineLine } from "../attribution/newspaper-line.ts";
import { splitRunInTitle } from "../attribution/run-in-title.ts";
import { isUnitName } from "../attribution/unit-name.ts";
import { isHeadingForm, isLabelled, isProse, opensSentence } from "../cleaning/line-form.ts";
import type { TextLine } from "../cleaning/text-line.ts";
import { joinHeading, longestUsualTitle, withoutOrnament } from "./heading.ts";
import { isBriefMark } from "./line-role.ts";

/** Reads one report as a unit sends it: form lines, title, text, form lines. */
export const readReport = (lines: readonly TextLine[]): { item: DraftItem; warnings: Warning[] } => {
  const hasLabel = lines.some(({ text }) => titleLabel.test(text));
  const { formLines, rest } = takeFormLines(lines.filter(({ text }) => !bodyLabel.test(text)).map(withoutTitleLabel));
  const [first, ...others] = rest;
  if (first !== undefined && isBriefMark(first.text)) {
    const paragraphs = [first.text.replace(/^[△▲]\s*/u, ""), ...others.map(({ text }) => text)];
    return { item: { ...emptyDraft, paragraphs, isBrief: true, formLines }, warnings: [] };
  }
  const titleLines = leadingTitle(rest);
  const runIn = titleLines.length === 0 && first !== undefined ? splitRunInTitle(first.text) : null;
  if (runIn?.isClear === true) {
    const item = {
      ...emptyDraft,
      title: withoutOrnament(runIn.title),
      paragraphs: [runIn.text, ...others.map(({ text }) => text)],
      formLines,
      evidence: [found("title", "段首，与正文接排", "likely")],
    };
    return { item, warnings: [] };
  }
  const title =
    titleLines.length === 0
      ? null
      : joinHeading(titleLines.map(({ text }) => withoutOrnament(text.replace(/\t/g, " "))));
  const paragraphs = rest.slice(titleLines.length).map(({ text }) => text);
  const evidence = title === null ? [] : [titleEvidence(titleLines, title, hasLabel)];
  return {
    item: { ...emptyDraft, title, paragraphs, formLines, evidence },
    warnings: missing(title, paragraphs),
  };
};

const titleEvidence = (lines: readonly TextLine[], title: string, hasLabel: boolean): Evidence => {
  const [first] = lines;
  if (hasLabel) return found("title", "标题栏", "certain");
  const isUsual = first !== undefined && isHeadingForm(first.text) && title.length <= longestUsualTitle;
  if (!isUsual) return found("title", "首行，长或有句读", "doubtful");
  if (first.heading) return found("title", "标题样式的首行", "certain");
  return found("title", lines.length === 1 ? "首行" : `前${lines.length}行`, "likely");
};

/** Labels that a form puts before the title and above the text; they say nothing that their place does not. */
const titleLabel = /^(?:稿件)?(?:标题|题目)\s*[：:]\s*(?=\S)/u;
const bodyLabel = /^(?:稿件)?(?:正文|内容|标题|题目)\s*[：:]?$/u;

const withoutTitleLabel = (line: TextLine): TextLine => ({ ...line, text: line.text.replace(titleLabel, "") });

const dateLine = /^[（(]?(?:(?:19|20)\d{2}年)?\d{1,2}月\d{1,2}日[）)]?$|^(?:19|20)\d{2}[-./]\d{1,2}[-./]\d{1,2}$/u;
const issueLine = /^[（(]?(?:(?:19|20)\d{2}年)?第?\s*\d{1,4}\s*期[）)]?$/u;
const formHead =
  /^(?:工作信息|政务信息|信息简报|信息专报|政务信息专报|稿件报送单|信息报送单|来稿|投稿|大事月报稿件|大事记稿件)$/u;

/** Lines of a form round the report: labels, date, unit, 第3期; they lie before the title or after the last paragraph. */
export const isFormLine = (text: string): boolean =>
  isLabelled(text) ||
  dateLine.test(text) ||
  issueLine.test(text) ||
  formHead.test(text) ||
  isUnitName(text) ||
  isUnitWithDate(text);

const isUnitWithDate = (text: string): boolean => {
  const match = /^(.+?)[\s\u3000\t]*((?:19|20)\d{2}年\d{1,2}月\d{1,2}日)$/u.exec(text);
  return match?.[1] !== undefined && isUnitName(match[1]);
};

const takeFormLines = (lines: readonly TextLine[]): { formLines: string[]; rest: TextLine[] } => {
  let start = 0;
  while (start < lines.length - 1 && isFormLine(lines[start]?.text ?? "") && !isTitleOverText(lines, start)) start++;
  let end = lines.length;
  while (end > start + 1 && isFormLine(lines[end - 1]?.text ?? "")) end--;
  const rest = lines.slice(start, end);
  // Between title and text stands what the form puts there: date, author.
  const between = rest.findIndex(({ text }, index) => index > 0 && !isHeadingForm(text) && !isFormLine(text));
  const inner = rest.filter(
    ({ text }, index) => index > 0 && index < between && isFormLine(text) && (isLabelled(text) || dateLine.test(text)),
  );
  return {
    formLines: [...lines.slice(0, start), ...inner, ...lines.slice(end)].map(({ text }) => text),
    rest: rest.filter((line) => !inner.includes(line)),
  };
};

/** A title may read as a unit's name (云岭区成立融媒体中心): then the text follows at once. */
const isTitleOverText = (lines: readonly TextLine[], index: number): boolean =>
  isProse(lines[index + 1]?.text ?? "") &&
  !isLabelled(lines[index]?.text ?? "") &&
  !dateLine.test(lines[index]?.text ?? "");

const mostTitleLines = 3;

const leadingTitle = (lines: readonly TextLine[]): TextLine[] => {
  const first = lines[0];
  if (first === undefined) return [];
  // A first line that ends without a full stop above running text is the title, whatever commas it has.
  const second = lines[1];
  const overText =
    second !== undefined && !/[。；：，、]$/.test(first.text) && !/。/.test(first.text) && first.text.length <= 60;
  if (!isHeadingForm(first.text))
    return overText && !opensSentence(first.text) ? [first] : first.heading && overText ? [first] : [];
  const title = [first];
  for (const line of lines.slice(1, mostTitleLines)) {
    if (
      !isHeadingForm(line.text) ||
      isBylineLine(line.text) ||
      line.indented ||
      /^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|一是)/.test(line.text)
    )
      break;
    title.push(line);
  }
  // Nothing but headings: the first is the title, the others are all the text there is.
  return title.length === lines.length ? [first] : title;
};

const missing = (title: string | null, paragraphs: readonly string[]): Warning[] => {
  if (title === null)
    return [
      {
        code: "TITLE_NOT_FOUND",
        message: `没有认出标题：“${(paragraphs[0] ?? "").slice(0, 20)}…”，请在编辑时补上。`,
      },
    ];
  return paragraphs.length === 0 ? [{ code: "BODY_NOT_FOUND", message: `标题“${title}”下面没有正文。` }] : [];
};
