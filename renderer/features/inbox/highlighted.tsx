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
    .toSorted((a, b) => a.start - b.start);
  let at = 0;
  const parts = found.flatMap(({ start, end }) => {
    if (start < at) return [];
    const before = text.slice(at, start);
    at = end;
    return [before, <mark key={start}>{text.slice(start, end)}</mark>];
  });
  return (
    <>
      {parts}
      {text.slice(at)}
    </>
  );
};

const placeOf = (text: string, word: string): { start: number; end: number } | null => {
  if (word === "") return null;
  const start = text.toLowerCase().indexOf(word.toLowerCase());
  if (start >= 0) return { start, end: start + word.length };
  return isTypedInitials(word) ? findInitials(text, word) : null;
};
