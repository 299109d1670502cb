import type { Section } from "#shared/model/section.ts";

import { columnOf, findCard } from "./board-cards.ts";
import type { BoardState } from "./board-store.ts";

export type Direction = "up" | "down" | "left" | "right" | "first" | "last" | "pageUp" | "pageDown";

/** As many cards as a column shows at once, more or less. */
const cardsOnPage = 6;

/**
 * The card that a key goes to from the one in focus; the board's first card when none is. Null at an edge. Columns that
 * are folded are passed over, as empty ones are.
 */
export const neighbourCard = (
  state: Pick<BoardState, "bySection" | "waiting" | "waitingCount" | "focusedId" | "view">,
  sections: readonly Section[],
  direction: Direction,
): string | null => {
  // The waiting cards are a column like the others, left of them.
  const ids = ["waiting", ...sections.map(({ id }) => id)];
  const columns = ids.map((id) => {
    if (state.view.folded.includes(id)) return [];
    return id === "waiting" ? state.waiting : (state.bySection.get(id) ?? []);
  });
  const { focusedId } = state;
  const own = focusedId === null ? [] : columnOf(state, focusedId);
  const row = own.findIndex(({ id }) => id === focusedId);
  if (focusedId === null || row < 0) return [...columns.slice(1), ...columns.slice(0, 1)].flat()[0]?.id ?? null;
  switch (direction) {
    case "up":
      return own[row - 1]?.id ?? null;
    case "down":
      return own[row + 1]?.id ?? null;
    case "first":
      return own[0]?.id ?? null;
    case "last":
      return own.at(-1)?.id ?? null;
    case "pageUp":
      return own[Math.max(0, row - cardsOnPage)]?.id ?? null;
    case "pageDown":
      return own[Math.min(own.length - 1, row + cardsOnPage)]?.id ?? null;
    case "left":
    case "right": {
      const column = ids.indexOf(findCard(state, focusedId)?.sectionId ?? "waiting");
      const beside = direction === "left" ? columns.slice(0, column).toReversed() : columns.slice(column + 1);
      const next = beside.find((cards) => cards.length > 0) ?? [];
      // A shorter column is entered at its end.
      return next[Math.min(row, next.length - 1)]?.id ?? null;
    }
  }
};
