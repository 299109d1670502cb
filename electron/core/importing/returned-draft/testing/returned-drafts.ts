import { writeReviewDraft, type DraftComment } from "#core/exporting/docx/write-review-draft.ts";
import { editContent, reviewTexts } from "#shared/domain/merging/review-texts.ts";
import { gb9704Profile, type PrintProfile } from "#shared/model/print-profile.ts";

import { readReturnedDraft, type ReturnedDraft } from "../read-returned-draft.ts";
import type { ReturnedMark } from "../returned-mark.ts";
import { fictionalBase, fictionalPicture, fictionalSections } from "./fictional-base.ts";
import { withParts } from "./word-edits.ts";

/** When drafts are taken in. */
export const now = "2021-03-25T08:00:00.000Z";
/** Two reviewers. */
export const zhou = { author: "周砚秋", at: "2021-03-23T09:30:00Z" };
export const qian = { author: "钱望舒", at: "2021-03-24T10:00:00Z" };

/** A draft of the fictional issue. */
export const draft = async (
  profile: PrintProfile = gb9704Profile,
  comments: DraftComment[] = [],
): Promise<Uint8Array> =>
  await writeReviewDraft(
    {
      base: fictionalBase(undefined, profile),
      round: { id: "round-1", number: 1, stage: "一校" },
      copyId: "copy-1",
      reviewer: "钱望舒",
      properties: { title: "云岭区大事月报 审读稿", creator: "云岭区地方史志办公室" },
      comments,
    },
    () => fictionalPicture,
  );

/** What a returned draft says. */
export const read = (bytes: Uint8Array, profile?: PrintProfile): ReturnedDraft =>
  readReturnedDraft(bytes, "审读稿.docx", fictionalBase(undefined, profile), { reviewer: "钱望舒", now });

/** What a draft says whose main part was edited. */
export const returned = async (
  edit: (document: string) => string,
  others: Record<string, string> = {},
  profile?: PrintProfile,
): Promise<ReturnedDraft> => read(withParts(await draft(profile), edit, others), profile);

/** The item with its edits made, as texts. */
export const edited = (itemId: string, marks: readonly ReturnedMark[]): { title: string; body: string } => {
  const item = fictionalSections.flatMap(({ items }) => items).find(({ id }) => id === itemId);
  if (item === undefined) throw new Error(itemId);
  const edits = marks.flatMap(({ itemId: of, content }) =>
    of === itemId && content.kind === "edit" ? content.edits : [],
  );
  const of = (part: "title" | "body") => edits.filter((each) => each.part === part);
  return reviewTexts(editContent(item, { title: of("title"), body: of("body") }));
};

/** The texts of an item of the base. */
export const original = (itemId: string): { title: string; body: string } => edited(itemId, []);

/** Marks as short lines: item, kind, what, author. */
export const inShort = ({ marks }: ReturnedDraft): string[] =>
  marks.map(({ itemId, content, note, author }) => {
    const what =
      content.kind === "edit"
        ? content.edits
            .map(({ part, start, end, text }) => `${part} ${start}-${end} ${JSON.stringify(text)}`)
            .join(", ")
        : content.kind === "comment"
          ? JSON.stringify(content.place)
          : JSON.stringify(Object.fromEntries(Object.entries(content).filter(([key]) => key !== "kind")));
    return [itemId, content.kind, what, note, author].filter((each) => each !== null).join(" · ");
  });
