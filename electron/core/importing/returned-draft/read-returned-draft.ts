import { draftProperties } from "#core/exporting/docx/draft-names.ts";
import { composeManuscript } from "#shared/domain/composing/compose-manuscript.ts";
import { printedItems, type PrintedItem } from "#shared/domain/merging/printed-items.ts";
import type { ReviewBase } from "#shared/model/review.ts";

import { AppError } from "../../errors.ts";
import { mainPartName, relatedPart, withPackage, type Package } from "../readers/docx/open-package.ts";
import { child, ownText } from "../xml-tree.ts";
import { commentMarks, type ReturnedItem } from "./comment-marks.ts";
import { countFormatting } from "./count-formatting.ts";
import { findItems, type FoundItems } from "./find-items.ts";
import { streamOf, takenBack } from "./item-stream.ts";
import { marksOfItems } from "./marks-of-items.ts";
import { outsideMarks, outsideTexts } from "./outside-marks.ts";
import { customProperties, readComments, sentComments } from "./read-comments.ts";
import { readLines } from "./read-lines.ts";
import { refuseOthers } from "./refuse-others.ts";
import { originalText, type ReturnedLine } from "./returned-line.ts";
import { nameOf, toMark, withinLimits, type MarkDefaults, type ReturnedMark } from "./returned-mark.ts";
import { readWishes } from "./wishes.ts";

/** What a reviewer's Word file says of the base. */
export interface ReturnedDraft {
  readonly marks: readonly ReturnedMark[];
  /** Tracked changes of formatting: counted, not read. */
  readonly formattingChanges: number;
  /** What an editor should know, in whole sentences. */
  readonly notes: readonly string[];
  /** Who made the marks, in the order of the text. */
  readonly authors: readonly string[];
}

/** Of whom marks are that the file names nobody for, and from when. */
export interface ReturnedFrom {
  /** Whose copy it is; null where that is not known: then who saved the file last. */
  readonly reviewer: string | null;
  /** ISO 8601 */
  readonly now: string;
}

/**
 * Reads what a reviewer did to a draft in Word, WPS or LibreOffice: tracked changes, comments, and what was changed
 * without a trace. Whatever no text of the base can take becomes a comment that quotes it.
 *
 * @throws AppError UNSUPPORTED_FORMAT for another format, and for a file that holds none of the base's items; NO_TEXT for one without
 *   text; DAMAGED_FILE, FILE_TOO_LARGE, PASSWORD_PROTECTED, EMPTY_FILE as readers of received files do.
 */
export const readReturnedDraft = (
  bytes: Uint8Array,
  fileName: string,
  base: ReviewBase,
  from: ReturnedFrom,
): ReturnedDraft => {
  refuseOthers(bytes, fileName);
  return withPackage(fileName, bytes, (document) => readPackage(document, fileName, base, from));
};

const readPackage = (document: Package, fileName: string, base: ReviewBase, from: ReturnedFrom): ReturnedDraft => {
  const main = mainPartName(document);
  const body = child(document.part(main), "w:body");
  if (body === undefined) throw new Error(`${main} has no body`);
  const { lines, leftOut } = readLines(body, relatedPart(document, main, "/styles"));
  const composition = composeManuscript(base.manuscript);
  const printed = printedItems(base.manuscript, composition.body);
  const isOutside = outsideTexts(composition);
  const found = findItems(lines, printed, isOutside);
  refuseStrangers(fileName, lines, printed, found);
  const defaults: MarkDefaults = { reviewer: from.reviewer ?? lastAuthor(document), now: from.now };
  const items = returnedItems(lines, printed, found, defaults.reviewer);
  const properties = customProperties(document.part("docProps/custom.xml"));
  const comments = readComments(
    relatedPart(document, main, "/comments"),
    relatedPart(document, main, "/commentsExtended"),
    sentComments(properties, draftProperties.comments),
  );
  const structure = marksOfItems(base, lines, found, items, defaults);
  const itemIds = new Map(printed.map(({ index, item }) => [index, item.id]));
  const around = outsideMarks(lines, found.owners, isOutside, (index) => itemIds.get(index), defaults);
  const marks = [
    ...structure.marks,
    ...takenBackMarks(items, defaults),
    ...around.marks,
    ...commentMarks(comments, lines, found.owners, new Map(items.map((each) => [each.printed.index, each])), defaults),
  ].flatMap(withinLimits);
  return {
    marks,
    formattingChanges: countFormatting(body),
    notes: [
      ...notesOnFinding(found, defaults.reviewer),
      ...structure.notes,
      ...(around.hasContentsChanges ? ["目录里的改动没有带入：目录由标题生成，请改标题。"] : []),
      ...notesOnLeftOut(leftOut),
    ],
    authors: [...new Set(marks.map(({ author }) => author))],
  };
};

const refuseStrangers = (
  fileName: string,
  lines: readonly ReturnedLine[],
  printed: readonly PrintedItem[],
  { missing }: FoundItems,
): void => {
  if (lines.every((line) => originalText(line).trim() === ""))
    throw new AppError("NO_TEXT", `“${fileName}”里没有文字。请检查是否选错了文件。`);
  if (missing.length < printed.length || printed.length === 0) return;
  throw new AppError(
    "UNSUPPORTED_FORMAT",
    `“${fileName}”里找不到这一轮底稿的任何一篇稿件。请检查是否选错了文件，或是否属于别的期、别的轮次。`,
  );
};

/** Who saved the file last. */
const lastAuthor = (document: Package): string => {
  const name = child(document.part("docProps/core.xml"), "cp:lastModifiedBy");
  return nameOf(name === undefined ? "" : ownText(name), "审校人");
};

const returnedItems = (
  lines: readonly ReturnedLine[],
  printed: readonly PrintedItem[],
  { owners }: FoundItems,
  reviewer: string,
): ReturnedItem[] => {
  const byOwner = Map.groupBy(owners.keys(), (line) => owners[line] ?? null);
  return printed.flatMap((item): ReturnedItem[] => {
    const own = byOwner.get(item.index);
    if (own === undefined) return [];
    const stream = streamOf(lines, own);
    return [{ printed: item, stream, ...readWishes(item.texts, stream, lines, own, reviewer) }];
  });
};

const takenBackMarks = (items: readonly ReturnedItem[], defaults: MarkDefaults): ReturnedMark[] =>
  items.flatMap(({ printed, stream }) =>
    takenBack(stream)
      .filter(({ text }) => text.trim() !== "")
      .map(({ text, by, from }) => {
        const note = `删去了${nameOf(from.author, defaults.reviewer)}加入的“${text.trim()}”`;
        return toMark(printed.item.id, { kind: "comment", place: null }, note, by, defaults);
      }),
  );

const nameList = (items: readonly PrintedItem[]): string => items.map(({ item }) => nameOfItem(item)).join("、");

const nameOfItem = ({ title, body }: PrintedItem["item"]): string => {
  const text = body.find((block) => block.kind === "paragraph");
  const opening = text?.kind === "paragraph" ? `${text.text.slice(0, 16)}…` : "无题";
  return `《${title ?? opening}》`;
};

const notesOnFinding = ({ byLikeness, missing, isMissingDeleted }: FoundItems, reviewer: string): string[] => [
  ...(byLikeness.length === 0 ? [] : [`${nameList(byLikeness)}的书签已丢失，是按文字相似找到的，请核对其中的意见。`]),
  ...(missing.length === 0
    ? []
    : isMissingDeleted
      ? [`文件里没有${nameList(missing)}，删去时没有留痕，已作为${reviewer}的“建议不用”。`]
      : [`文件里没有找到${nameList(missing)}，没有当作删去。`]),
];

const notesOnLeftOut = (leftOut: readonly string[]): string[] =>
  [...Map.groupBy(leftOut, (what) => what)].map(
    ([what, all]) => `${what}没有带入${all.length > 1 ? `（${all.length} 处）` : ""}，请在原文件里查看。`,
  );
