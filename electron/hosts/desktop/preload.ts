import { contextBridge, ipcRenderer, type IpcRendererEvent } from "electron";

/** Runs in the sandbox beside the page: hands it the wire to the core, and nothing else of Electron. */
import type { CoreEvent } from "#shared/api/events.ts";
import type { Reply } from "#shared/api/reply.ts";
import type { Transport } from "#shared/api/transport.ts";

import { channels } from "./channels.ts";

const transport: Transport = {
  call: async (call): Promise<Reply> => ipcRenderer.invoke(channels.call, call),
  cancel: async (task): Promise<void> => ipcRenderer.invoke(channels.cancel, task),
  subscribe: (listener) => {
    const relay = (_event: IpcRendererEvent, event: CoreEvent): void => listener(event);
    ipcRenderer.on(channels.event, relay);
    return () => void ipcRenderer.off(channels.event, relay);
  },
};

contextBridge.exposeInMainWorld("bulletinDesk", transport);
