import { createStore, type StoreApi } from "zustand/vanilla";

import type { Client } from "#shared/api/contract.ts";
import type { Reversal } from "#shared/model/item.ts";
import type { PrintProfile } from "#shared/model/print-profile.ts";

/** What takes a command back: on items what the core answered, on the print profile the one before. */
export type TakeBack = Reversal | { readonly printProfile: PrintProfile };

/** A command that can be taken back: what takes it back, and the sentence that told of it. */
export interface Move {
  readonly reversal: TakeBack;
  readonly message: string;
}

export interface UndoState {
  readonly past: readonly Move[];
  readonly future: readonly Move[];
  push(move: Move): void;
  /** Answers what was undone, null when there was nothing. Rejects with CallError; the move then stays undoable. */
  undo(): Promise<Move | null>;
  redo(): Promise<Move | null>;
}

export type UndoStore = StoreApi<UndoState>;

/** As many moves as a day's work has. */
const keptMoves = 500;

export const createUndoStore = (client: Client): UndoStore =>
  createStore((set, get) => ({
    past: [],
    future: [],
    push: (move) => set({ past: [...get().past, move].slice(-keptMoves), future: [] }),
    undo: async () => {
      const move = get().past.at(-1);
      if (!move) return null;
      const reversal = await takeBack(client, move.reversal);
      set({ past: get().past.slice(0, -1), future: [...get().future, { ...move, reversal }] });
      return move;
    },
    redo: async () => {
      const move = get().future.at(-1);
      if (!move) return null;
      const reversal = await takeBack(client, move.reversal);
      set({ future: get().future.slice(0, -1), past: [...get().past, { ...move, reversal }] });
      return move;
    },
  }));

/** Takes a command back, and answers what takes that back. */
const takeBack = async (client: Client, reversal: TakeBack): Promise<TakeBack> => {
  if (!("printProfile" in reversal)) return client.items.revert(reversal);
  const { printProfile } = await client.publication.get({});
  await client.publication.update({ printProfile: reversal.printProfile });
  return { printProfile };
};
