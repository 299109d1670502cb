import { createStore, type StoreApi } from "zustand/vanilla";

import type { Client } from "#shared/api/contract.ts";
import type { CoreEvent } from "#shared/api/events.ts";
import type { ItemFilter } from "#shared/api/items.ts";
import type { FileError, ImportedFile } from "#shared/api/submissions.ts";
import { RecognizedField } from "#shared/model/evidence.ts";
import type { Issue } from "#shared/model/issue.ts";
import type { ItemState, ItemSummary } from "#shared/model/item.ts";
import type { Step } from "#shared/model/step.ts";
import type { Submission } from "#shared/model/submission.ts";

/** Rows are fetched in blocks of this many, as the list scrolls over them. */
const blockSize = 100;

export type InboxTab = Exclude<ItemState, "placed" | "merged"> | "all";

/** States that items are put aside in. */
export type AsideState = Exclude<ItemState, "placed" | "merged">;

/** Marks by which the list can be narrowed. */
export type InboxMark = NonNullable<ItemFilter["mark"]>;

/** Where an item would go, by what was learnt. */
export type Suggestion = Awaited<ReturnType<Client["items"]["suggest"]>>[number];

/** What became of the last import. */
export interface ImportSummary {
  readonly files: readonly ImportedFile[];
  readonly issue: Issue | null;
  readonly errors: readonly FileError[];
}

export interface InboxState {
  readonly tab: InboxTab;
  readonly query: string;
  readonly mark: InboxMark | null;
  /** Only items of this submission; null for all. */
  readonly submissionId: string | null;
  /** All that match, in the order of the list; rows come as they are scrolled to. */
  readonly ids: readonly string[];
  readonly rows: ReadonlyMap<string, ItemSummary>;
  readonly suggestions: ReadonlyMap<string, Suggestion>;
  readonly isLoaded: boolean;
  /** Where the keyboard is; null in an empty list. */
  readonly focusedId: string | null;
  readonly selected: ReadonlySet<string>;
  readonly lastImport: ImportSummary | null;
  /** Submissions that could not be read. */
  readonly failed: readonly Submission[];
  load(): Promise<void>;
  onEvent(event: CoreEvent): void;
  setTab(tab: InboxTab): Promise<void>;
  setQuery(query: string): Promise<void>;
  setMark(mark: InboxMark | null): Promise<void>;
  showSubmission(submissionId: string | null): Promise<void>;
  /** Fetches the rows from..to (of `ids`) that are not here yet. */
  fetchRows(from: number, to: number): Promise<void>;
  focus(itemId: string): void;
  /** Moves the focus by so many rows; stops at the ends. */
  step(by: number): void;
  toggle(itemId: string): void;
  /** Selects all between the focus and this one. */
  selectTo(itemId: string): void;
  tag(issueId: string, sectionId: string): Promise<Step>;
  setAside(state: AsideState, reason: string | null): Promise<Step>;
  /** Joins the selected items into the first of them. */
  join(): Promise<Step>;
  importFiles(files: readonly { name: string; bytes: Uint8Array }[], asIssue: boolean): Promise<ImportSummary>;
  /** Takes the doubts off everything that the last import recognised; answers how many items that were. */
  acceptImport(): Promise<number>;
  dismissImport(): void;
}

export type InboxStore = StoreApi<InboxState>;

/** The items that an action on the list means: those selected, else the one in focus. */
export const actedOn = ({ selected, focusedId, ids }: Pick<InboxState, "selected" | "focusedId" | "ids">): string[] =>
  selected.size > 0 ? ids.filter((id) => selected.has(id)) : focusedId === null ? [] : [focusedId];

export const createInboxStore = (client: Client): InboxStore =>
  createStore((set, get) => {
    /** At once, so that the next key means the next item, however fast it comes; what is refused comes back. */
    const moved = async (itemIds: readonly string[], move: () => Promise<Step>): Promise<Step> => {
      const { ids, focusedId, tab } = get();
      const gone = new Set(itemIds);
      set({
        ids: tab === "all" ? ids : ids.filter((id) => !gone.has(id)),
        selected: new Set(),
        focusedId: neighbourOf(ids, itemIds) ?? focusedId,
      });
      try {
        return await move();
      } catch (thrown) {
        set({ focusedId });
        await get().load();
        throw thrown;
      }
    };

    return {
      tab: "inbox",
      query: "",
      mark: null,
      submissionId: null,
      ids: [],
      rows: new Map(),
      suggestions: new Map(),
      isLoaded: false,
      focusedId: null,
      selected: new Set(),
      lastImport: null,
      failed: [],

      load: async () => {
        const { tab, query, mark, submissionId } = get();
        const [ids, failed] = await Promise.all([
          client.items.find({
            filter: {
              ...(tab !== "all" && { states: [tab] }),
              ...(query.trim() !== "" && { query }),
              ...(mark !== null && { mark }),
              ...(submissionId !== null && { submissionId }),
            },
          }),
          client.submissions.list({ failedOnly: true }),
        ]);
        const now = get();
        if (now.tab !== tab || now.query !== query || now.mark !== mark || now.submissionId !== submissionId) return;
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
        await refreshRows(client, set, get, at - 30, at + 60);
      },

      onEvent: (event) => {
        if (event.type === "changed" && event.areas.includes("items")) void get().load();
      },

      setTab: async (tab) => {
        set({ tab, selected: new Set(), focusedId: null });
        await get().load();
      },

      setMark: async (mark) => {
        set({ mark, selected: new Set() });
        await get().load();
      },

      showSubmission: async (submissionId) => {
        set({ submissionId, selected: new Set(), focusedId: null, ...(submissionId !== null && { tab: "all" }) });
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
        set({ focusedId: itemId });
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

      tag: (issueId, sectionId) => {
        const itemIds = actedOn(get());
        return moved(itemIds, () => client.items.tag({ itemIds, issueId, sectionId }));
      },

      setAside: (state, reason) => {
        const itemIds = actedOn(get());
        return moved(itemIds, () => client.items.setAside({ itemIds, state, reason }));
      },

      join: () => {
        const { ids, selected } = get();
        const itemIds = ids.filter((id) => selected.has(id));
        return moved(itemIds.slice(1), () => client.items.join({ itemIds }));
      },

      importFiles: async (files, asIssue) => {
        const { submissions, issue, errors } = await client.submissions.import(
          { files: [...files], asIssue },
          { task: "import" },
        );
        const lastImport: ImportSummary = { files: submissions, issue, errors };
        set({ lastImport });
        await get().load();
        return lastImport;
      },

      acceptImport: async () => {
        const itemIds = get().lastImport?.files.flatMap(({ submission }) => submission.itemIds) ?? [];
        for (let from = 0; from < itemIds.length; from += 1000) {
          await client.items.confirm({
            itemIds: itemIds.slice(from, from + 1000),
            fields: [...RecognizedField.options],
          });
        }
        set({ lastImport: null });
        return itemIds.length;
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
  // Rows first: a suggestion is worth no waiting.
  const suggestions = await client.items.suggest({ itemIds: [...itemIds] });
  set({
    suggestions: new Map([
      ...get().suggestions,
      ...suggestions.map((each): [string, Suggestion] => [each.itemId, each]),
    ]),
  });
};
