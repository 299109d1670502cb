import type { Settings } from "#shared/model/settings.ts";

/** What stands at the right of the columns. */
export type BoardRail = "page" | "missing";

/** How an editor looks at the board; found again at the next start. */
export interface BoardView {
  /** Ids of the sections that are folded to a strip, and `waiting` where the inbox is. */
  readonly folded: readonly string[];
  readonly rail: BoardRail | null;
}

export const usualView: BoardView = { folded: [], rail: null };

/** What is remembered among the settings; whatever is not as it should be is as usual. */
export const rememberedView = ({ view }: Pick<Settings, "view">): BoardView => {
  const stored = view["board"];
  if (typeof stored !== "object" || stored === null || Array.isArray(stored)) return usualView;
  const { folded, rail } = stored;
  return {
    folded: Array.isArray(folded) ? folded.filter((id) => typeof id === "string") : [],
    rail: rail === "page" || rail === "missing" ? rail : null,
  };
};
