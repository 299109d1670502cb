import { createStore, type StoreApi } from "zustand/vanilla";

import type { Client } from "#shared/api/contract.ts";
import type { CoreEvent } from "#shared/api/events.ts";
import type { ItemFilter, ItemSort } from "#shared/api/items.ts";
import type { ItemState, ItemSummary } from "#shared/model/item.ts";
import type { Step } from "#shared/model/step.ts";

import { filterOf, noFilter, type InboxFilter } from "./inbox-filter.ts";
import { readListView, usualView, type ListView } from "./list-view.ts";
import { oneAtATime } from "./one-at-a-time.ts";
import { missingIn, placeAfter, withoutPlaces, withRows, type Places, type RowWindow } from "./row-window.ts";
import { inOrder, nothingSelected, placesOf, toggled, withRun, type Selection } from "./selection.ts";

/** States that items are put aside in. */
export type AsideState = Exclude<ItemState, "placed" | "merged">;

/** How many items each choice of a filter would show. */
export type Facets = Awaited<ReturnType<Client["items"]["facets"]>>;

type Answer = Awaited<ReturnType<Client["items"]["list"]>>;

/** Where an item would go, by what was learnt. */
export type Suggestion = Awaited<ReturnType<Client["items"]["suggest"]>>[number];

export interface InboxState extends InboxFilter {
  readonly view: ListView;
  /** How many match. */
  readonly total: number;
  /** More match than a search lists. */
  readonly isCapped: boolean;
  /** How many match that came in while the list was being read. */
  readonly newer: number;
  readonly rows: RowWindow<ItemSummary>;
  readonly suggestions: ReadonlyMap<string, Suggestion>;
  /** Null until they are counted. */
  readonly facets: Facets | null;
  /** How often the list was read: tells that what is shown is what was asked for last. */
  readonly readings: number;
  /** Raised when another list is shown: it begins at its top. */
  readonly listNumber: number;
  /** Where the keyboard is: the place in the list and the item there; null in an empty list. */
  readonly focusedPlace: number;
  readonly focusedId: string | null;
  readonly selected: Selection;
  load(): Promise<void>;
  onEvent(event: CoreEvent): void;
  /** Whether somebody is looking at the list; only then what comes in has to wait for them. */
  setWatched(isWatched: boolean): void;
  /** The days that “this issue” means in the filter of days. */
  setPeriod(period: { readonly from: string; readonly to: string } | null): void;
  /** Narrows the list; keys left out stay as they are. */
  narrow(change: Partial<InboxFilter>): Promise<void>;
  clearFilter(): Promise<void>;
  changeView(view: ListView): Promise<void>;
  /** Counts the units that the rest of the filter leaves. */
  countUnits(): Promise<Facets["units"]>;
  /** Lets what came in meanwhile into the list. */
  showNewer(): Promise<void>;
  /** Tells which rows are on screen; those that are not here are fetched. */
  showRows(from: number, to: number): Promise<void>;
  focus(place: number): void;
  /** Moves the focus by so many rows; stops at the ends. */
  step(by: number): void;
  /** Moves the focus and selects what it passes. */
  stepSelecting(by: number): Promise<void>;
  toggle(place: number): void;
  /** Selects all between the focus and this place. */
  selectTo(place: number): Promise<void>;
  /** Selects all that match. */
  selectAll(): Promise<void>;
  clearSelection(): void;
  tag(issueId: string, sectionId: string): Promise<Step>;
  setAside(state: AsideState, reason: string | null): Promise<Step>;
  /** Joins the selected items into the first of them. */
  join(): Promise<Step>;
}

export type InboxStore = StoreApi<InboxState>;

/** The items that an action on the list means: those selected, in the order of the list, else the one in focus. */
export const actedOn = ({ selected, focusedId }: Pick<InboxState, "selected" | "focusedId">): string[] =>
  selected.size > 0 ? inOrder(selected) : focusedId === null ? [] : [focusedId];

/** So many rows beyond the screen are here at either side: keys in quick succession never meet an empty row. */
const margin = 50;
/** What can wait does so until the list has been quiet, in milliseconds: a suggestion less long than a count. */
const quietTime = { suggestions: 250, counts: 900 };

export const createInboxStore = (client: Client): InboxStore =>
  createStore((set, get) => {
    let shown: Places = { from: 0, to: 30 };
    let isWatched = false;
    let period: { readonly from: string; readonly to: string } | null = null;
    /** What the list was asked up to; null lets everything in. */
    let arrivedUpTo: number | null = null;
    /** Raised by every change of filter or order: answers about another list are dropped. */
    let asked = 0;
    /** The next answer is another list, in which the first row gets the focus; until then the old one is what is seen. */
    let beginsAtTop = false;
    /** Commands begun, and those not answered yet: what was read before one of them is not shown after it. */
    let begun = 0;
    let running = 0;
    let waiting: readonly ReturnType<typeof setTimeout>[] = [];

    const listed = (): { filter: ItemFilter; sort: ItemSort; arrivedUpTo: number | null } => ({
      filter: filterOf(get()),
      sort: get().view.sort,
      arrivedUpTo,
    });

    const apply = async (answer: Answer, from: number): Promise<void> => {
      const { focusedId, focusedPlace } = get();
      const rows = new Map(answer.rows.map((row, index): [number, ItemSummary] => [from + index, row]));
      arrivedUpTo ??= answer.arrival;
      const found = beginsAtTop ? null : await placeOf(rows, focusedId, focusedPlace);
      const place = found ?? (beginsAtTop ? 0 : Math.max(0, Math.min(focusedPlace, answer.total - 1)));
      beginsAtTop = false;
      set({
        rows,
        total: answer.total,
        isCapped: answer.isCapped,
        newer: answer.newer,
        readings: get().readings + 1,
        focusedPlace: place,
        focusedId: found === null ? (rows.get(place)?.id ?? null) : focusedId,
      });
      afterwards();
    };

    /** Where the item in focus stands now; null where it is gone. */
    const placeOf = async (
      rows: RowWindow<ItemSummary>,
      itemId: string | null,
      before: number,
    ): Promise<number | null> => {
      if (itemId === null) return null;
      if (rows.get(before)?.id === itemId) return before;
      const near = [...rows].find(([, { id }]) => id === itemId);
      if (near) return near[0];
      const { located } = await client.items.list({ ...listed(), count: 0, locate: itemId });
      return located;
    };

    /** Reads the window that is on screen anew. One reading at a time; what was asked meanwhile is read after it. */
    const refresh = oneAtATime(async () => {
      const list = asked;
      const commands = begun;
      const from = Math.max(0, shown.from - margin);
      const answer = await client.items.list({ ...listed(), from, count: shown.to - from + margin });
      // A command that is still running reads the list again at its end.
      if (running > 0) return;
      const takesNewer = answer.newer > 0 && (!isWatched || answer.total === 0);
      if (takesNewer) arrivedUpTo = null;
      if (takesNewer || list !== asked || commands !== begun) void refresh();
      else await apply(answer, from);
    });

    const fetchMissing = oneAtATime(async () => {
      const { rows, total } = get();
      const missing = missingIn(rows, shown, total);
      if (!missing) return;
      const [list, commands] = [asked, begun];
      const from = Math.max(0, missing.from - margin);
      const answer = await client.items.list({ ...listed(), from, count: missing.to - from + margin });
      if (list !== asked || commands !== begun) return;
      const { focusedPlace, focusedId } = get();
      const next = withRows(get().rows, from, answer.rows, shown);
      set({ rows: next, focusedId: focusedId ?? next.get(focusedPlace)?.id ?? null });
      afterwards();
    });

    const anotherList = (change: Partial<InboxState>): Promise<void> => {
      asked += 1;
      arrivedUpTo = null;
      shown = { from: 0, to: shown.to - shown.from };
      set({ ...change, selected: nothingSelected, listNumber: get().listNumber + 1 });
      return refresh();
    };

    /** Suggestions of the rows on screen, and the counts of the chips: worth no waiting, so they wait themselves. */
    const afterwards = (): void => {
      waiting.forEach(clearTimeout);
      waiting = [
        setTimeout(() => void suggest().catch(() => undefined), quietTime.suggestions),
        setTimeout(() => void countFacets().catch(() => undefined), quietTime.counts),
      ];
    };
    const suggest = async (): Promise<void> => {
      const { rows } = get();
      const itemIds = [...rows].flatMap(([place, { id }]) => (place >= shown.from && place <= shown.to ? [id] : []));
      if (itemIds.length === 0) return;
      const suggestions = await client.items.suggest({ itemIds });
      set({ suggestions: new Map(suggestions.map((each): [string, Suggestion] => [each.itemId, each])) });
    };
    const countFacets = async (): Promise<void> => {
      const list = asked;
      const facets = await client.items.facets({ filter: filterOf(get()), period });
      if (list === asked) set({ facets });
    };

    /** At once, so that the next key means the next item, however fast it comes; what is refused comes back. */
    const moved = async (gone: readonly number[], move: () => Promise<Step>): Promise<Step> => {
      const { rows, total, tab, focusedPlace, focusedId } = get();
      const leaving = tab === "all" ? [] : gone;
      const place = tab === "all" ? Math.min(total - 1, (gone.at(-1) ?? focusedPlace) + 1) : placeAfter(gone, total);
      const left = withoutPlaces(rows, leaving);
      begun += 1;
      running += 1;
      // Sent before the next item is: its reader asks for the text as soon as it has the focus.
      const answer = move();
      set({
        rows: left,
        total: total - leaving.length,
        selected: nothingSelected,
        focusedPlace: place,
        focusedId: left.get(place)?.id ?? null,
      });
      try {
        return await answer;
      } catch (thrown) {
        set({ focusedPlace, focusedId });
        throw thrown;
      } finally {
        running -= 1;
        if (running === 0) void refresh();
      }
    };
    const placesActedOn = (): number[] => {
      const { selected, focusedPlace } = get();
      return selected.size > 0 ? placesOf(selected) : [focusedPlace];
    };
    return {
      tab: "inbox",
      ...noFilter,
      view: usualView,
      total: 0,
      isCapped: false,
      newer: 0,
      rows: new Map(),
      suggestions: new Map(),
      facets: null,
      readings: 0,
      listNumber: 0,
      focusedPlace: 0,
      focusedId: null,
      selected: nothingSelected,

      load: async () => {
        if (get().readings === 0) set({ view: readListView((await client.settings.get({})).view[viewKey]) });
        await refresh();
      },

      onEvent: (event) => {
        if (event.type === "changed" && event.areas.includes("items") && running === 0) void refresh();
      },

      setWatched: (now) => {
        isWatched = now;
        if (now && get().newer > 0) void get().showNewer();
      },

      setPeriod: (now) => {
        period = now;
        if (get().readings > 0) afterwards();
      },

      narrow: (change) => {
        beginsAtTop = true;
        return anotherList(change);
      },
      clearFilter: () => get().narrow(noFilter),

      changeView: async (view) => {
        const isOrder = view.sort !== get().view.sort;
        set({ view });
        // A view that is not remembered is no failure worth a message.
        client.settings.update({ view: { [viewKey]: toJson(view) } }).catch(() => undefined);
        if (isOrder) await anotherList({});
      },

      countUnits: async () => (await client.items.facets({ filter: filterOf(get()), withUnits: true })).units,

      showNewer: () => {
        // What is on its way was read without them.
        asked += 1;
        arrivedUpTo = null;
        return refresh();
      },

      showRows: async (from, to) => {
        shown = { from, to };
        await fetchMissing();
      },

      focus: (focusedPlace) => set({ focusedPlace, focusedId: get().rows.get(focusedPlace)?.id ?? null }),

      step: (by) => {
        const { total, focusedPlace } = get();
        if (total > 0) get().focus(Math.min(total - 1, Math.max(0, focusedPlace + by)));
      },

      stepSelecting: async (by) => {
        const { focusedPlace, total } = get();
        await get().selectTo(Math.min(total - 1, Math.max(0, focusedPlace + by)));
      },

      toggle: (place) => {
        const id = get().rows.get(place)?.id;
        if (id !== undefined) set({ selected: toggled(get().selected, id, place) });
      },

      selectTo: async (place) => {
        const { focusedPlace, rows } = get();
        const from = Math.min(focusedPlace, place);
        const count = Math.abs(focusedPlace - place) + 1;
        const here = Array.from({ length: count }, (_, index) => rows.get(from + index)?.id);
        const known = here.filter((id) => id !== undefined);
        get().focus(place);
        const list = asked;
        const itemIds = known.length === count ? known : await client.items.find({ ...listed(), from, count });
        if (list === asked) set({ selected: withRun(get().selected, itemIds, from) });
      },

      selectAll: async () => {
        const { total } = get();
        const list = asked;
        if (total === 0) return;
        const itemIds = await client.items.find({ ...listed(), count: total });
        if (list === asked) set({ selected: withRun(nothingSelected, itemIds, 0) });
      },

      clearSelection: () => set({ selected: nothingSelected }),

      tag: (issueId, sectionId) => {
        const itemIds = actedOn(get());
        return moved(placesActedOn(), () => client.items.tag({ itemIds, issueId, sectionId }));
      },

      setAside: (state, reason) => {
        const itemIds = actedOn(get());
        return moved(placesActedOn(), () => client.items.setAside({ itemIds, state, reason }));
      },

      join: () => {
        const itemIds = inOrder(get().selected);
        return moved(placesActedOn().slice(1), () => client.items.join({ itemIds }));
      },
    };
  });

/** Where the look of the list is kept among what the window remembers. */
const viewKey = "inboxList";

const toJson = ({ columns, sort }: ListView) => ({ columns: columns.map((column) => ({ ...column })), sort });
