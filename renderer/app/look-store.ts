import { createStore, type StoreApi } from "zustand/vanilla";

import type { Client } from "#shared/api/contract.ts";
import type { Settings } from "#shared/model/settings.ts";

import { scales } from "./header.tsx";

/** How a window without a library looks: size, theme, panes. */
export interface LookState {
  readonly settings: Settings;
  resize(by: 1 | -1 | "usual"): void;
  setTheme(theme: Settings["theme"]): void;
  changeView(view: Settings["view"]): void;
}

export type LookStore = StoreApi<LookState>;

export const createLookStore = (client: Client, settings: Settings): LookStore =>
  createStore((set, get) => {
    /** Shown at once; a look that is not remembered is no failure worth a message. */
    const change = (fields: Partial<Pick<Settings, "scale" | "theme" | "view">>): void => {
      set({ settings: { ...get().settings, ...fields } });
      client.settings.update(fields).catch(() => undefined);
    };
    return {
      settings,
      resize: (by) => {
        const wanted = by === "usual" ? 100 : get().settings.scale + by * scales.step;
        change({ scale: Math.min(scales.most, Math.max(scales.least, wanted)) });
      },
      setTheme: (theme) => change({ theme }),
      changeView: (view) => change({ view: { ...get().settings.view, ...view } }),
    };
  });
