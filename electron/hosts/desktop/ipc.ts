import { type IpcMainInvokeEvent, ipcMain, type WebContents } from "electron";
import { z } from "zod";

import type { Core } from "#core/core.ts";

import { channels } from "./channels.ts";
import { isOwnPage } from "./security.ts";

/**
 * Joins the window to the core: calls in, replies back, events out. Bytes pass as they are (structured clone). Ends the
 * subscription when the window is gone.
 */
export const connectToCore = (core: Core, window: WebContents): void => {
  answer(channels.call, CallEnvelope, (call) => core.dispatch(call));
  answer(channels.cancel, z.string(), (task) => core.cancel(task));
  const unsubscribe = core.subscribe((event) => {
    if (!window.isDestroyed()) window.send(channels.event, event);
  });
  window.once("destroyed", () => {
    unsubscribe();
    ipcMain.removeHandler(channels.call);
    ipcMain.removeHandler(channels.cancel);
  });
};

const CallEnvelope = z.object({ method: z.string(), input: z.unknown(), task: z.string().optional() });

/** The one place where messages come in: a sender that is not our page, or a message of another shape, is refused. */
const answer = <Message>(channel: string, shape: z.ZodType<Message>, work: (message: Message) => unknown): void =>
  ipcMain.handle(channel, async (event: IpcMainInvokeEvent, message: unknown) => {
    if (!isOwnPage(event.senderFrame)) throw new Error(`message on "${channel}" from a foreign frame`);
    return work(shape.parse(message));
  });
