import type { Layout } from "../../model/layout.ts";
import type { Manuscript } from "../../model/manuscript.ts";
import { composeManuscript } from "../composing/compose-manuscript.ts";
import { layOut } from "../typesetting/layout.ts";
import { itemLengths, pageBudget, type ItemLength } from "./page-budget.ts";

/** Sets of items that are laid out anew before the search goes on to larger sets: some 10 ms each for 60 pages. */
const mostTrials = 8;

/**
 * The fewest items, and among as many the shortest, without which an issue has no more than `target` pages: laid out anew
 * without them, not reckoned. Up to three are looked for together; where that is not enough, the longest ones go first.
 * None of them could stay. Empty where the issue fits, null where even an issue without items would not.
 */
export const itemsToCut = (manuscript: Manuscript, layout: Layout, target: number): ItemLength[] | null => {
  const { pitch } = manuscript.profile;
  const { over, linesOver } = pageBudget(layout, target, pitch);
  if (over <= 0) return [];
  const fits = (cut: readonly ItemLength[]): boolean => pagesWithout(manuscript, cut) <= target;
  const items = itemLengths(layout.pages, pitch).toSorted((one, other) => one.lines - other.lines);
  for (const size of [1, 2, 3]) {
    const found = shortestSets(items, size, linesOver).slice(0, mostTrials).find(fits);
    if (found) return withoutNeedless(found, fits);
  }
  const longest = items.toReversed();
  // Halving finds how many of the longest must go: the more are cut, the fewer pages are left.
  let [few, many] = [0, longest.length];
  if (!fits(longest)) return null;
  while (few + 1 < many) {
    const middle = Math.floor((few + many) / 2);
    if (fits(longest.slice(0, middle))) many = middle;
    else few = middle;
  }
  return withoutNeedless(longest.slice(0, many), fits);
};

/** All sets of so many items with at least so many lines, the shortest first. */
const shortestSets = (items: readonly ItemLength[], size: number, lines: number): ItemLength[][] =>
  setsOf(items, size)
    .map((set) => ({ set, total: total(set) }))
    .filter((each) => each.total >= lines)
    .toSorted((one, other) => one.total - other.total)
    .map(({ set }) => set);

/** Of a large issue only the longer items are looked through for triples: their number grows with the cube. */
const mostForTriples = 60;

const setsOf = (items: readonly ItemLength[], size: number): ItemLength[][] => {
  if (size === 0) return [[]];
  const among = size === 3 ? items.slice(-mostForTriples) : items;
  return among.flatMap((item, index) =>
    setsOf(among.slice(index + 1), size - 1).map((others): ItemLength[] => [item, ...others]),
  );
};

const total = (items: readonly ItemLength[]): number => items.reduce((sum, { lines }) => sum + lines, 0);

/** Puts back, the longest first, what need not go. */
const withoutNeedless = (cut: readonly ItemLength[], fits: (cut: readonly ItemLength[]) => boolean): ItemLength[] => {
  let kept = [...cut];
  for (const item of cut.toSorted((one, other) => other.lines - one.lines)) {
    const fewer = kept.filter((each) => each !== item);
    if (fewer.length > 0 && fits(fewer)) kept = fewer;
  }
  return kept;
};

const pagesWithout = (manuscript: Manuscript, cut: readonly ItemLength[]): number => {
  const gone = new Set(cut.map(({ itemId }) => itemId));
  const rest: Manuscript = {
    ...manuscript,
    sections: manuscript.sections.map(({ name, items }) => ({ name, items: items.filter(({ id }) => !gone.has(id)) })),
  };
  return layOut(composeManuscript(rest), manuscript.profile).pages.length;
};
