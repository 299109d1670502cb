import type { Layout } from "../../model/layout.ts";
import { planBooklet, type BookletPlan } from "./plan-booklet.ts";

/** The sheets of an issue as a booklet; its colophon keeps the outside back cover. `creep` as in `planBooklet`. */
export const issueBooklet = ({ pages }: Pick<Layout, "pages">, creep = 0): BookletPlan =>
  planBooklet(pages.length, { creep, closingPages: pages.filter(({ part }) => part === "colophon").length });
