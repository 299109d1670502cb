import type { PlacedMark, ReviewConflict, ReviewedItem } from "#shared/api/reviewing.ts";
import type { MarkKind } from "#shared/model/review.ts";

/** Which marks the lists show. */
export interface MarkFilter {
  /** Null for every reviewer's, every kind. */
  readonly reviewer: string | null;
  readonly kind: MarkKind | null;
  /** 待定, 已处理 or 全部. */
  readonly state: "open" | "settled" | "all";
  readonly onlyConflicts: boolean;
}

export const noMarkFilter: MarkFilter = { reviewer: null, kind: null, state: "open", onlyConflicts: false };

/** Something to decide at one go: a mark, or a conflict with every mark that takes part in it. */
export interface Stop {
  /** The mark's id; of a conflict, where it stands. */
  readonly key: string;
  readonly itemId: string;
  readonly markIds: readonly string[];
  readonly conflict: ReviewConflict | null;
}

/** An item as the list shows it. */
export interface ListedItem {
  readonly item: ReviewedItem;
  /** Open: conflicts first, then what concerns the item as a whole, then in the order of the text. */
  readonly stops: readonly Stop[];
  /** Decided marks, the last first. */
  readonly settled: readonly PlacedMark[];
}

export const isOpen = ({ state }: Pick<PlacedMark, "state">): boolean => state === "open";

/** The items that a filter leaves, in their order; those about which reviewers only said 无意见 are among 全部. */
export const listItems = (items: readonly ReviewedItem[], filter: MarkFilter): ListedItem[] =>
  items.flatMap((item) => {
    const stops = filter.state === "settled" ? [] : stopsOf(item).filter((stop) => fits(item, stop.markIds, filter));
    const settled =
      filter.state === "open"
        ? []
        : item.marks
            .filter((mark) => !isOpen(mark) && !filter.onlyConflicts && fits(item, [mark.id], filter))
            .toSorted((one, other) => (other.decidedAt ?? "").localeCompare(one.decidedAt ?? ""));
    const isSilent =
      filter.state === "all" &&
      filter.kind === null &&
      !filter.onlyConflicts &&
      item.noComment.some((reviewer) => filter.reviewer === null || reviewer === filter.reviewer);
    return stops.length + settled.length > 0 || isSilent ? [{ item, stops, settled }] : [];
  });

/** Everything that is to be decided in an item: conflicts first, then mark by mark, both in the order of its text. */
export const stopsOf = (item: ReviewedItem): Stop[] => {
  const conflicts = item.conflicts.map((conflict) => ({
    place: conflict,
    stop: {
      key: `conflict ${conflict.part} ${conflict.start} ${conflict.end}`,
      itemId: item.itemId,
      markIds: conflict.versions.flatMap(({ markIds }) => markIds),
      conflict,
    },
  }));
  const inConflict = new Set(conflicts.flatMap(({ stop }) => stop.markIds));
  const alone = item.marks
    .filter((mark) => isOpen(mark) && !inConflict.has(mark.id))
    .map((mark) => ({
      place: mark.place,
      stop: { key: mark.id, itemId: item.itemId, markIds: [mark.id], conflict: null },
    }));
  const sorted = [conflicts, alone].map((some) => some.toSorted((one, other) => inText(one.place, other.place)));
  return sorted.flat().map(({ stop }) => stop);
};

type Stretch = NonNullable<PlacedMark["place"]>;

const inText = (one: Stretch | null, other: Stretch | null): number => {
  const [rankOne, rankOther] = [rankOf(one), rankOf(other)];
  return rankOne - rankOther || (one?.start ?? 0) - (other?.start ?? 0) || (one?.end ?? 0) - (other?.end ?? 0);
};

const rankOf = (place: Stretch | null): number => (place === null ? 0 : place.part === "title" ? 1 : 2);

const fits = (item: ReviewedItem, markIds: readonly string[], filter: MarkFilter): boolean =>
  item.marks.some(
    (mark) =>
      markIds.includes(mark.id) &&
      (filter.reviewer === null || mark.reviewer === filter.reviewer) &&
      (filter.kind === null || mark.content.kind === filter.kind) &&
      (!filter.onlyConflicts || mark.standing === "conflict"),
  );

/** How many marks of each reviewer an item has, and how many of them are open; the reviewers as they come. */
export const countByReviewer = (marks: readonly PlacedMark[]): { reviewer: string; open: number; all: number }[] =>
  [...Map.groupBy(marks, ({ reviewer }) => reviewer)].map(([reviewer, own]) => ({
    reviewer,
    open: own.filter(isOpen).length,
    all: own.length,
  }));

/**
 * Where the eye goes when the stops change: it stays where it is while that is there; else to what came after it, else to the last before
 * it, else to the first. Null when nothing is left.
 */
export const carryOver = (current: string | null, former: readonly Stop[], present: readonly Stop[]): Stop | null => {
  const there = new Map(present.map((stop) => [stop.key, stop]));
  const same = current === null ? undefined : there.get(current);
  if (same) return same;
  const at = former.findIndex(({ key }) => key === current);
  if (at < 0) return present[0] ?? null;
  const later = former.slice(at + 1).find(({ key }) => there.has(key));
  const earlier = former.slice(0, at).findLast(({ key }) => there.has(key));
  return there.get((later ?? earlier)?.key ?? "") ?? present[0] ?? null;
};
