import { createStore, type StoreApi } from "zustand/vanilla";

import type { Client } from "#shared/api/contract.ts";
import type { CoreEvent } from "#shared/api/events.ts";
import type { Issue } from "#shared/model/issue.ts";
import type { Item, ItemState, ItemSummary, Reversal } from "#shared/model/item.ts";
import type { Submission } from "#shared/model/submission.ts";

/** Rows are fetched in blocks of this many, as the list scrolls over them. */
const blockSize = 100;

export type InboxTab = Exclude<ItemState, "placed" | "merged"> | "all";

/** States that items are put aside in. */
export type AsideState = Exclude<ItemState, "placed" | "merged">;

/** What the reading pane shows. */
export interface Reading {
  readonly item: Item;
  readonly submission: Submission | null;
  /** The original's text; null until it is asked for. */
  readonly original: readonly string[] | null;
}

export interface ImportSummary {
  readonly files: number;
  readonly items: number;
  readonly duplicates: number;
  readonly lossy: number;
  readonly issue: Issue | null;
  readonly errors: readonly { readonly file: string; readonly message: string }[];
}

export interface InboxState {
  readonly tab: InboxTab;
  readonly query: string;
  /** All that match, in the order of the list; rows come as they are scrolled to. */
  readonly ids: readonly string[];
  readonly rows: ReadonlyMap<string, ItemSummary>;
  readonly isLoaded: boolean;
  /** Where the keyboard is; null in an empty list. */
  readonly focusedId: string | null;
  readonly selected: ReadonlySet<string>;
  readonly reading: Reading | null;
  readonly lastImport: ImportSummary | null;
  /** Submissions that could not be read. */
  readonly failed: readonly Submission[];
  load(): Promise<void>;
  onEvent(event: CoreEvent): void;
  setTab(tab: InboxTab): Promise<void>;
  setQuery(query: string): Promise<void>;
  /** Fetches the rows from..to (of `ids`) that are not here yet. */
  fetchRows(from: number, to: number): Promise<void>;
  focus(itemId: string): void;
  /** Moves the focus by so many rows; stops at the ends. */
  step(by: number): void;
  toggle(itemId: string): void;
  /** Selects all between the focus and this one. */
  selectTo(itemId: string): void;
  readOriginal(): Promise<void>;
  tag(issueId: string, sectionId: string): Promise<Reversal>;
  setAside(state: AsideState, reason: string | null): Promise<Reversal>;
  importFiles(files: readonly { name: string; bytes: Uint8Array }[], asIssue: boolean): Promise<ImportSummary>;
  dismissImport(): void;
}

export type InboxStore = StoreApi<InboxState>;

/** The items that an action on the list means: those selected, else the one in focus. */
export const actedOn = ({ selected, focusedId, ids }: Pick<InboxState, "selected" | "focusedId" | "ids">): string[] =>
  selected.size > 0 ? ids.filter((id) => selected.has(id)) : focusedId === null ? [] : [focusedId];

export const createInboxStore = (client: Client): InboxStore =>
  createStore((set, get) => {
    const moved = async (itemIds: readonly string[], move: () => Promise<Reversal>): Promise<Reversal> => {
      const next = neighbourOf(get().ids, itemIds);
      const before = await move();
      const gone = new Set(itemIds);
      // At once, so that the next key means the next item; the core's event brings the list as it is stored.
      if (get().tab !== "all") set({ ids: get().ids.filter((id) => !gone.has(id)) });
      set({ selected: new Set() });
      if (next !== null) get().focus(next);
      return before;
    };

    return {
      tab: "inbox",
      query: "",
      ids: [],
      rows: new Map(),
      isLoaded: false,
      focusedId: null,
      selected: new Set(),
      reading: null,
      lastImport: null,
      failed: [],

      load: async () => {
        const { tab, query } = get();
        const [ids, failed] = await Promise.all([
          client.items.find({
            filter: { ...(tab !== "all" && { states: [tab] }), ...(query.trim() !== "" && { query }) },
          }),
          client.submissions.list({ failedOnly: true }),
        ]);
        if (get().tab !== tab || get().query !== query) return;
        const { focusedId, selected } = get();
        const present = new Set(ids);
        const focused = focusedId !== null && present.has(focusedId) ? focusedId : (ids[0] ?? null);
        set({
          ids,
          failed,
          isLoaded: true,
          // Rows stay on screen while their successors are fetched: nothing flickers.
          focusedId: focused,
          selected: new Set([...selected].filter((id) => present.has(id))),
        });
        const at = focused === null ? 0 : ids.indexOf(focused);
        await Promise.all([refreshRows(client, set, get, at - 30, at + 60), read(client, set, get, focused)]);
      },

      onEvent: (event) => {
        if (event.type === "changed" && event.areas.includes("items")) void get().load();
      },

      setTab: async (tab) => {
        set({ tab, selected: new Set(), focusedId: null });
        await get().load();
      },

      setQuery: async (query) => {
        set({ query });
        await get().load();
      },

      fetchRows: async (from, to) => {
        const { ids, rows } = get();
        const first = Math.max(0, Math.floor(from / blockSize) * blockSize);
        const missing = ids.slice(first, Math.ceil((to + 1) / blockSize) * blockSize).filter((id) => !rows.has(id));
        if (missing.length > 0) await fetchInto(client, set, get, missing);
      },

      focus: (itemId) => {
        if (get().focusedId === itemId) return;
        set({ focusedId: itemId });
        void read(client, set, get, itemId);
      },

      step: (by) => {
        const { ids, focusedId } = get();
        const at = focusedId === null ? -1 : ids.indexOf(focusedId);
        const next = ids[Math.min(ids.length - 1, Math.max(0, at + by))];
        if (next !== undefined) get().focus(next);
      },

      toggle: (itemId) => {
        const selected = new Set(get().selected);
        if (!selected.delete(itemId)) selected.add(itemId);
        set({ selected });
      },

      selectTo: (itemId) => {
        const { ids, focusedId, selected } = get();
        const [from, to] = [ids.indexOf(focusedId ?? itemId), ids.indexOf(itemId)].toSorted((a, b) => a - b);
        set({ selected: new Set([...selected, ...ids.slice(from, (to ?? 0) + 1)]) });
        get().focus(itemId);
      },

      readOriginal: async () => {
        const { reading } = get();
        if (!reading?.submission || reading.original) return;
        const { paragraphs } = await client.submissions.originalText({ submissionId: reading.submission.id });
        const now = get().reading;
        if (now?.item.id === reading.item.id) set({ reading: { ...now, original: paragraphs } });
      },

      tag: (issueId, sectionId) => {
        const itemIds = actedOn(get());
        return moved(itemIds, () => client.items.tag({ itemIds, issueId, sectionId }));
      },

      setAside: (state, reason) => {
        const itemIds = actedOn(get());
        return moved(itemIds, () => client.items.setAside({ itemIds, state, reason }));
      },

      importFiles: async (files, asIssue) => {
        const { submissions, issue, errors } = await client.submissions.import(
          { files: [...files], asIssue },
          { task: "import" },
        );
        const fresh = submissions.filter(({ duplicateOf }) => duplicateOf === null);
        const lastImport: ImportSummary = {
          files: files.length,
          items: fresh.reduce((sum, { submission }) => sum + submission.itemIds.length, 0),
          duplicates: submissions.length - fresh.length,
          lossy: fresh.filter(({ submission }) => submission.losses.length > 0).length,
          issue,
          errors,
        };
        set({ lastImport });
        await get().load();
        return lastImport;
      },

      dismissImport: () => set({ lastImport: null }),
    };
  });

type Set = (change: Partial<InboxState>) => void;
type Get = () => InboxState;

/** The row that takes the place of those that go: the next one that stays, else the one before. */
const neighbourOf = (ids: readonly string[], gone: readonly string[]): string | null => {
  const leaving = new Set(gone);
  const last = ids.findLastIndex((id) => leaving.has(id));
  return (
    ids.slice(last + 1).find((id) => !leaving.has(id)) ?? ids.slice(0, last).findLast((id) => !leaving.has(id)) ?? null
  );
};

const refreshRows = (client: Client, set: Set, get: Get, from: number, to: number): Promise<void> =>
  fetchInto(client, set, get, get().ids.slice(Math.max(0, from), to));

const fetchInto = async (client: Client, set: Set, get: Get, itemIds: readonly string[]): Promise<void> => {
  if (itemIds.length === 0) return;
  const fetched = await client.items.summaries({ itemIds: [...itemIds] });
  set({ rows: new Map([...get().rows, ...fetched.map((row): [string, ItemSummary] => [row.id, row])]) });
};

const read = async (client: Client, set: Set, get: Get, itemId: string | null): Promise<void> => {
  if (itemId === null) {
    set({ reading: null });
    return;
  }
  const item = await client.items.get({ itemId });
  const submission =
    item.submissionId === null ? null : await client.submissions.get({ submissionId: item.submissionId });
  // Another row may be in focus by now.
  if (get().focusedId !== itemId) return;
  const known = get().reading;
  set({ reading: { item, submission, original: known?.item.id === itemId ? known.original : null } });
};
