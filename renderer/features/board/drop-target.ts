/** Where dragged cards would land: a column, by its id, and the card before which they then stand (null: at the end). */
export interface DropTarget {
  readonly columnId: string;
  readonly at: number | null;
}

/** Upper and lower edge of a card on screen, pixels. */
export interface Span {
  readonly top: number;
  readonly bottom: number;
}

/**
 * Before which card of a column a drop at height `y` lands. In its own column (`from`) a card takes the place of the one
 * it is held over; in another the upper half of a card is before it and the lower half after it. Null: after the last.
 */
export const dropIndex = (cards: readonly Span[], y: number, from: number | null): number | null => {
  const over = cards.findIndex(({ top, bottom }) => y >= top && y <= bottom);
  const isOwn = from !== null && over >= 0;
  const index = isOwn ? over + (from < over ? 1 : 0) : cards.filter(({ top, bottom }) => (top + bottom) / 2 < y).length;
  return index >= cards.length ? null : index;
};

/** What lies under the pointer; null outside all columns. */
export const dropTargetAt = (x: number, y: number, draggedId: string): DropTarget | null => {
  const column = document.elementFromPoint(x, y)?.closest<HTMLElement>("[data-column]");
  const columnId = column?.dataset["column"];
  if (!column || columnId === undefined) return null;
  if (columnId === "waiting") return { columnId, at: null };
  const cards = [...column.querySelectorAll<HTMLElement>("[data-item]")];
  const from = cards.findIndex((card) => card.dataset["item"] === draggedId);
  const spans = cards.map((card) => card.getBoundingClientRect());
  return { columnId, at: dropIndex(spans, y, from < 0 ? null : from) };
};
