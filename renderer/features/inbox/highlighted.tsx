import { Fragment } from "react";

import { findInitials, isTypedInitials } from "#shared/domain/pinyin/initials.ts";

export interface HighlightedProps {
  readonly text: string;
  /** What was searched, as typed. */
  readonly query: string;
}

/** A text with what was searched marked in it: each word as it stands there, else the characters whose initials it is. */
export const Highlighted = ({ text, query }: HighlightedProps) => {
  const found = query
    .split(/\s+/)
    .flatMap((word) => placeOf(text, word) ?? [])
    .toSorted((a, b) => a.start - b.start)
    .filter(({ start }, index, all) => all.slice(0, index).every(({ end }) => end <= start));
  return (
    <>
      {found.map(({ start, end }, index) => (
        <Fragment key={start}>
          {text.slice(found[index - 1]?.end ?? 0, start)}
          <mark>{text.slice(start, end)}</mark>
        </Fragment>
      ))}
      {text.slice(found.at(-1)?.end ?? 0)}
    </>
  );
};

const placeOf = (text: string, word: string): { start: number; end: number } | null => {
  if (word === "") return null;
  const start = text.toLowerCase().indexOf(word.toLowerCase());
  if (start >= 0) return { start, end: start + word.length };
  return isTypedInitials(word) ? findInitials(text, word) : null;
};
