/** A paragraph as pagination sees it. */
export type FlowParagraph = {
  /** Exact height of each of its lines, twips. */
  lineHeight: number;
  /** Stands on the page of the next paragraph's first line, and is never split: a heading. */
  isKept: boolean;
  /** Begins a new page, unless it is the first of the flow. */
  startsPage: boolean;
  /** A heading all the same, although it is neither kept nor unsplit: text that begins with its title. */
  isRunIn?: boolean;
  /** No heading, although it may be kept: a picture with its caption. */
  isFigure?: boolean;
};

/** Is it a heading, whose page is printed in the contents? */
export const isHeading = ({ isKept, isRunIn, isFigure }: FlowParagraph): boolean =>
  (isKept && isFigure !== true) || isRunIn === true;

/** A line on its page: 0-based numbers, `y` in twips from the top of the text area. */
export type PlacedLine = { paragraph: number; line: number; page: number; y: number };

/** Half a twip, as in line breaking. */
const tolerance = 0.5;

/**
 * Fills pages of a height (twips) with paragraphs of `lineCounts[i]` lines each. A run of headings moves whole to the
 * next page unless it fits together with the first line of the text after it. A line or a run of headings taller
 * than a page is set anyway, beginning on a fresh one. No widow or orphan control: exact pitch, no space between.
 */
export const paginate = (
  paragraphs: readonly FlowParagraph[],
  lineCounts: readonly number[],
  height: number,
): PlacedLine[] => {
  const placed: PlacedLine[] = [];
  let page = 0;
  let y = 0;
  const beginPage = (): void => {
    page += 1;
    y = 0;
  };
  const fits = (needed: number): boolean => y + needed <= height + tolerance;
  const heightOf = (index: number): number => (lineCounts[index] ?? 0) * (paragraphs[index]?.lineHeight ?? 0);

  for (const [index, paragraph] of paragraphs.entries()) {
    if (y > 0 && paragraph.startsPage) beginPage();
    if (y > 0 && paragraph.isKept && paragraphs[index - 1]?.isKept !== true) {
      let needed = heightOf(index);
      let next = index + 1;
      for (; isKeptWithNext(paragraphs, next - 1) && paragraphs[next]?.isKept === true; next += 1) {
        needed += heightOf(next);
      }
      if (isKeptWithNext(paragraphs, next - 1)) needed += paragraphs[next]?.lineHeight ?? 0;
      if (!fits(needed)) beginPage();
    }
    if (y > 0 && paragraph.isKept && !fits(heightOf(index))) beginPage();
    for (let line = 0; line < (lineCounts[index] ?? 0); line += 1) {
      if (y > 0 && !fits(paragraph.lineHeight)) beginPage();
      placed.push({ paragraph: index, line, page, y });
      y += paragraph.lineHeight;
    }
  }
  return placed;
};

/** Does the kept paragraph at `index` have a next one on the same page? Not the last of the flow, nor before a forced break. */
const isKeptWithNext = (paragraphs: readonly FlowParagraph[], index: number): boolean =>
  paragraphs[index]?.isKept === true && paragraphs[index + 1]?.startsPage === false;
