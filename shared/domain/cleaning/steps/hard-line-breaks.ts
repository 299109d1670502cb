import type { CleaningStep } from "../cleaning-step.ts";
import { joinAtMargin } from "../line-breaks/join-at-margin.ts";
import { isNewspaperPage, joinColumns } from "../line-breaks/join-columns.ts";
import { measureLayout } from "../line-breaks/margin.ts";

/**
 * Joins lines that were broken at the margin back into paragraphs. Only where the text gives evidence of a
 * margin: many lines of nearly the same width that end without a sentence end. The columns of a newspaper
 * page have each their own.
 */
export const hardLineBreaks: CleaningStep = {
  key: "hard-line-breaks",
  name: "硬回车",
  apply: (lines) => {
    if (isNewspaperPage(lines)) return joinColumns(lines);
    const layout = measureLayout(lines);
    return layout === null ? { lines, places: 0 } : joinAtMargin(lines, layout);
  },
};
