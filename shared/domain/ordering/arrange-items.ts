import type { ItemSummary } from "../../model/item.ts";
import { splitUnitNames, type UnitResolver } from "../units/resolve-unit.ts";
import { compareRanks, protocolRank, unranked, type ProtocolRank } from "./protocol-rank.ts";

/** 按日期, 上级在前, 按单位. */
export type ArrangingRule = "date" | "protocol" | "unit";

/** What decides an item's place. */
export type ArrangedItem = Pick<ItemSummary, "id" | "title" | "opening" | "sourceUnit" | "eventDates" | "createdAt">;

/** An item in its new place, and why it stands there. */
export type Placing = { readonly itemId: string; readonly reason: string };

/** The office's own units: their order, and which name stands for which. */
export interface KnownUnits {
  readonly ids: readonly string[];
  readonly resolve: UnitResolver;
}

/**
 * The items of a section in a new order. What a rule does not tell apart stays as the editors had it, by date what came in
 * first; what it knows nothing of comes last. The same order comes out however often it is asked.
 */
export const arrangeItems = (items: readonly ArrangedItem[], rule: ArrangingRule, units: KnownUnits): Placing[] => {
  switch (rule) {
    case "date":
      return placed(items, byDate, (one, other) => compareTexts(one.key, other.key));
    case "protocol":
      return placed(items, byProtocol, (one, other) => compareRanks(one.key, other.key));
    case "unit":
      return placed(items, byUnit(items, units), (one, other) => one.key - other.key);
  }
};

interface Keyed<Key> {
  readonly key: Key;
  readonly reason: string;
}

const placed = <Key>(
  items: readonly ArrangedItem[],
  keyOf: (item: ArrangedItem) => Keyed<Key>,
  compare: (one: Keyed<Key>, other: Keyed<Key>) => number,
): Placing[] =>
  items
    .map((item) => ({ itemId: item.id, ...keyOf(item) }))
    .toSorted(compare)
    .map(({ itemId, reason }) => ({ itemId, reason }));

/** ISO days and timestamps are in order as texts; `~` comes after every digit. */
const byDate = ({ eventDates, createdAt }: ArrangedItem): Keyed<string> => {
  const first = eventDates.toSorted()[0];
  if (first === undefined) return { key: `~ ${createdAt}`, reason: "没有日期，排在最后" };
  return { key: `${first} ${createdAt}`, reason: `${Number(first.slice(5, 7))}月${Number(first.slice(8, 10))}日` };
};

const byProtocol = ({ title, opening, sourceUnit }: ArrangedItem): Keyed<ProtocolRank> => {
  const read = [
    { where: "标题", rank: protocolRank(title ?? "") },
    { where: "正文", rank: protocolRank(opening) },
    { where: "单位", rank: protocolRank(sourceUnit ?? "") },
  ].flatMap(({ where, rank }) => (rank ? [{ where, rank }] : []));
  // A title may speak of the whole district where the text says who it was: 云岭区召开大会 by 区委.
  const told = read.find(({ where, rank }) => where !== "单位" && rank.name !== "全区") ?? read[0];
  if (!told) return { key: unranked, reason: "看不出写的是谁，排在最后" };
  return { key: told.rank, reason: `${told.rank.name}：${told.where}以“${told.rank.words}”开头` };
};

const byUnit = (
  items: readonly ArrangedItem[],
  { ids, resolve }: KnownUnits,
): ((item: ArrangedItem) => Keyed<number>) => {
  const placeOfUnit = new Map(ids.map((id, index) => [id, index]));
  const first = ({ sourceUnit }: ArrangedItem): string | undefined => splitUnitNames(sourceUnit ?? "")[0];
  /** Units that nobody registered stand together, in the order in which the section has them. */
  const others = [...new Set(items.flatMap((item) => first(item) ?? []))].filter((name) => resolve(name) === undefined);
  return (item) => {
    const name = first(item);
    if (name === undefined) return { key: Number.MAX_SAFE_INTEGER, reason: "没有单位，排在最后" };
    const unit = resolve(name);
    if (unit) return { key: placeOfUnit.get(unit.id) ?? ids.length, reason: unit.name };
    return { key: ids.length + 1 + others.indexOf(name), reason: `${name}（未登记的单位）` };
  };
};

const compareTexts = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
