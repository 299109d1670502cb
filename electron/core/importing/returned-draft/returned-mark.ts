import type { MarkContent, ReviewMark } from "#shared/model/review.ts";

/** A mark as a Word file has it; who takes it in gives it its id. */
export type ReturnedMark = Omit<ReviewMark, "id">;

/** Who made what, where the file does not say. */
export interface MarkDefaults {
  readonly reviewer: string;
  /** ISO 8601; for marks without a time. */
  readonly now: string;
}

/** Puts a mark together; the author's name and the time as the file has them. */
export const toMark = (
  itemId: string,
  content: MarkContent,
  note: string | null,
  made: { readonly author: string; readonly at: string | null },
  { reviewer, now }: MarkDefaults,
): ReturnedMark => ({
  itemId,
  content,
  note: note === null || note.trim() === "" ? null : note.trim(),
  author: nameOf(made.author, reviewer),
  madeAt: toTimestamp(made.at, now),
});

/**
 * The mark within the limits of the model: a long comment, as a whole new item is, goes on in further ones, and an edit that
 * puts in a book becomes comments as well. No word is left out.
 */
export const withinLimits = (mark: ReturnedMark): ReturnedMark[] => {
  const { content, note } = mark;
  const isTooLong = content.kind === "edit" && content.edits.some(({ text }) => text.length > longestText);
  if (!isTooLong && (note === null || note.length <= longestNote)) return [mark];
  const put = content.kind === "edit" ? content.edits.map(({ text }) => text).join("\n") : "";
  const text = isTooLong ? `加入的文字过长，不能当作改动：\n${put}` : (note ?? "");
  const place = content.kind === "comment" ? content.place : null;
  const comments = piecesOf(text).map((piece, index): ReturnedMark => ({
    ...mark,
    content: { kind: "comment", place },
    note: index === 0 ? piece : `（续${index}）${piece}`,
  }));
  // What is no comment keeps its kind, with the beginning of its reason.
  return content.kind === "comment" || isTooLong
    ? comments
    : [{ ...mark, note: shortened(text, longestNote) }, ...comments];
};

const longestNote = 4000;
const longestText = 100_000;

/** Never parted within a character. */
const piecesOf = (text: string): string[] => {
  const pieces: string[] = [];
  for (let rest = text; rest.trim() !== "";) {
    const half = /[\uD800-\uDBFF]/.test(rest[longestNote - 21] ?? "") ? 1 : 0;
    const length = longestNote - 20 - half;
    pieces.push(rest.slice(0, length).trim());
    rest = rest.slice(length);
  }
  return pieces.filter((piece) => piece !== "");
};

/** A name in one line; the reviewer's where there is none. */
export const nameOf = (author: string, reviewer: string): string => {
  const name = author.replace(/\s+/g, " ").trim();
  return name === "" ? reviewer : shortened(name, 60);
};

export const shortened = (text: string, length: number): string =>
  text.length <= length ? text : `${text.slice(0, length - 1).toWellFormed()}…`;

/** Word writes local time and calls it UTC, others leave the zone out; a time before all word processors is none. */
const toTimestamp = (at: string | null, now: string): string => {
  const text = at === null ? "" : /(?:[zZ]|[+-]\d\d:?\d\d)$/.test(at) ? at : `${at}Z`;
  const time = Date.parse(text);
  return Number.isNaN(time) || time < Date.UTC(1990) || time > Date.UTC(2200) ? now : new Date(time).toISOString();
};
