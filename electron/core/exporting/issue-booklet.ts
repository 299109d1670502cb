import { planBooklet, type BookletPlan } from "#shared/domain/imposition/plan-booklet.ts";
import type { Layout } from "#shared/model/layout.ts";

/** The sheets of an issue as a booklet; its colophon keeps the outside back cover. `creep` as in `planBooklet`. */
export const issueBooklet = ({ pages }: Layout, creep = 0): BookletPlan =>
  planBooklet(pages.length, { creep, closingPages: pages.filter(({ part }) => part === "colophon").length });

/** Where the blank pages of an issue's booklet stand; empty for none. */
export const blankPagesText = ({ pages }: Layout, { blankPages }: BookletPlan): string => {
  if (blankPages === 0) return "";
  const isBeforeColophon = pages.some(({ part }) => part === "colophon");
  return `${blankPages} 个白页，${isBeforeColophon ? "排在版记之前，版记仍在封底" : "排在最后"}`;
};
