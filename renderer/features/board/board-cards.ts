import type { ItemSummary } from "#shared/model/item.ts";

/** The cards of a board: those of the issue by section id, in order, and those that wait in the inbox. */
export interface Cards {
  readonly bySection: ReadonlyMap<string, readonly ItemSummary[]>;
  readonly waiting: readonly ItemSummary[];
  /** How many wait in all; `waiting` are the first of them. */
  readonly waitingCount: number;
}

/** Where the keyboard is, and what is selected. */
export interface Chosen {
  readonly focusedId: string | null;
  readonly selected: ReadonlySet<string>;
}

/** Where a card stands in the issue; null for one that waits. */
export const findCard = (
  { bySection }: Pick<Cards, "bySection">,
  itemId: string,
): { sectionId: string; index: number } | null => {
  for (const [sectionId, cards] of bySection) {
    const index = cards.findIndex(({ id }) => id === itemId);
    if (index >= 0) return { sectionId, index };
  }
  return null;
};

/** The column that a card stands in: of its section, or of what waits. */
export const columnOf = (cards: Cards, itemId: string): readonly ItemSummary[] => {
  const place = findCard(cards, itemId);
  return place ? (cards.bySection.get(place.sectionId) ?? []) : cards.waiting;
};

/** Ids in the order in which the board shows them, whatever the order in which they were selected. */
export const inBoardOrder = ({ bySection, waiting }: Cards, itemIds: Iterable<string>): string[] => {
  const wanted = new Set(itemIds);
  return [...[...bySection.values()].flat(), ...waiting].flatMap(({ id }) => (wanted.has(id) ? [id] : []));
};

/** The items an action means: those selected, in the order of the board, else the one in focus. */
export const actedOnBoard = (state: Cards & Chosen): string[] =>
  inBoardOrder(state, state.selected.size > 0 ? state.selected : state.focusedId === null ? [] : [state.focusedId]);

/** All cards from one to another of the same column, both included; the last alone where they stand in two. */
export const cardsBetween = (cards: Cards, fromId: string | null, toId: string): string[] => {
  const ids = columnOf(cards, toId).map(({ id }) => id);
  const from = fromId === null ? -1 : ids.indexOf(fromId);
  const to = ids.indexOf(toId);
  return from < 0 || to < 0 ? [toId] : ids.slice(Math.min(from, to), Math.max(from, to) + 1);
};

/** What moving cards by one place means: which of them, and the card before which they then stand. */
export interface Shift {
  readonly itemIds: readonly string[];
  readonly sectionId: string;
  /** As the column is shown now, the moved cards included. */
  readonly at: number;
}

/**
 * Moves the selected cards of the focused card's column, or that card, by one place; cards that stand apart come together.
 * Null at an edge, and for cards that wait.
 */
export const shiftOf = (state: Cards & Chosen, by: -1 | 1): Shift | null => {
  const place = state.focusedId === null ? null : findCard(state, state.focusedId);
  if (!place || state.focusedId === null) return null;
  const ids = (state.bySection.get(place.sectionId) ?? []).map(({ id }) => id);
  const chosen = state.selected.has(state.focusedId) ? state.selected : new Set([state.focusedId]);
  const itemIds = ids.filter((id) => chosen.has(id));
  const first = ids.findIndex((id) => chosen.has(id));
  const last = ids.findLastIndex((id) => chosen.has(id));
  // Down: past the next card, before the one after it.
  const at = by < 0 ? first - 1 : last + 2;
  return at < 0 || at > ids.length ? null : { itemIds, sectionId: place.sectionId, at };
};

/** The board as it will be once the core has moved the cards: shown at once, so that a dropped card does not jump back. */
export const withCardsMoved = (
  { bySection, waiting, waitingCount }: Cards,
  itemIds: readonly string[],
  sectionId: string,
  at: number | null,
): Cards => {
  const moving = new Set(itemIds);
  const cards = new Map([...waiting, ...[...bySection.values()].flat()].map((card) => [card.id, card]));
  const target = bySection.get(sectionId) ?? [];
  const index = (at === null ? target : target.slice(0, at)).filter(({ id }) => !moving.has(id)).length;
  const next = new Map(
    [...bySection].map(([id, list]): [string, readonly ItemSummary[]] => [
      id,
      // A column that nothing leaves stays the same object: it need not be drawn anew.
      list.some((card) => moving.has(card.id)) ? list.filter((card) => !moving.has(card.id)) : list,
    ]),
  );
  const rest = next.get(sectionId) ?? [];
  const moved = itemIds.flatMap((id) => cards.get(id) ?? []);
  next.set(sectionId, [...rest.slice(0, index), ...moved, ...rest.slice(index)]);
  const stillWaiting = waiting.filter(({ id }) => !moving.has(id));
  return {
    bySection: next,
    waiting: stillWaiting,
    waitingCount: waitingCount - (waiting.length - stillWaiting.length),
  };
};

/** True where moving the cards before that place would leave everything as it is. */
export const staysInPlace = (
  cards: Cards,
  itemIds: readonly string[],
  sectionId: string,
  at: number | null,
): boolean => {
  const now = (cards.bySection.get(sectionId) ?? []).map(({ id }) => id);
  const next = (withCardsMoved(cards, itemIds, sectionId, at).bySection.get(sectionId) ?? []).map(({ id }) => id);
  return now.length === next.length && now.every((id, index) => next[index] === id);
};
