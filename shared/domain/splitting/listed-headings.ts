import { isHeadingForm, isProse } from "../cleaning/line-form.ts";
import type { TextLine } from "../cleaning/text-line.ts";
import { headingKey, likeness } from "./heading.ts";
import type { Role } from "./line-role.ts";

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
      const entry = entryKeys.findIndex((other, place) => other === whole && !used.has(place));
      if (entry < 0) continue;
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
  for (let index = 0; index < body.length; index++) {
    if (roles[index] !== undefined || !isHeadingForm(body[index]?.text ?? "")) continue;
    const [from, to] = openEntries(roles, index, entryKeys.length);
    let best: { entry: number; count: number; likeness: number } | null = null;
    for (let count = 1; count <= mostTitleLines; count++) {
      const span = body.slice(index, index + count);
      if (span.length < count || span.some((line, rest) => roles[index + rest] !== undefined || isProse(line.text)))
        break;
      const key = span.map(({ text }) => headingKey(text)).join("");
      for (let entry = from; entry < to; entry++) {
        const value = likeness(key, entryKeys[entry] ?? "");
        if (value >= sameTitle && key.length >= 6 && value > (best?.likeness ?? 0))
          best = { entry, count, likeness: value };
      }
    }
    if (best === null) continue;
    roles[index] = { is: "title", count: best.count, entry: best.entry };
    for (let rest = 1; rest < best.count; rest++) roles[index + rest] = { is: "rest" };
  }
};

/** The entries between those matched before and after a line, from inclusive, to exclusive. */
const openEntries = (roles: readonly (Role | undefined)[], index: number, count: number): [number, number] => {
  const before =
    roles
      .slice(0, index)
      .map(entryOf)
      .findLast((entry) => entry !== null) ?? -1;
  const after =
    roles
      .slice(index + 1)
      .map(entryOf)
      .find((entry) => entry !== null) ?? count;
  return before < after ? [before + 1, after] : [0, 0];
};

const entryOf = (role: Role | undefined): number | null => (role?.is === "title" ? role.entry : null);
