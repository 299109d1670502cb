import type { MarkContent, ReviewMark } from "#shared/model/review.ts";

/** A mark as a Word file has it; who takes it in gives it its id. */
export type ReturnedMark = Omit<ReviewMark, "id">;

/** Who made what, where the file does not say. */
export interface MarkDefaults {
  readonly reviewer: string;
  /** ISO 8601; for marks without a time. */
  readonly now: string;
}

/** Puts a mark together within the limits of the model; the author's name and the time as the file has them. */
export const toMark = (
  itemId: string,
  content: MarkContent,
  note: string | null,
  made: { readonly author: string; readonly at: string | null },
  { reviewer, now }: MarkDefaults,
): ReturnedMark => ({
  itemId,
  content,
  note: note === null || note.trim() === "" ? null : shortened(note.trim(), 4000),
  author: nameOf(made.author, reviewer),
  madeAt: toTimestamp(made.at, now),
});

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
