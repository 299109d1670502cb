import { createStore, type StoreApi } from "zustand/vanilla";

import type { Client } from "#shared/api/contract.ts";
import type { CoreEvent } from "#shared/api/events.ts";
import { reusePages } from "#shared/domain/typesetting/reuse-pages.ts";
import type { ItemSummary } from "#shared/model/item.ts";
import type { Layout } from "#shared/model/layout.ts";
import type { Missing } from "#shared/model/missing.ts";
import type { PrintProfile } from "#shared/model/print-profile.ts";
import type { Step } from "#shared/model/step.ts";
import type { Unit } from "#shared/model/unit.ts";

import { cardsBetween, columnOf, withCardsMoved, type Cards, type Chosen } from "./board-cards.ts";
import { rememberedView, usualView, type BoardRail, type BoardView } from "./board-view.ts";

/** Cards waiting in the drawer; more than an editor can look over at once stay in 收稿. */
const waitingShown = 300;
/** So many summaries the core gives in one answer. */
const summariesAtOnce = 1000;

/** What cards and columns tell of. */
const shownAreas = ["items", "publication", "reviewing"] as const;

export interface BoardState extends Cards, Chosen {
  readonly issueId: string | null;
  /** What was typed to narrow the cards that wait. */
  readonly waitingQuery: string;
  /** Item id → section id, for cards that wait. */
  readonly suggestions: ReadonlyMap<string, string>;
  /** The issue as it would be printed, and what it was laid out under; null until the first answer. */
  readonly layout: Layout | null;
  readonly profile: PrintProfile | null;
  /** How many pages the issue may have; null for as many as it takes. */
  readonly pageTarget: number | null;
  readonly missing: Missing | null;
  readonly view: BoardView;
  open(issueId: string | null): Promise<void>;
  load(): Promise<void>;
  onEvent(event: CoreEvent): void;
  focus(itemId: string | null): void;
  toggle(itemId: string): void;
  /** Selects all cards from the one in focus to this one. */
  selectTo(itemId: string): void;
  /** Selects the whole column of the card in focus. */
  selectColumn(): void;
  clearSelection(): void;
  searchWaiting(query: string): Promise<void>;
  toggleFolded(columnId: string): void;
  /** Shows a rail, or with the one that is shown none. */
  toggleRail(rail: BoardRail): void;
  /** Moves the items into a section before the card at `at` (as now shown; null: at the end); null where no issue is open. */
  move(
    itemIds: readonly string[],
    sectionId: string,
    at: number | null,
    keepsSelection?: boolean,
  ): Promise<Step | null>;
  returnToInbox(itemIds: readonly string[]): Promise<Step>;
  /** Puts the items of sections into new orders; null where they stand so already. */
  arrange(orders: readonly { readonly sectionId: string; readonly itemIds: readonly string[] }[]): Promise<Step | null>;
  /** The registered units, by which sections can be put in order. */
  units(): Promise<Unit[]>;
}

export type BoardStore = StoreApi<BoardState>;

export const createBoardStore = (client: Client): BoardStore =>
  createStore((set, get) => {
    /** Raised by every reading and every move: an answer from before the latest is dropped. */
    let asked = 0;

    const readWaiting = (): Promise<{ rows: ItemSummary[]; total: number }> => {
      const query = get().waitingQuery.trim();
      return client.items.list({
        filter: { states: ["inbox"], ...(query !== "" && { query }) },
        count: waitingShown,
      });
    };
    const suggest = async (waiting: readonly ItemSummary[]): Promise<void> => {
      if (waiting.length === 0) return;
      const found = await client.items.suggest({ itemIds: waiting.map(({ id }) => id) });
      set({ suggestions: new Map(found.map(({ itemId, sectionId }): [string, string] => [itemId, sectionId])) });
    };
    /** Page numbers, lengths and what is lacking follow the cards: the board never waits for the layout. */
    const readPages = async (issueId: string, reading: number): Promise<void> => {
      const [layout, profile, missing] = await Promise.all([
        client.pages.layOut({ issueId }),
        client.pages.profile({ issueId }),
        client.issues.missing({ issueId }),
      ]);
      if (reading !== asked) return;
      set({ layout: reusePages(layout, get().layout), profile, missing });
    };
    const changeView = (change: Partial<BoardView>): void => {
      const view = { ...get().view, ...change };
      set({ view });
      // A view that is not remembered is no failure worth a message.
      client.settings.update({ view: { board: { folded: [...view.folded], rail: view.rail } } }).catch(() => undefined);
    };

    return {
      issueId: null,
      bySection: new Map(),
      waiting: [],
      waitingCount: 0,
      waitingQuery: "",
      suggestions: new Map(),
      layout: null,
      profile: null,
      pageTarget: null,
      missing: null,
      view: usualView,
      focusedId: null,
      selected: new Set(),

      open: async (issueId) => {
        if (get().issueId !== issueId) {
          set({ issueId, bySection: new Map(), layout: null, missing: null, focusedId: null, selected: new Set() });
        }
        const isFirst = asked === 0;
        const loading = get().load();
        const settings = await client.settings.get({});
        if (get().issueId === issueId) {
          set({
            pageTarget: issueId === null ? null : (settings.pageTargets[issueId] ?? null),
            ...(isFirst && get().view === usualView && { view: rememberedView(settings) }),
          });
        }
        await loading;
      },

      load: async () => {
        const { issueId } = get();
        const reading = (asked += 1);
        const [placed, { rows: waiting, total: waitingCount }] = await Promise.all([
          issueId === null ? [] : readPlaced(client, issueId),
          readWaiting(),
        ]);
        if (reading !== asked) return;
        const present = new Set([...placed, ...waiting].map(({ id }) => id));
        const { focusedId, selected } = get();
        set({
          bySection: Map.groupBy(placed, ({ sectionId }) => sectionId ?? ""),
          waiting,
          waitingCount,
          focusedId: focusedId !== null && present.has(focusedId) ? focusedId : null,
          selected: new Set([...selected].filter((id) => present.has(id))),
        });
        // A suggestion that does not come is no failure worth a message.
        void suggest(waiting).catch(() => undefined);
        if (issueId !== null) await readPages(issueId, reading);
      },

      onEvent: (event) => {
        if (event.type === "changed" && shownAreas.some((area) => event.areas.includes(area))) {
          void get().load();
        }
      },

      focus: (focusedId) => set({ focusedId, selected: new Set() }),

      toggle: (itemId) => {
        const { selected, focusedId } = get();
        const next = new Set(selected.size === 0 && focusedId !== null ? [focusedId] : selected);
        if (itemId === focusedId && selected.size === 0) set({ selected: next });
        else {
          if (!next.delete(itemId)) next.add(itemId);
          set({ selected: next, focusedId: itemId });
        }
      },

      selectTo: (itemId) => {
        const { selected, focusedId } = get();
        set({ selected: new Set([...selected, ...cardsBetween(get(), focusedId, itemId)]), focusedId: itemId });
      },

      selectColumn: () => {
        const { focusedId } = get();
        if (focusedId !== null) set({ selected: new Set(columnOf(get(), focusedId).map(({ id }) => id)) });
      },

      clearSelection: () => set({ selected: new Set() }),

      searchWaiting: async (waitingQuery) => {
        set({ waitingQuery });
        const { rows: waiting, total: waitingCount } = await readWaiting();
        if (get().waitingQuery !== waitingQuery) return;
        set({ waiting, waitingCount });
        await suggest(waiting);
      },

      toggleFolded: (columnId) => {
        const { folded } = get().view;
        const rest = folded.filter((id) => id !== columnId);
        changeView({ folded: rest.length < folded.length ? rest : [...folded, columnId] });
      },

      toggleRail: (rail) => changeView({ rail: get().view.rail === rail ? null : rail }),

      move: async (itemIds, sectionId, at, keepsSelection = false) => {
        const { issueId } = get();
        if (issueId === null) return null;
        asked += 1;
        set({
          ...withCardsMoved(get(), itemIds, sectionId, at),
          ...(!keepsSelection && { selected: new Set<string>() }),
        });
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

      arrange: async (orders) => {
        const { issueId } = get();
        if (issueId === null || orders.length === 0) return null;
        return client.items.arrange({
          issueId,
          orders: orders.map(({ sectionId, itemIds }) => ({ sectionId, itemIds: [...itemIds] })),
        });
      },

      units: () => client.units.list({}),
    };
  });

const readPlaced = async (client: Client, issueId: string): Promise<ItemSummary[]> => {
  const ids = await client.items.find({ filter: { issueId } });
  const parts = Array.from({ length: Math.ceil(ids.length / summariesAtOnce) }, (_, part) =>
    client.items.summaries({ itemIds: ids.slice(part * summariesAtOnce, (part + 1) * summariesAtOnce) }),
  );
  return (await Promise.all(parts)).flat();
};
