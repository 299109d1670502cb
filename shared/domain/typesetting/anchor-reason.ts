import { differingHeadings, firstPages } from "./anchor-pages.ts";
import type { FlowParagraph } from "./paginate.ts";

/** How one word processor breaks the flow: what it is called, and how many lines each paragraph gets. */
export type NamedLineCounts = { name: string; counts: readonly number[] };

/**
 * Why an anchored paragraph begins a page, as a sentence: which heading would otherwise stand on an earlier page in some
 * word processors and on a later one in others. `paragraphs` with all anchors in; `headingText` names a heading.
 */
export const anchorReason = (
  paragraphs: readonly FlowParagraph[],
  anchored: number,
  processors: readonly NamedLineCounts[],
  height: number,
  headingText: (paragraph: number) => string,
): string => {
  const without = paragraphs.map((paragraph, index) =>
    index === anchored ? { ...paragraph, startsPage: false } : paragraph,
  );
  const [disputed = anchored] = differingHeadings(
    without,
    processors.map(({ counts }) => counts),
    height,
  );
  const byPage = Map.groupBy(processors, ({ counts }) => firstPages(without, counts, height)[disputed] ?? 0);
  const sides = [...byPage].toSorted(([one], [other]) => one - other).map(([, names]) => names);
  const [earlier = [], ...others] = sides;
  const dispute =
    sides.length < 2 ? "" : `不另起页的话，“${headingText(disputed)}”${whoPutsItWhere(earlier, others.flat())}。`;
  return `${dispute}各文字处理软件对前文的断行略有不同，在此另起一页，目录页码才处处相同。`;
};

/** Names the fewer and calls the others so: a list of all would hide which are the odd ones. */
const whoPutsItWhere = (earlier: readonly NamedLineCounts[], later: readonly NamedLineCounts[]): string =>
  later.length <= earlier.length
    ? `在 ${namesOf(later)} 中会比在其他软件中晚一页`
    : `在 ${namesOf(earlier)} 中会比在其他软件中早一页`;

const namesOf = (processors: readonly NamedLineCounts[]): string => processors.map(({ name }) => name).join("；");
