import type { ReviewState } from "#shared/api/review-desk.ts";
import { reviewTexts, type ReviewTexts } from "#shared/domain/merging/review-texts.ts";
import { areCompatible } from "#shared/domain/merging/text-edit.ts";
import { arrangedItems } from "#shared/domain/reviewing/arranged-items.ts";
import type { ReviewBase, ReviewMark } from "#shared/model/review.ts";

/**
 * The first thing in what a reviewer says that cannot be of this base, in Chinese; null where all of it can: marks on items
 * that the base has, within their texts, none of an author's edits over another of hers, and no id twice.
 */
export const findStateFault = (base: ReviewBase, { marks, noComment }: ReviewState): string | null => {
  const items = arrangedItems(base);
  const texts = new Map(items.map((item) => [item.id, reviewTexts(item)]));
  const sections = new Set(base.sectionIds);
  const ids = new Set<string>();
  for (const mark of marks) {
    const text = texts.get(mark.itemId);
    if (text === undefined) return `意见所指的稿件 ${mark.itemId} 不在底稿里`;
    if (ids.has(mark.id)) return `意见 ${mark.id} 出现了两次`;
    ids.add(mark.id);
    const isFitting = fits(mark, text, (id) => texts.has(id), sections);
    if (!isFitting) return `意见 ${mark.id} 所指的位置不在底稿里`;
  }
  const stranger = noComment.find((id) => !texts.has(id));
  if (stranger !== undefined) return `“无意见”所指的稿件 ${stranger} 不在底稿里`;
  if (new Set(noComment).size < noComment.length) return "“无意见”的稿件出现了两次";
  return overlapping(marks, texts);
};

const fits = (
  { itemId, content }: ReviewMark,
  text: ReviewTexts,
  hasItem: (id: string) => boolean,
  sections: ReadonlySet<string>,
): boolean => {
  switch (content.kind) {
    case "edit":
      return content.edits.every(({ part, end }) => end <= text[part].length);
    case "comment":
      return content.place === null || isWithin(content.place, text);
    case "section":
      return sections.has(content.sectionId);
    case "order":
      return content.after === null || (content.after !== itemId && hasItem(content.after));
    case "cut":
      return content.at < text.body.length;
    case "reject":
      return true;
  }
};

const isWithin = (
  { part, start, end }: { part: keyof ReviewTexts; start: number; end: number },
  text: ReviewTexts,
): boolean => start <= end && end <= text[part].length;

const parts = ["title", "body"] as const;

const overlapping = (marks: readonly ReviewMark[], texts: ReadonlyMap<string, ReviewTexts>): string | null => {
  for (const own of Map.groupBy(marks, ({ itemId, author }) => JSON.stringify([itemId, author])).values()) {
    const edits = own.flatMap(({ content }) => (content.kind === "edit" ? content.edits : []));
    const [first] = own;
    for (const part of parts) {
      const text = first && texts.get(first.itemId)?.[part];
      const inPart = edits.filter((edit) => edit.part === part);
      if (first && text !== undefined && !areCompatible(inPart, text.length)) {
        return `${first.author}对同一处提了两种改法`;
      }
    }
  }
  return null;
};
