import { likenessOf } from "#shared/domain/merging/edits-between.ts";
import type { PrintedItem } from "#shared/domain/merging/printed-items.ts";

import type { Wish } from "./wishes.ts";

/** Lines that somebody put in, from one title to the next. */
export interface NewText {
  /** Null for lines before the first title. */
  readonly title: string | null;
  readonly lines: readonly string[];
}

/** New text of a wish by its titles; empty lines left out. None where it is spread over several places. */
export const newTexts = ({ edits, titles }: Wish): NewText[] => {
  const [edit, ...others] = edits;
  if (edit === undefined || others.length > 0) return [];
  const texts: { title: string | null; lines: string[] }[] = [];
  for (const line of edit.text.split("\n").filter((each) => each.trim() !== "")) {
    const last = texts.at(-1);
    if (titles.includes(line.trim())) texts.push({ title: line.trim(), lines: [] });
    else if (last === undefined) texts.push({ title: null, lines: [line] });
    else last.lines.push(line);
  }
  return texts;
};

export const wholeText = ({ title, lines }: NewText): string =>
  [...(title === null ? [] : [title]), ...lines].map((line) => `${line}\n`).join("");

/** The item, of those that went, whose text this is; null where none is like it. */
export const movedItem = (text: NewText, gone: readonly PrintedItem[]): PrintedItem | null => {
  const whole = wholeText(text);
  const [best] = gone
    .map((item) => ({ item, likeness: whole === item.texts.text ? 2 : likenessOf(whole, item.texts.text) }))
    .toSorted((one, other) => other.likeness - one.likeness);
  return best === undefined || best.likeness < leastLikeness ? null : best.item;
};

/** The copy of a moved item may have been edited. */
const leastLikeness = 0.6;
