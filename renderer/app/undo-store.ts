import { createStore, type StoreApi } from "zustand/vanilla";

import type { Client } from "#shared/api/contract.ts";
import type { Reversal } from "#shared/model/item.ts";

/** A command on items that can be taken back: what takes it back, and the sentence that told of it. */
export interface Move {
  readonly reversal: Reversal;
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
      const reversal = await client.items.revert(move.reversal);
      set({ past: get().past.slice(0, -1), future: [...get().future, { ...move, reversal }] });
      return move;
    },
    redo: async () => {
      const move = get().future.at(-1);
      if (!move) return null;
      const reversal = await client.items.revert(move.reversal);
      set({ future: get().future.slice(0, -1), past: [...get().past, { ...move, reversal }] });
      return move;
    },
  }));
