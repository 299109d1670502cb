import { Document, Packer, Paragraph, type ICommentOptions } from "docx";

import { composeManuscript } from "#shared/domain/composing/compose-manuscript.ts";
import type { Composition } from "#shared/domain/composing/composition.ts";
import { plainParagraph } from "#shared/domain/composing/plain-paragraph.ts";
import { layOut } from "#shared/domain/typesetting/layout.ts";
import type { ReviewBase, ReviewRound } from "#shared/model/review.ts";

import type { PictureBytes } from "../printed-issue.ts";
import type { DraftComment } from "./draft-comment.ts";
import { draftInsets } from "./draft-insets.ts";
import { commentProperties, draftProperties } from "./draft-names.ts";
import { patchPackage } from "./patch-package.ts";
import { scriptRuns } from "./script-runs.ts";
import { stylesXml } from "./styles-xml.ts";
import { issueSections } from "./write-docx.ts";

/** A draft as one reviewer of a round gets it. */
export type ReviewDraft = {
  base: ReviewBase;
  round: Pick<ReviewRound, "id" | "number" | "stage">;
  copyId: string;
  reviewer: string;
  /** What the file manager and the program that opens the file show of it. */
  properties: { title: string; creator: string };
  comments: readonly DraftComment[];
};

/**
 * Writes a 审读稿 for Word, WPS and LibreOffice: the issue as it prints, a line on its cover that says whose it is, changes
 * tracked from the first key on. Each item stands within one bookmark, and the document's properties name round and copy:
 * by them the marks find home. Throws AppError EXPORT_FAILED naming the title when a heading has no page number.
 */
export const writeReviewDraft = async (draft: ReviewDraft, pictures: PictureBytes): Promise<Uint8Array> => {
  const { base, round, copyId, comments } = draft;
  const { profile } = base.manuscript;
  const composition = withReviewLine(composeManuscript(base.manuscript), draft);
  const layout = layOut(composition, profile);
  const printed = new Set(composition.body.map(({ itemId }) => itemId));
  const shown = comments.filter(({ itemId }) => printed.has(itemId));
  const document = new Document({
    ...draft.properties,
    lastModifiedBy: draft.properties.creator,
    compatibility: { version: 15 },
    evenAndOddHeaderAndFooters: profile.pageNumber.isOuter,
    features: { trackRevisions: true },
    customProperties: [
      { name: draftProperties.round, value: round.id },
      { name: draftProperties.copy, value: copyId },
      ...commentProperties(shown),
    ],
    ...(shown.length === 0
      ? {}
      : { comments: { children: shown.map((comment, id) => toComment(draft, comment, id)) } }),
    sections: issueSections(
      { composition, layout, profile, pictures, properties: draft.properties },
      draftInsets(base.manuscript, composition.body, round.id, shown),
    ),
  });
  return patchPackage(new Uint8Array(await Packer.toArrayBuffer(document)), stylesXml(profile));
};

const withReviewLine = (composition: Composition, { round, reviewer }: ReviewDraft): Composition => ({
  ...composition,
  cover: {
    ...composition.cover,
    head: [...composition.cover.head, plainParagraph("coverLine", `审读稿 · ${round.stage} · 审校人 ${reviewer}`)],
  },
});

const toComment = ({ base }: ReviewDraft, { author, at, text }: DraftComment, id: number): ICommentOptions => {
  const { body, latinFont } = base.manuscript.profile;
  return {
    id,
    author,
    initials: [...author][0] ?? "",
    date: new Date(at),
    children: text
      .split("\n")
      .map((line) => new Paragraph({ children: scriptRuns(line, { chinese: body.font, latin: latinFont }) })),
  };
};
