import { createStore, type StoreApi } from "zustand/vanilla";

import type { Client } from "#shared/api/contract.ts";
import type { CoreEvent } from "#shared/api/events.ts";
import type { RecognizedField } from "#shared/model/evidence.ts";
import type { Item } from "#shared/model/item.ts";
import type { ReadingOptions } from "#shared/model/recognition.ts";
import type { Step } from "#shared/model/step.ts";
import type { Submission } from "#shared/model/submission.ts";

/** Another item that is too like the one being read. */
export type Alike = Awaited<ReturnType<Client["items"]["alike"]>>[number];

/** The item in the reading pane, and what belongs to it. */
export interface ReadingState {
  readonly item: Item | null;
  readonly submission: Submission | null;
  /** The original's text; null until it is asked for. */
  readonly original: readonly string[] | null;
  readonly alike: readonly Alike[];
  show(itemId: string | null): Promise<void>;
  onEvent(event: CoreEvent): void;
  readOriginal(): Promise<void>;
  /** Reads the kept file again; answers how many edited items were left alone. */
  readAgain(reading: ReadingOptions): Promise<number>;
  confirm(fields: readonly RecognizedField[]): Promise<void>;
  judgeDifferent(otherId: string): Promise<void>;
  /** Lets `intoId` stand for `itemId`. */
  merge(itemId: string, intoId: string, takesContent: boolean): Promise<Step>;
}

export type ReadingStore = StoreApi<ReadingState>;

export const createReadingStore = (client: Client): ReadingStore => {
  /** The item asked for last: slower answers about earlier ones are dropped. */
  let wantedId: string | null = null;
  return createStore((set, get) => ({
    item: null,
    submission: null,
    original: null,
    alike: [],

    show: async (itemId) => {
      wantedId = itemId;
      if (itemId === null) {
        set({ item: null, submission: null, original: null, alike: [] });
        return;
      }
      const item = await client.items.get({ itemId });
      const [submission, alike] = await Promise.all([
        item.submissionId === null ? null : client.submissions.get({ submissionId: item.submissionId }),
        item.alike === 0 ? [] : client.items.alike({ itemId }),
      ]);
      if (wantedId !== itemId) return;
      const isSameFile = get().submission?.id === submission?.id;
      set({ item, submission, alike, original: isSameFile ? get().original : null });
    },

    onEvent: (event) => {
      if (event.type !== "changed" || !event.areas.includes("items") || wantedId === null) return;
      void get().show(wantedId);
    },

    readOriginal: async () => {
      const { submission, original } = get();
      if (!submission || original) return;
      const { paragraphs } = await client.submissions.originalText({ submissionId: submission.id });
      if (get().submission?.id === submission.id) set({ original: paragraphs });
    },

    readAgain: async (reading) => {
      const { submission } = get();
      if (!submission) return 0;
      const { leftAlone } = await client.submissions.readAgain({ submissionId: submission.id, reading });
      return leftAlone;
    },

    confirm: async (fields) => {
      const { item } = get();
      if (item) await client.items.confirm({ itemIds: [item.id], fields: [...fields] });
    },

    judgeDifferent: async (otherId) => {
      const { item } = get();
      if (item) await client.items.judge({ itemId: item.id, otherId, verdict: "different" });
    },

    merge: (itemId, intoId, takesContent) => client.items.merge({ itemId, intoId, takesContent }),
  }));
};
