import type { Client } from "#shared/api/contract.ts";
import type { Settings } from "#shared/model/settings.ts";

import {
  createReviewDeskStore,
  type DeskView,
  type ReviewDeskStore,
} from "../features/review-desk/review-desk-store.ts";
import { createLookStore, type LookStore } from "./look-store.ts";

/** The stores of a window on a review pack, where it was left; null where a library is open. */
export const openReviewer = async (client: Client): Promise<{ desk: ReviewDeskStore; look: LookStore } | null> => {
  const pack = await client.reviewDesk.get({});
  if (pack === null) return null;
  const settings = await client.settings.get({});
  return {
    desk: createReviewDeskStore(client, pack, placeIn(settings.view["reviewDesk"], pack.file)),
    look: createLookStore(client, settings),
  };
};

const placeIn = (
  stored: Settings["view"][string] | undefined,
  file: string,
): { itemId: string | null; view: DeskView } => {
  const isOfFile = typeof stored === "object" && stored !== null && !Array.isArray(stored) && stored["file"] === file;
  if (!isOfFile) return { itemId: null, view: "text" };
  const { itemId, view } = stored;
  return { itemId: typeof itemId === "string" ? itemId : null, view: view === "pages" ? "pages" : "text" };
};
