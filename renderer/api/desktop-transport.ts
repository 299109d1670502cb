import type { Transport } from "#shared/api/transport.ts";

declare global {
  interface Window {
    /** Put there by the desktop host's preload; absent in a browser. */
    readonly bulletinDesk?: Transport;
  }
}

/** The wire of the desktop host, or undefined when this page runs in a browser. */
export const findDesktopTransport = (): Transport | undefined => window.bulletinDesk;
