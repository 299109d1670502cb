import { isHeadingForm, isProse } from "../cleaning/line-form.ts";
import type { TextLine } from "../cleaning/text-line.ts";
import { headingKey, likeness } from "./heading.ts";
import type { Role } from "./line-role.ts";
import { indexHeadings } from "./nearest-headings.ts";

/** A title may be broken over so many lines. */
export const mostTitleLines = 3;
/** From this likeness on, a heading is the one that the contents list, in other words. */
const sameTitle = 0.72;
const longestHeading = 120;

/** Gives the headings their roles that the contents name, word for word first, then those that differ a little. */
export const assignListedHeadings = (
  body: readonly TextLine[],
  roles: (Role | undefined)[],
  entryKeys: readonly string[],
  sectionKeys: ReadonlySet<string>,
): void => {
  assignSame(body, roles, entryKeys, sectionKeys);
  assignSimilar(body, roles, entryKeys);
};

const assignSame = (
  body: readonly TextLine[],
  roles: (Role | undefined)[],
  entryKeys: readonly string[],
  sectionKeys: ReadonlySet<string>,
): void => {
  const used = new Set<number>();
  const places = Map.groupBy(entryKeys.keys(), (place) => entryKeys[place] ?? "");
  for (let index = 0; index < body.length; index++) {
    const line = body[index];
    if (line === undefined || line.text.length > longestHeading) continue;
    const key = headingKey(line.text);
    if (sectionKeys.has(key) && !isProse(line.text)) {
      roles[index] = { is: "section" };
      continue;
    }
    for (let count = mostTitleLines; count >= 1; count--) {
      const keys = body.slice(index, index + count).map(({ text }) => headingKey(text));
      if (keys.length < count || keys.includes("")) continue;
      const whole = keys.join("");
      const entry = places.get(whole)?.find((place) => !used.has(place));
      if (entry === undefined) continue;
      used.add(entry);
      roles[index] = { is: "title", count, entry };
      for (let rest = 1; rest < count; rest++) roles[index + rest] = { is: "rest" };
      index += count - 1;
      break;
    }
  }
};

/** Titles that differ a little from their entry; the order of the contents keeps like titles apart. */
const assignSimilar = (body: readonly TextLine[], roles: (Role | undefined)[], entryKeys: readonly string[]): void => {
  if (entryKeys.length === 0) return;
  const nearest = indexHeadings(entryKeys);
  const after = firstEntriesAfter(roles, entryKeys.length);
  let before = -1;
  for (let index = 0; index < body.length; index++) {
    before = entryOf(roles[index]) ?? before;
    if (roles[index] !== undefined || !isHeadingForm(body[index]?.text ?? "")) continue;
    const best = likestEntry(body, roles, index, entryKeys, (key) => nearest.near(key, before + 1, after[index]));
    if (best === null) continue;
    before = best.entry;
    roles[index] = { is: "title", count: best.count, entry: best.entry };
    for (let rest = 1; rest < best.count; rest++) roles[index + rest] = { is: "rest" };
  }
};

interface Likest {
  readonly entry: number;
  readonly count: number;
  readonly likeness: number;
}

/** The open entry that one, two or three lines from `index` on are most like. */
const likestEntry = (
  body: readonly TextLine[],
  roles: readonly (Role | undefined)[],
  index: number,
  entryKeys: readonly string[],
  openNear: (key: string) => readonly number[],
): Likest | null => {
  let best: Likest | null = null;
  for (let count = 1; count <= mostTitleLines; count++) {
    const span = body.slice(index, index + count);
    if (span.length < count || span.some((line, rest) => roles[index + rest] !== undefined || isProse(line.text)))
      break;
    const key = span.map(({ text }) => headingKey(text)).join("");
    if (key.length < 6) continue;
    for (const entry of openNear(key)) {
      const value = likeness(key, entryKeys[entry] ?? "");
      if (value >= sameTitle && value > (best?.likeness ?? 0)) best = { entry, count, likeness: value };
    }
  }
  return best;
};

/** For every line, the first entry matched below it; entries between those above and below a line are open to it. */
const firstEntriesAfter = (roles: readonly (Role | undefined)[], count: number): number[] => {
  const after: number[] = [];
  let next = count;
  for (let index = roles.length - 1; index >= 0; index--) {
    after[index] = next;
    next = entryOf(roles[index]) ?? next;
  }
  return after;
};

const entryOf = (role: Role | undefined): number | null => (role?.is === "title" ? role.entry : null);
