import { type IpcMainInvokeEvent, ipcMain, type WebContents } from "electron";
import { z } from "zod";

import type { Core } from "#core/core.ts";

import { channels } from "./channels.ts";
import { isOwnPage } from "./security.ts";

/** Joins windows to their cores: calls in, replies back, events out. Bytes pass as they are (structured clone). */
export interface Wires {
  /** Ends when the window is gone. */
  connect(core: Core, window: WebContents): void;
}

/** Takes the channels over; once in a process. */
export const createWires = (): Wires => {
  const cores = new Map<WebContents, Core>();
  answer(cores, channels.call, CallEnvelope, (core, call) => core.dispatch(call));
  answer(cores, channels.cancel, z.string(), (core, task) => core.cancel(task));
  return {
    connect: (core, window) => {
      cores.set(window, core);
      const unsubscribe = core.subscribe((event) => {
        if (!window.isDestroyed()) window.send(channels.event, event);
      });
      window.once("destroyed", () => {
        unsubscribe();
        cores.delete(window);
      });
    },
  };
};

const CallEnvelope = z.object({ method: z.string(), input: z.unknown(), task: z.string().optional() });

/** The one place where messages come in: a sender that is not our page, or a message of another shape, is refused. */
const answer = <Message>(
  cores: ReadonlyMap<WebContents, Core>,
  channel: string,
  shape: z.ZodType<Message>,
  work: (core: Core, message: Message) => unknown,
): void =>
  ipcMain.handle(channel, async (event: IpcMainInvokeEvent, message: unknown) => {
    const core = cores.get(event.sender);
    if (!core || !isOwnPage(event.senderFrame)) throw new Error(`message on "${channel}" from a foreign frame`);
    return work(core, shape.parse(message));
  });
