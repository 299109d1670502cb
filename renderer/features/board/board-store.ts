import { createStore, type StoreApi } from "zustand/vanilla";

import type { Client } from "#shared/api/contract.ts";
import type { CoreEvent } from "#shared/api/events.ts";
import type { ItemSummary } from "#shared/model/item.ts";
import type { Step } from "#shared/model/step.ts";

/** Cards waiting in the drawer; more than an editor can look over at once stay in 收稿. */
const waitingShown = 300;

export interface BoardState {
  readonly issueId: string | null;
  /** All items of the issue by section id, in order. */
  readonly bySection: ReadonlyMap<string, readonly ItemSummary[]>;
  /** What still waits in the inbox: the first cards, and how many there are. */
  readonly waiting: readonly ItemSummary[];
  readonly waitingCount: number;
  /** Item id → page label, as laid out now. */
  readonly pageLabels: ReadonlyMap<string, string>;
  readonly focusedId: string | null;
  readonly selected: ReadonlySet<string>;
  open(issueId: string | null): Promise<void>;
  load(): Promise<void>;
  onEvent(event: CoreEvent): void;
  focus(itemId: string | null): void;
  toggle(itemId: string): void;
  /** Moves the items into a section before the card at `at` (as now shown; null: at the end); null where no issue is open. */
  move(itemIds: readonly string[], sectionId: string, at: number | null): Promise<Step | null>;
  returnToInbox(itemIds: readonly string[]): Promise<Step>;
}

export type BoardStore = StoreApi<BoardState>;

/** The items an action means: those selected, else the one in focus. */
export const actedOnBoard = ({ selected, focusedId }: Pick<BoardState, "selected" | "focusedId">): string[] =>
  selected.size > 0 ? [...selected] : focusedId === null ? [] : [focusedId];

/** Where a card stands on the board. */
export const findCard = (
  { bySection }: Pick<BoardState, "bySection">,
  itemId: string,
): { sectionId: string; index: number } | null => {
  for (const [sectionId, cards] of bySection) {
    const index = cards.findIndex(({ id }) => id === itemId);
    if (index >= 0) return { sectionId, index };
  }
  return null;
};

export const createBoardStore = (client: Client): BoardStore =>
  createStore((set, get) => ({
    issueId: null,
    bySection: new Map(),
    waiting: [],
    waitingCount: 0,
    pageLabels: new Map(),
    focusedId: null,
    selected: new Set(),

    open: async (issueId) => {
      if (get().issueId !== issueId) {
        set({ issueId, bySection: new Map(), pageLabels: new Map(), focusedId: null, selected: new Set() });
      }
      await get().load();
    },

    load: async () => {
      const { issueId } = get();
      const [placedIds, { rows: waiting, total: waitingCount }] = await Promise.all([
        issueId === null ? [] : client.items.find({ filter: { issueId } }),
        client.items.list({ filter: { states: ["inbox"] }, count: waitingShown }),
      ]);
      const placed = placedIds.length === 0 ? [] : await client.items.summaries({ itemIds: placedIds.slice(0, 1000) });
      if (get().issueId !== issueId) return;
      const bySection = new Map<string, ItemSummary[]>();
      for (const card of placed) {
        const cards = bySection.get(card.sectionId ?? "");
        if (cards) cards.push(card);
        else bySection.set(card.sectionId ?? "", [card]);
      }
      const present = new Set([...placedIds, ...waiting.map(({ id }) => id)]);
      const { focusedId, selected } = get();
      set({
        bySection,
        waiting,
        waitingCount,
        focusedId: focusedId !== null && present.has(focusedId) ? focusedId : null,
        selected: new Set([...selected].filter((id) => present.has(id))),
      });
      if (issueId === null) return;
      // Page numbers follow the cards: the board never waits for the layout.
      const { headings } = await client.pages.layOut({ issueId });
      if (get().issueId !== issueId) return;
      set({
        pageLabels: new Map(
          headings.flatMap(({ itemId, pageLabel }): [string, string][] =>
            itemId === null ? [] : [[itemId, pageLabel]],
          ),
        ),
      });
    },

    onEvent: (event) => {
      if (event.type === "changed" && (event.areas.includes("items") || event.areas.includes("publication"))) {
        void get().load();
      }
    },

    focus: (focusedId) => set({ focusedId, selected: new Set() }),

    toggle: (itemId) => {
      const { selected, focusedId } = get();
      const next = new Set(selected.size === 0 && focusedId !== null ? [focusedId] : selected);
      if (!next.delete(itemId)) next.add(itemId);
      set({ selected: next, focusedId: itemId });
    },

    move: async (itemIds, sectionId, at) => {
      const { issueId } = get();
      if (issueId === null) return null;
      set({ ...withCardsMoved(get(), itemIds, sectionId, at), selected: new Set() });
      try {
        return await client.items.tag({ itemIds: [...itemIds], issueId, sectionId, at });
      } catch (thrown) {
        // Refused: show what is stored, not what was hoped for.
        await get().load();
        throw thrown;
      }
    },

    returnToInbox: async (itemIds) => {
      const step = await client.items.setAside({ itemIds: [...itemIds], state: "inbox" });
      set({ selected: new Set(), focusedId: null });
      return step;
    },
  }));

/** The board as it will be once the core has moved the cards: shown at once, so that a dropped card does not jump back. */
const withCardsMoved = (
  { bySection, waiting, waitingCount }: BoardState,
  itemIds: readonly string[],
  sectionId: string,
  at: number | null,
): Pick<BoardState, "bySection" | "waiting" | "waitingCount"> => {
  const moving = new Set(itemIds);
  const cards = new Map([...waiting, ...[...bySection.values()].flat()].map((card) => [card.id, card]));
  const target = bySection.get(sectionId) ?? [];
  const index = (at === null ? target : target.slice(0, at)).filter(({ id }) => !moving.has(id)).length;
  const next = new Map(
    [...bySection].map(([id, list]): [string, ItemSummary[]] => [id, list.filter((card) => !moving.has(card.id))]),
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
