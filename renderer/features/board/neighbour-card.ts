import type { Section } from "#shared/model/section.ts";

import { findCard, type BoardState } from "./board-store.ts";

/** The card that an arrow key goes to from the one in focus; the board's first card when none is. Null at an edge. */
export const neighbourCard = (
  state: Pick<BoardState, "bySection" | "waiting" | "focusedId">,
  sections: readonly Section[],
  direction: "up" | "down" | "left" | "right",
): string | null => {
  // The waiting cards are a column like the others, left of them.
  const columns = [state.waiting, ...sections.map(({ id }) => state.bySection.get(id) ?? [])];
  const sectionIds = [null, ...sections.map(({ id }) => id)];
  const place = state.focusedId === null ? null : findCard(state, state.focusedId);
  const waitingIndex = state.waiting.findIndex(({ id }) => id === state.focusedId);
  const column = place ? sectionIds.indexOf(place.sectionId) : waitingIndex >= 0 ? 0 : -1;
  const row = place ? place.index : waitingIndex;
  if (column < 0)
    return (
      columns
        .slice(1)
        .concat(columns.slice(0, 1))
        .find((cards) => cards.length > 0)?.[0]?.id ?? null
    );
  if (direction === "up" || direction === "down")
    return columns[column]?.[row + (direction === "up" ? -1 : 1)]?.id ?? null;
  const step = direction === "left" ? -1 : 1;
  for (let at = column + step; at >= 0 && at < columns.length; at += step) {
    const cards = columns[at] ?? [];
    // Empty columns are passed over; a shorter one is entered at its end.
    const card = cards[Math.min(row, cards.length - 1)];
    if (card) return card.id;
  }
  return null;
};
