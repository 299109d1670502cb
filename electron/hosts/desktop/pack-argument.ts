import { resolve } from "node:path";

import { reviewPackExtension } from "#core/reviewing/review-pack.ts";

/**
 * The review pack that a start was given, as an absolute path; null for none. Electron and its own switches stand in the same list,
 * in no order that could be relied on, so it is known by its name.
 */
export const packArgument = (argv: readonly string[], workingFolder: string): string | null => {
  const found = argv
    .slice(1)
    .find((argument) => !argument.startsWith("-") && argument.endsWith(`.${reviewPackExtension}`));
  return found === undefined ? null : resolve(workingFolder, found);
};
