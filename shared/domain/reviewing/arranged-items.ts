import type { ManuscriptItem } from "../../model/manuscript.ts";
import type { ReviewBase } from "../../model/review.ts";

/** The items of a base as they were arranged, section after section. */
export const arrangedItems = ({ manuscript }: Pick<ReviewBase, "manuscript">): ManuscriptItem[] =>
  manuscript.sections.flatMap(({ items }) => items);
