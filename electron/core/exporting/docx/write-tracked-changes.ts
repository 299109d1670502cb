import {
  BookmarkEnd,
  BookmarkStart,
  bookmarkUniqueNumericId,
  Document,
  Packer,
  type Paragraph,
  type Table,
  type XmlComponent,
} from "docx";

import { composeManuscript } from "#shared/domain/composing/compose-manuscript.ts";
import type { ReviewBase } from "#shared/model/review.ts";

import type { PictureBytes } from "../printed-issue.ts";
import { itemBookmark } from "./draft-names.ts";
import { mergeIssues, type ComposedIssue } from "./merge-issues.ts";
import { mergeLines, type MergedLine } from "./merge-lines.ts";
import { MixedParagraph } from "./mixed-paragraph.ts";
import { pageNumberFooters } from "./page-footers.ts";
import { markMoves, patchPackage } from "./patch-package.ts";
import { stylesXml } from "./styles-xml.ts";
import { tocEndStyle } from "./toc-field.ts";
import { trackedLine } from "./tracked-lines.ts";
import { createTracker, type Hand } from "./tracked-runs.ts";
import { section } from "./write-docx.ts";

/** From what to what an issue changed, and whose changes they are. */
export type TrackedChanges = Hand & {
  before: ReviewBase;
  after: ReviewBase;
  properties: { title: string; creator: string };
};

/**
 * Writes an issue as tracked changes: with all of them taken it reads as it is after, with all refused as before. Items
 * that moved are moves. Without contents, as the pages of neither state are those of this file. Set as the later state.
 */
export const writeTrackedChanges = async (
  { before, after, properties, ...hand }: TrackedChanges,
  pictures: PictureBytes,
): Promise<Uint8Array> => {
  const [one, other] = [composedIssue(before), composedIssue(after)];
  const { profile } = after.manuscript;
  const tracker = createTracker(hand);
  const indexes = new Map(before.items.map(({ itemId }, index) => [itemId, index]));
  const children: (Paragraph | Table)[] = [];
  /** What is to stand at the start of the next paragraph. */
  let leading: XmlComponent[] = [];
  const put = (
    line: MergedLine,
    isMoved: boolean,
    first: readonly XmlComponent[],
    last: readonly XmlComponent[],
  ): void => {
    children.push(trackedLine(line, { profile, pictures, tracker, isMoved, first: [...leading, ...first], last }));
    leading = [];
  };
  const putAll = (lines: readonly MergedLine[]): void => {
    for (const line of lines) put(line, false, [], []);
  };
  putAll(
    mergeLines(
      [...one.composition.cover.head, ...one.composition.cover.foot],
      [...other.composition.cover.head, ...other.composition.cover.foot],
    ),
  );
  for (const { itemId, lines, move } of mergeIssues(one, other)) {
    const index = itemId === null ? undefined : indexes.get(itemId);
    const stood = lines.some(({ end }) => end !== "inserted");
    const link =
      index === undefined || !stood
        ? null
        : { id: bookmarkUniqueNumericId(), name: itemBookmark(before.issueKey, index) };
    const range = move === null ? null : tracker.moveRange(lines[0]?.end ?? "kept", move);
    lines.forEach((line, at) => {
      const starts = at === 0 ? [range?.start, link && new BookmarkStart(link.name, link.id)] : [];
      const ends = at === lines.length - 1 && link !== null ? [new BookmarkEnd(link.id)] : [];
      put(
        line,
        move !== null,
        starts.flatMap((each) => each ?? []),
        ends,
      );
    });
    // The end of the last paragraph moves too: the range ends after it.
    if (range !== null) leading.push(range.end);
  }
  putAll(mergeLines(one.composition.colophon, other.composition.colophon));
  // The end of a document cannot be deleted: a line that neither state has stands there.
  children.push(new MixedParagraph({ style: tocEndStyle.id }, leading));
  const document = new Document({
    ...properties,
    lastModifiedBy: properties.creator,
    compatibility: { version: 15 },
    evenAndOddHeaderAndFooters: profile.pageNumber.isOuter,
    features: { trackRevisions: true },
    sections: [section(children, pageNumberFooters(profile), profile, 1)],
  });
  return markMoves(patchPackage(new Uint8Array(await Packer.toArrayBuffer(document)), stylesXml(profile)));
};

const composedIssue = ({ manuscript }: ReviewBase): ComposedIssue => ({
  manuscript,
  composition: composeManuscript(manuscript),
});
