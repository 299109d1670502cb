import type { PrintedItem } from "#shared/domain/merging/printed-items.ts";
import { commonPairs } from "#shared/domain/similarity/common-pairs.ts";
import type { MarkContent, ReviewBase } from "#shared/model/review.ts";

import { squeezed } from "./find-items.ts";
import { originalText, type ReturnedLine } from "./returned-line.ts";

/** Where items stand in a returned document. */
export interface Placement {
  /** What standing at that line means for an item: another section, or after another item of its own. Null for no change that can be told. */
  readonly contentAt: (item: PrintedItem, line: number) => MarkContent | null;
  /** Items that stand elsewhere than in the base though no change says so, with the line at which they are. */
  readonly strayed: readonly { readonly item: PrintedItem; readonly line: number }[];
}

/** `staying` are the items that were neither deleted nor moved with a trace. */
export const placeItems = (
  base: ReviewBase,
  lines: readonly ReturnedLine[],
  owners: readonly (number | null)[],
  staying: readonly PrintedItem[],
): Placement => {
  const names = new Map(base.manuscript.sections.map(({ name }, index) => [squeezed(name), index]));
  const headings = lines.flatMap((line, at) => {
    const section =
      owners[at] === null && line.kind !== "contents" ? names.get(squeezed(originalText(line))) : undefined;
    return section === undefined ? [] : [{ at, section }];
  });
  const sectionAt = (line: number): number | null => headings.findLast(({ at }) => at < line)?.section ?? null;
  const stands = staying
    .map((item) => ({ item, line: owners.indexOf(item.index) }))
    .filter(({ line }) => line >= 0)
    .toSorted((one, other) => one.line - other.line);
  const contentAt: Placement["contentAt"] = (item, line) => {
    const section = sectionAt(line);
    if (section === null) return null;
    const sectionId = base.sectionIds[section];
    if (section !== item.section) return sectionId === undefined ? null : { kind: "section", sectionId };
    const before = stands.findLast(
      (each) => each.line < line && each.item !== item && sectionAt(each.line) === section,
    );
    return { kind: "order", after: before?.item.item.id ?? null };
  };
  const inOrder = new Set(
    commonPairs(
      staying.map(({ index }) => String(index)),
      stands.map(({ item }) => String(item.index)),
    ).map(([index]) => staying[index]),
  );
  const strayed = stands.filter(({ item, line }) => {
    const section = sectionAt(line);
    return !inOrder.has(item) || (section !== null && section !== item.section);
  });
  return { contentAt, strayed };
};
