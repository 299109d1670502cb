import type { ReviewMark } from "#shared/model/review.ts";

/** The marks of an item as they are numbered: those on the item as a whole, of the title, then in the order of the body. */
export const sortMarks = (marks: readonly ReviewMark[], itemId: string): ReviewMark[] =>
  marks
    .filter((mark) => mark.itemId === itemId)
    .map((mark) => ({ mark, at: placeOf(mark) }))
    .toSorted((one, other) => one.at - other.at)
    .map(({ mark }) => mark);

/** Longer than any title. */
const afterTitle = 1000;

const placeOf = ({ content }: ReviewMark): number => {
  switch (content.kind) {
    case "edit":
      return Math.min(...content.edits.map(({ part, start }) => (part === "title" ? start : afterTitle + start)));
    case "comment":
      return content.place === null ? -1 : (content.place.part === "title" ? 0 : afterTitle) + content.place.start;
    case "cut":
      return afterTitle + content.at;
    default:
      return -1;
  }
};
