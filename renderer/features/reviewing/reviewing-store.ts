import { createStore, type StoreApi } from "zustand/vanilla";

import type { Client } from "#shared/api/contract.ts";
import type { CoreEvent } from "#shared/api/events.ts";
import type { OpenMatter, Reception, ReviewedItem } from "#shared/api/reviewing.ts";
import type { ReviewRound } from "#shared/model/review.ts";
import type { Step } from "#shared/model/step.ts";

import { settleLocally, type DraftDecision } from "./make-decisions.ts";
import { carryOver, listItems, noMarkFilter, type ListedItem, type MarkFilter, type Stop } from "./review-stops.ts";

type Sending = Omit<Parameters<Client["reviewing"]["send"]>[0], "issueId">;
type Sent = NonNullable<Awaited<ReturnType<Client["reviewing"]["send"]>>>;
type Delivered = { readonly file: string; readonly download: string | null } | null;

/** What became of a file that was handed in. */
export type Receipt =
  | { readonly file: string; readonly reception: Reception }
  | { readonly file: string; readonly refusal: string };

/** What is looked at: an item, and in it what is to be decided next; null where nothing is. */
export interface Place {
  readonly itemId: string;
  readonly key: string | null;
}

export interface ReviewingState {
  readonly issueId: string | null;
  readonly rounds: readonly ReviewRound[];
  /** With what was decided a moment ago; null before the first answer. */
  readonly items: readonly ReviewedItem[] | null;
  readonly filter: MarkFilter;
  readonly current: Place | null;
  /** Of the files handed in, the newest first, until they have been seen. */
  readonly receipts: readonly Receipt[];
  readonly isReceiving: boolean;
  /** Reads another issue, or none; while nobody looks, its rounds alone, a moment later. */
  open(issueId: string | null): Promise<void>;
  /** The screen is looked at: what reviewers say is wanted too, and changes at once. */
  show(isShown: boolean): Promise<void>;
  onEvent(event: CoreEvent): void;
  setFilter(change: Partial<MarkFilter>): void;
  choose(place: Place): void;
  /** Looks at an item whatever the filter hid; where nothing is read yet, as soon as it is. */
  lookAt(itemId: string): void;
  /** Chooses what is to be decided about a mark. */
  chooseMark(markId: string): void;
  /** Goes through what is to be decided, over all items; stays at the ends. */
  step(by: 1 | -1 | "first" | "last"): void;
  /**
   * Decides marks, all in one step. What comes next is current before the core has answered; several in quick succession are
   * sent one after another. Rejects with CallError, and what is stored is shown then.
   */
  decide(decisions: readonly DraftDecision[]): Promise<Step>;
  send(wanted: Sending): Promise<Sent | null>;
  /** Hands files in one after another: one that is refused keeps none of the others back. */
  receive(files: readonly File[]): Promise<void>;
  dismissReceipts(): void;
  signOff(roundId: string, by: string): Promise<ReviewRound>;
  exportChanges(from: string, to: string | null): Promise<Delivered>;
  readOpenMatters(): Promise<readonly OpenMatter[]>;
  exportOpenMatters(format: "xlsx" | "docx"): Promise<Delivered>;
  /** Resolves when everything that was pressed has been sent and answered, well or not. */
  settled(): Promise<void>;
}

export type ReviewingStore = StoreApi<ReviewingState>;

/** Marks that nobody has decided yet, in all rounds: of what is on screen, else of what was counted. */
export const countOpenMarks = ({ rounds, items }: Pick<ReviewingState, "rounds" | "items">): number =>
  items
    ? items.reduce((sum, { marks }) => sum + marks.filter(({ state }) => state === "open").length, 0)
    : rounds.reduce((sum, { open }) => sum + open, 0);

/** The items as the list shows them, from top to bottom. */
export const listedItems = ({ items, filter }: Pick<ReviewingState, "items" | "filter">): ListedItem[] =>
  listItems(items ?? [], filter);

/** The item that is looked at as the list has it, and what is to be decided there. */
export const lookedAt = (
  state: Pick<ReviewingState, "items" | "filter" | "current">,
): { listed: ListedItem; item: ReviewedItem; stop: Stop | null } | null => {
  const { current } = state;
  const listed = listedItems(state).find(({ item }) => item.itemId === current?.itemId);
  if (!listed) return null;
  return { listed, item: listed.item, stop: listed.stops.find(({ key }) => key === current?.key) ?? null };
};

/** Everything that is to be decided, as the filter leaves it. */
const listedStops = (state: Pick<ReviewingState, "items" | "filter">): Stop[] =>
  listedItems(state).flatMap(({ stops }) => stops);

/** Changes are read anew so long after the last of them, in milliseconds: seen, and while nobody looks. */
const readDelay = { seen: 120, unseen: 600 } as const;

/** So many deeds are remembered to go back to the place when they are taken back. */
const longestTrail = 200;

export const createReviewingStore = (client: Client): ReviewingStore =>
  createStore((set, get) => {
    let isShown = false;
    /** The reading asked for last: slower answers to earlier ones are dropped. */
    let wanted = 0;
    let reading: ReturnType<typeof setTimeout> | undefined;
    let sent: Promise<unknown> = Promise.resolve();
    let onTheWay = 0;
    /** Versions of items as the core has them now. */
    let versions: Readonly<Record<string, number>> = {};
    /** Marks decided at a time, the last at the end: taken back, they are looked at again. */
    let trail: (readonly string[])[] = [];

    /** Shows other items or another filter, and looks where the eye would go: in an item where nothing was left, at what is new. */
    const showNext = (change: Partial<Pick<ReviewingState, "items" | "filter">>): void => {
      const { current } = get();
      const former = listedStops(get());
      set(change);
      const listed = listedItems(get());
      const [first] = listed;
      const same = listed.find(({ item }) => item.itemId === current?.itemId);
      const stop =
        current?.key === null && same ? same.stops[0] : carryOver(current?.key ?? null, former, listedStops(get()));
      const itemId = stop?.itemId ?? (same ?? first)?.item.itemId;
      set({ current: itemId === undefined ? null : { itemId, key: stop?.key ?? null } });
    };
    const goBackTo = (): void => {
      const stops = listedStops(get());
      const open = new Map(stops.flatMap((stop) => stop.markIds.map((id) => [id, stop] as const)));
      const back = trail.findLastIndex((decided) => decided.some((id) => open.has(id)));
      const [stop] = (trail[back] ?? []).flatMap((id) => open.get(id) ?? []);
      if (!stop) return;
      trail = trail.slice(0, back);
      set({ current: { itemId: stop.itemId, key: stop.key } });
    };
    const reload = async (): Promise<void> => {
      const asked = (wanted += 1);
      const { issueId } = get();
      const [rounds, items] =
        issueId === null
          ? [[], null]
          : await Promise.all([
              client.reviewing.rounds({ issueId }),
              isShown ? client.reviewing.board({ issueId }) : null,
            ]);
      // Versions only rise: what an overtaken reading learnt still holds.
      if (items) versions = newerVersions(versions, items);
      if (asked !== wanted) return;
      // While more is on its way the screen is ahead of what is stored.
      if (onTheWay > 1) return;
      set({ rounds });
      if (!items) return set({ items: null });
      showNext({ items });
      goBackTo();
    };
    const readSoon = (): void => {
      clearTimeout(reading);
      // A list that is not fresh is no failure worth a message.
      reading = setTimeout(() => void reload().catch(() => undefined), isShown ? readDelay.seen : readDelay.unseen);
    };
    const requireIssueId = (): string => {
      const { issueId } = get();
      if (issueId === null) throw new Error("no issue is open");
      return issueId;
    };

    return {
      issueId: null,
      rounds: [],
      items: null,
      filter: noMarkFilter,
      current: null,
      receipts: [],
      isReceiving: false,

      open: async (issueId) => {
        if (get().issueId === issueId) return;
        trail = [];
        versions = {};
        set({ issueId, rounds: [], items: null, current: null, filter: noMarkFilter });
        if (isShown) await reload();
        else readSoon();
      },

      show: async (shown) => {
        isShown = shown;
        if (shown) await reload();
        // What is counted unseen comes from the rounds.
        else set({ items: null });
      },

      onEvent: (event) => {
        if (event.type !== "changed" || !event.areas.some((area) => concerned.has(area))) return;
        // What is on its way, and files that come in, are read at their end.
        if (get().issueId !== null && onTheWay === 0 && !get().isReceiving) readSoon();
      },

      setFilter: (change) => showNext({ filter: { ...get().filter, ...change } }),
      choose: (current) => set({ current }),

      lookAt: (itemId) => {
        set({ current: { itemId, key: null } });
        showNext({ filter: noMarkFilter });
      },

      chooseMark: (markId) => {
        const stop = listedStops(get()).find(({ markIds }) => markIds.includes(markId));
        if (stop) set({ current: { itemId: stop.itemId, key: stop.key } });
      },

      step: (by) => {
        const stops = listedStops(get());
        const { current } = get();
        const at = stops.findIndex(({ key, itemId }) => key === current?.key && itemId === current.itemId);
        const to = by === "first" ? 0 : by === "last" ? stops.length - 1 : at + by;
        const next = stops[Math.min(stops.length - 1, Math.max(0, to))];
        if (next) set({ current: { itemId: next.itemId, key: next.key } });
      },

      decide: async (decisions) => {
        const { items } = get();
        trail = [...trail, decisions.map(({ markId }) => markId)].slice(-longestTrail);
        if (items) showNext({ items: settleLocally(items, decisions) });
        onTheWay += 1;
        const answer = sent.then(async () => {
          const itemIds = new Set(
            (items ?? [])
              .filter(({ marks }) => marks.some(({ id }) => decisions.some(({ markId }) => markId === id)))
              .map(({ itemId }) => itemId),
          );
          try {
            return await client.reviewing.decide({
              decisions: [...decisions],
              versions: Object.fromEntries(Object.entries(versions).filter(([itemId]) => itemIds.has(itemId))),
            });
          } finally {
            // The next one in the row names the versions that this one made.
            await reload().catch(() => undefined);
            onTheWay -= 1;
          }
        });
        sent = answer.catch(() => undefined);
        try {
          return await answer;
        } catch (thrown) {
          trail = [];
          throw thrown;
        }
      },

      send: async (sending) => {
        const answer = await client.reviewing.send({ issueId: requireIssueId(), ...sending });
        if (answer) await reload();
        return answer;
      },

      receive: async (files) => {
        set({ isReceiving: true });
        for (const file of files) {
          const receipt = await handIn(client, file);
          set({ receipts: [receipt, ...get().receipts] });
        }
        set({ isReceiving: false });
        await reload();
      },

      dismissReceipts: () => set({ receipts: [] }),

      signOff: async (roundId, by) => {
        const round = await client.reviewing.signOff({ roundId, by });
        await reload();
        return round;
      },

      exportChanges: (from, to) => client.reviewing.exportChanges({ from, to }),
      readOpenMatters: () => client.reviewing.open({ issueId: requireIssueId() }),
      exportOpenMatters: (format) => client.reviewing.exportOpen({ issueId: requireIssueId(), format }),
      settled: async () => void (await sent),
    };
  });

const concerned: ReadonlySet<string> = new Set(["reviewing", "items", "issues", "publication"]);

const newerVersions = (
  known: Readonly<Record<string, number>>,
  items: readonly ReviewedItem[],
): Record<string, number> => ({
  ...known,
  ...Object.fromEntries(items.map(({ itemId, version }) => [itemId, Math.max(version, known[itemId] ?? 0)])),
});

const handIn = async (client: Client, file: File): Promise<Receipt> => {
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    return { file: file.name, reception: await client.reviewing.receive({ file: { name: file.name, bytes } }) };
  } catch (thrown) {
    return { file: file.name, refusal: thrown instanceof Error ? thrown.message : String(thrown) };
  }
};
