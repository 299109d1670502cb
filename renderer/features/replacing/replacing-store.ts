import { createStore, type StoreApi } from "zustand/vanilla";

import type { Client } from "#shared/api/contract.ts";
import type { CoreEvent } from "#shared/api/events.ts";
import type { FoundItem } from "#shared/api/replacing.ts";
import type { Step } from "#shared/model/step.ts";

export type ScopeName = "item" | "section" | "issue";

/** What the scopes mean where the panel was opened; one that is null cannot be chosen. */
export interface ReplacingPlace {
  readonly itemId: string | null;
  readonly sectionId: string | null;
  readonly issueId: string | null;
}

export interface ReplacingState {
  readonly isOpen: boolean;
  readonly place: ReplacingPlace;
  readonly scope: ScopeName;
  readonly text: string;
  readonly replacement: string;
  readonly matchCase: boolean;
  readonly matchWidth: boolean;
  /** What was found for all that stands above; null while nothing was looked for. */
  readonly found: { readonly items: readonly FoundItem[]; readonly count: number; readonly isCut: boolean } | null;
  /** Hits that are not to be replaced: `itemId place`, see `hitKey`. */
  readonly leftOut: ReadonlySet<string>;
  open(place: ReplacingPlace): void;
  close(): void;
  /** Changes what is looked for, or how, and looks again. Rejects with CallError. */
  change(change: Partial<Pick<ReplacingState, "scope" | "text" | "matchCase" | "matchWidth">>): Promise<void>;
  setReplacement(replacement: string): void;
  /** Takes hits in or out. */
  include(keys: readonly string[], isIncluded: boolean): void;
  /** Replaces what is not left out; null when that is nothing. Rejects with CallError. */
  replace(): Promise<Step | null>;
  onEvent(event: CoreEvent): void;
}

export type ReplacingStore = StoreApi<ReplacingState>;

/** Names the hit at a place of an item's list. */
export const hitKey = (itemId: string, at: number): string => `${itemId} ${at}`;

/** What would be replaced, as the core wants it. */
export const chosenHits = ({ found, leftOut }: Pick<ReplacingState, "found" | "leftOut">) =>
  (found?.items ?? []).flatMap(({ itemId, version, hits }) => {
    const chosen = hits.flatMap((_hit, at) => (leftOut.has(hitKey(itemId, at)) ? [] : [at]));
    return chosen.length === 0 ? [] : [{ itemId, version, hits: chosen }];
  });

/** `beforeSearch` saves what is typed and not stored yet: what is found is what the editor sees. */
export const createReplacingStore = (client: Client, beforeSearch: () => Promise<unknown>): ReplacingStore =>
  createStore((set, get) => {
    /** The search asked for last: slower answers to earlier ones are dropped. */
    let wanted = 0;
    const look = async (): Promise<void> => {
      const asked = (wanted += 1);
      const { text, matchCase, matchWidth } = get();
      const scope = scopeOf(get());
      if (text === "" || scope === null) {
        set({ found: null });
        return;
      }
      await beforeSearch();
      const found = await client.replacing.find({ scope, search: { text, matchCase, matchWidth } });
      if (asked === wanted) set({ found });
    };
    return {
      isOpen: false,
      place: { itemId: null, sectionId: null, issueId: null },
      scope: "issue",
      text: "",
      replacement: "",
      matchCase: false,
      matchWidth: false,
      found: null,
      leftOut: new Set(),
      open: (place) => {
        const scope = place.itemId !== null ? "item" : place.issueId !== null ? "issue" : get().scope;
        set({ isOpen: true, place, scope, leftOut: new Set() });
        // Found again when the panel shows: a failure would be told at the next key.
        look().catch(() => set({ found: null }));
      },
      close: () => set({ isOpen: false, found: null }),
      change: async (change) => {
        set({ ...change, leftOut: new Set() });
        await look();
      },
      setReplacement: (replacement) => set({ replacement }),
      include: (keys, isIncluded) => {
        const leftOut = new Set(get().leftOut);
        for (const key of keys) {
          if (isIncluded) leftOut.delete(key);
          else leftOut.add(key);
        }
        set({ leftOut });
      },
      replace: async () => {
        const { text, matchCase, matchWidth, replacement } = get();
        const chosen = chosenHits(get());
        if (chosen.length === 0) return null;
        const step = await client.replacing.replace({ search: { text, matchCase, matchWidth }, replacement, chosen });
        set({ leftOut: new Set() });
        await look();
        return step;
      },
      onEvent: (event) => {
        // What was found may have changed under the list; its versions would be refused.
        if (event.type === "changed" && event.areas.includes("items") && get().isOpen && get().found !== null) {
          look().catch(() => undefined);
        }
      },
    };
  });

const scopeOf = ({ scope, place: { itemId, sectionId, issueId } }: Pick<ReplacingState, "scope" | "place">) => {
  if (scope === "item") return itemId === null ? null : { itemId };
  if (issueId === null) return null;
  return scope === "issue" ? { issueId } : sectionId === null ? null : { issueId, sectionId };
};
