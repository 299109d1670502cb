import { findMethod } from "#shared/api/contract.ts";
import type { Transport } from "#shared/api/transport.ts";

/** A transport that knows which changes are still on their way. */
export interface WatchedTransport extends Transport {
  /** Resolves when every change sent before now was answered, well or not. */
  settled(): Promise<void>;
}

/** Areas whose commands add steps to the history. Imports and exports run for minutes, and undo need not wait for them. */
const changing: ReadonlySet<string> = new Set(["items", "publication", "history"]);

/**
 * Watches the commands on their way: calls may arrive in another order than they were sent, and an undo that overtakes
 * the change it means would take back the one before.
 */
export const watchCommands = (transport: Transport): WatchedTransport => {
  const pending = new Set<Promise<unknown>>();
  return {
    cancel: transport.cancel,
    subscribe: transport.subscribe,
    settled: async () => void (await Promise.allSettled(pending)),
    call: (call) => {
      const reply = transport.call(call);
      const found = findMethod(call.method);
      if (found?.shape.kind !== "command" || !changing.has(found.area)) return reply;
      pending.add(reply);
      const forget = (): void => void pending.delete(reply);
      reply.then(forget, forget);
      return reply;
    },
  };
};
