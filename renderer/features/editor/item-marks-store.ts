import { createStore, type StoreApi } from "zustand/vanilla";

import type { Client } from "#shared/api/contract.ts";
import type { CoreEvent } from "#shared/api/events.ts";
import type { PlacedMark, ReviewedItem } from "#shared/api/reviewing.ts";
import type { ReviewRound } from "#shared/model/review.ts";
import type { Step } from "#shared/model/step.ts";

/** The item that is being written, where it stands. */
interface Written {
  readonly issueId: string;
  readonly itemId: string;
}

export interface ItemMarksState {
  readonly rounds: readonly ReviewRound[];
  /** What reviewers say of the open item, as it is stored; null where none of them spoke of it. */
  readonly reviewed: ReviewedItem | null;
  /** Reads what reviewers say of another item; null for one that stands in no issue. */
  open(written: Written | null): Promise<void>;
  onEvent(event: CoreEvent): void;
  /**
   * Decides one mark. What is typed must be stored: the item is asked for anew, so that the decision meets it as it is. Rejects
   * with CallError.
   */
  decide(mark: PlacedMark, verdict: "accepted" | "rejected"): Promise<Step>;
}

export type ItemMarksStore = StoreApi<ItemMarksState>;

/** Read anew so long after the last change, in milliseconds: every save of what is typed moves the marks a little. */
const readDelay = 300;

export const createItemMarksStore = (client: Client): ItemMarksStore =>
  createStore((set, get) => {
    let written: Written | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const read = async (): Promise<void> => {
      const asked = written;
      if (!asked) return set({ rounds: [], reviewed: null });
      const { issueId, itemId } = asked;
      const rounds = await client.reviewing.rounds({ issueId });
      // Most items are written before anybody reviews them.
      const board = rounds.length === 0 ? [] : await client.reviewing.board({ issueId });
      if (written === asked) set({ rounds, reviewed: board.find((item) => item.itemId === itemId) ?? null });
    };
    return {
      rounds: [],
      reviewed: null,
      open: async (next) => {
        if (next?.itemId === written?.itemId && next?.issueId === written?.issueId) return;
        written = next;
        clearTimeout(timer);
        set({ rounds: [], reviewed: null });
        await read();
      },
      onEvent: (event) => {
        if (written === null || event.type !== "changed") return;
        if (!event.areas.some((area) => area === "reviewing" || area === "items")) return;
        clearTimeout(timer);
        // Marks that are not fresh are no failure worth a message.
        timer = setTimeout(() => void read().catch(() => undefined), readDelay);
      },
      decide: async ({ id, itemId }, verdict) => {
        await read();
        const { reviewed } = get();
        const step = await client.reviewing.decide({
          decisions: [{ markId: id, verdict }],
          versions: reviewed ? { [itemId]: reviewed.version } : {},
        });
        await read();
        return step;
      },
    };
  });
