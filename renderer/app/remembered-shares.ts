import type { Settings } from "#shared/model/settings.ts";

/** Where the dividers between panes were left: shares in percent by the panes' names. */
export const rememberedShares = (stored: Settings["view"][string] | undefined): Record<string, number> => {
  if (typeof stored !== "object" || stored === null || Array.isArray(stored)) return {};
  return Object.fromEntries(
    Object.entries(stored).flatMap(([name, share]): [string, number][] =>
      typeof share === "number" && share > 0 && share < 100 ? [[name, share]] : [],
    ),
  );
};
