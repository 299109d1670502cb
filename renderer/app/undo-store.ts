import { createStore, type StoreApi } from "zustand/vanilla";

import type { Client } from "#shared/api/contract.ts";
import type { CoreEvent } from "#shared/api/events.ts";
import type { Step } from "#shared/model/step.ts";

export interface UndoState {
  /** What can be taken back, the newest first: as many as the list behind the button shows. */
  readonly done: readonly Step[];
  /** What can be done again, the next one first. */
  readonly undone: readonly Step[];
  load(): Promise<void>;
  onEvent(event: CoreEvent): void;
  /** Takes the newest step back, or everything down to one; answers what was taken back. Rejects with CallError. */
  undo(downTo?: number): Promise<readonly Step[]>;
  redo(): Promise<readonly Step[]>;
}

export type UndoStore = StoreApi<UndoState>;

const shownSteps = 20;

/** `settled` waits for the changes on their way: what undo means is what the editor saw done. */
export const createUndoStore = (client: Client, settled: () => Promise<void>): UndoStore => {
  const taken = async (take: () => Promise<{ steps: Step[] }>): Promise<readonly Step[]> => {
    await settled();
    return (await take()).steps;
  };
  return createStore((set, get) => ({
    done: [],
    undone: [],
    load: async () => set(await client.history.list({ limit: shownSteps })),
    onEvent: (event) => {
      // A list that is not there yet is no failure worth a message.
      if (event.type === "changed" && event.areas.includes("history"))
        get()
          .load()
          .catch(() => undefined);
    },
    undo: (downTo) => taken(() => client.history.undo(downTo === undefined ? {} : { downTo })),
    redo: () => taken(() => client.history.redo({})),
  }));
};
