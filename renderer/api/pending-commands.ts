import { findMethod } from "#shared/api/contract.ts";
import type { Transport } from "#shared/api/transport.ts";

/** A transport that knows which changes are still on their way. */
export interface WatchedTransport extends Transport {
  /** Resolves when every change sent before now was answered, well or not. */
  settled(): Promise<void>;
  /**
   * Tells which areas of the core are being waited for longer than an eye notices, whenever that changes; calls with a
   * task of their own tell their progress themselves. Returns the function that ends it.
   */
  onSlow(listener: (areas: readonly string[]) => void): () => void;
}

/** A wait that is worth telling begins here, in milliseconds. */
const noticeable = 300;

/** Areas whose commands add steps to the history. Imports and exports run for minutes, and undo need not wait for them. */
const changing: ReadonlySet<string> = new Set(["items", "publication", "history", "proofreading", "lexicon"]);

/**
 * Watches the commands on their way: calls may arrive in another order than they were sent, and an undo that overtakes
 * the change it means would take back the one before.
 */
export const watchCommands = (transport: Transport): WatchedTransport => {
  const pending = new Set<Promise<unknown>>();
  const slow = new Map<Promise<unknown>, string>();
  const listeners = new Set<(areas: readonly string[]) => void>();
  const tellSlow = (): void => {
    const areas = [...new Set(slow.values())];
    for (const listen of listeners) listen(areas);
  };
  const watchWait = (reply: Promise<unknown>, area: string): void => {
    const timer = setTimeout(() => {
      slow.set(reply, area);
      tellSlow();
    }, noticeable);
    const end = (): void => {
      clearTimeout(timer);
      if (slow.delete(reply)) tellSlow();
    };
    reply.then(end, end);
  };
  return {
    cancel: transport.cancel,
    subscribe: transport.subscribe,
    onSlow: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    settled: async () => void (await Promise.allSettled(pending)),
    call: (call) => {
      const reply = transport.call(call);
      const found = findMethod(call.method);
      if (found && call.task === undefined) watchWait(reply, found.area);
      if (found?.shape.kind !== "command" || !changing.has(found.area)) return reply;
      pending.add(reply);
      const forget = (): void => void pending.delete(reply);
      reply.then(forget, forget);
      return reply;
    },
  };
};
