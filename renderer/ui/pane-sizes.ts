import { createContext } from "react";

/** The shares of panes that an editor has moved, by their names, in percent. */
export interface PaneSizes {
  readonly shares: Readonly<Record<string, number>>;
  /** Remembers a share; null gives the pane its usual size back. */
  onShare(name: string, share: number | null): void;
}

/** Given by the frame, which keeps it among the settings; without one, sizes last as long as the screen. */
export const PaneSizesContext = createContext<PaneSizes | null>(null);
