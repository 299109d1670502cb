import type { Settings } from "#shared/model/settings.ts";

/** Percent of the paper's natural size on screen. */
export const smallestZoom = 40;
export const largestZoom = 200;

/** How an editor looks at pages; found again at the next start. */
export interface PreviewView {
  /** What stands at the left of the pages. */
  readonly pane: "contents" | "thumbnails";
  /** 对页: pages side by side as in the open bulletin. */
  readonly isSpread: boolean;
  /** As large as the window allows, or by `zoom`. */
  readonly fit: "width" | "page" | "zoom";
  readonly zoom: number;
}

export const usualView: PreviewView = { pane: "contents", isSpread: false, fit: "zoom", zoom: 80 };

/** A place among the pages: the page at the top of the window, 0-based, and how far it is scrolled off, as a share of it. */
export interface PagePlace {
  readonly page: number;
  readonly share: number;
}

export const firstPlace: PagePlace = { page: 0, share: 0 };

/** What is remembered among the settings; whatever is not as it should be is as usual. */
export const rememberedView = ({ view }: Pick<Settings, "view">): PreviewView => {
  const stored = view["preview"];
  if (typeof stored !== "object" || stored === null || Array.isArray(stored)) return usualView;
  const { pane, isSpread, fit, zoom } = stored;
  return {
    pane: pane === "thumbnails" ? "thumbnails" : "contents",
    isSpread: isSpread === true,
    fit: fit === "width" || fit === "page" ? fit : "zoom",
    zoom: typeof zoom === "number" ? withinZoom(zoom) : usualView.zoom,
  };
};

/** Where the pages of an issue were left; its beginning where nothing is known of it. */
export const rememberedPlace = ({ view }: Pick<Settings, "view">, issueId: string): PagePlace => {
  const stored = view["previewPlace"];
  if (typeof stored !== "object" || stored === null || Array.isArray(stored)) return firstPlace;
  const { page, share } = stored;
  const isKnown = stored["issueId"] === issueId && typeof page === "number" && typeof share === "number";
  return isKnown ? { page, share } : firstPlace;
};

export const withinZoom = (zoom: number): number => Math.min(largestZoom, Math.max(smallestZoom, Math.round(zoom)));
