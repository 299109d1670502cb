import { reviewTexts } from "#shared/domain/merging/review-texts.ts";
import type { MarkContent, ReviewMark, ReviewPart } from "#shared/model/review.ts";

import type { TestCore } from "../../testing/test-core.ts";
import { packReview, unpackReview, type ReviewPack } from "../review-pack.ts";

/** The pack that was handed out last. */
export const lastPack = ({ delivered }: TestCore): ReviewPack => {
  const file = delivered.at(-1);
  if (!file) throw new Error("nothing was handed out");
  return unpackReview(file.bytes, file.suggestedName);
};

/** What a reviewer does with a pack. */
export interface Reviewer {
  /** Puts words in place of others, found once in the item's text. */
  replace(title: string, from: string, to: string, part?: ReviewPart): Reviewer;
  mark(title: string, content: MarkContent, note?: string): Reviewer;
  hasNoComment(title: string): Reviewer;
  /** The file as it goes back; saved so many times. */
  handBack(edition?: number): { name: string; bytes: Uint8Array };
}

/** Reads a pack as its reviewer. Items are named by the beginning of their title. */
export const reviewAs = (pack: ReviewPack): Reviewer => {
  const items = pack.base.manuscript.sections.flatMap((section) => section.items);
  const itemOf = (title: string) => {
    const item = items.find((each) => each.title?.startsWith(title));
    if (!item) throw new Error(`no item ${title}`);
    return item;
  };
  const marks: ReviewMark[] = [];
  const noComment: string[] = [];
  const reviewer: Reviewer = {
    replace: (title, from, to, part = "body") => {
      const start = reviewTexts(itemOf(title))[part].indexOf(from);
      if (start < 0) throw new Error(`no ${from} in ${title}`);
      return reviewer.mark(title, { kind: "edit", edits: [{ part, start, end: start + from.length, text: to }] });
    },
    mark: (title, content, note) => {
      marks.push({
        id: `${pack.copy.reviewer}-${marks.length}`,
        itemId: itemOf(title).id,
        content,
        note: note ?? null,
        author: pack.copy.reviewer,
        madeAt: "2026-03-18T02:00:00.000Z",
      });
      return reviewer;
    },
    hasNoComment: (title) => {
      noComment.push(itemOf(title).id);
      return reviewer;
    },
    handBack: (edition = 1) => ({
      name: `一校-${pack.copy.reviewer}.审稿包`,
      bytes: packReview({ ...pack, edition, savedAt: "2026-03-18T02:00:00.000Z", state: { marks, noComment } }),
    }),
  };
  return reviewer;
};
