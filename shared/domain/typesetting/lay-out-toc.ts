import type { LaidLine } from "../../model/layout.ts";
import type { PrintProfile } from "../../model/print-profile.ts";
import type { ComposedParagraph, Heading } from "../composing/composition.ts";
import { plainParagraph } from "../composing/plain-paragraph.ts";
import { breakFlow, countLines, measureParagraph, type MeasuredParagraph } from "./flow.ts";
import { libreOffice74 } from "./line-breaking-rules.ts";
import { measureText, widthBetween } from "./measured-text.ts";
import { paginate } from "./paginate.ts";
import { placeLines } from "./place-lines.ts";
import { textArea } from "./text-style.ts";

/** Height in twips of the empty paragraph that ends the TOC field in a DOCX: fits the rest under the last full line. */
export const tocEndHeight = 20;

/**
 * The table of contents, page by page: its title, a line for each section, an entry for each item with its page
 * label at the right margin. A label that does not fit beside the last line of its entry gets a line of its own.
 * `above` twips at the top of the first page are left to a red head. `labels[i]` belongs to `headings[i]`; those of sections are not printed.
 */
export const layOutToc = (
  title: ComposedParagraph,
  headings: readonly Heading[],
  labels: readonly string[],
  profile: PrintProfile,
  above = 0,
): LaidLine[][] => {
  const paragraphs = [title, ...headings.map(entryParagraph)].map((composed) => measureParagraph(composed, profile));
  const starts = breakFlow(paragraphs, profile, libreOffice74).map((lines, index) => {
    const label = headings[index - 1]?.level === 2 ? (labels[index - 1] ?? "") : "";
    const paragraph = paragraphs[index];
    return paragraph === undefined || fitsLabel(paragraph, lines, label, profile)
      ? lines
      : [...lines, paragraph.text.characters.length];
  });
  const end: MeasuredParagraph = {
    ...measureParagraph(plainParagraph("tocItem", ""), profile),
    lineHeight: tocEndHeight,
  };
  // A red head is the first of the flow: it takes its room and prints nothing here.
  const head = above === 0 ? [] : [{ ...end, lineHeight: above }];
  const flow = [...head, ...paragraphs];
  const counts = [...head.map(() => 1), ...countLines(starts), 1];
  const placed = paginate([...flow, end], counts, textArea(profile).height);
  const pages = placeLines(flow, [...head.map(() => []), ...starts], placed, profile);
  addLabels(pages, headings, labels);
  return pages;
};

const entryParagraph = (heading: Heading): ComposedParagraph => ({
  ...plainParagraph(heading.level === 1 ? "tocSection" : "tocItem", heading.text),
  itemId: heading.itemId,
});

const fitsLabel = (
  { text, set }: MeasuredParagraph,
  lines: readonly number[],
  label: string,
  profile: PrintProfile,
): boolean => {
  const last = widthBetween(text, lines.at(-1) ?? 0, text.characters.length, libreOffice74.autospace);
  const number = measureText(label, set.size);
  return last + widthBetween(number, 0, number.characters.length, 0) <= textArea(profile).width;
};

/** Writes the label on the last line of each item's entry. */
const addLabels = (pages: readonly LaidLine[][], headings: readonly Heading[], labels: readonly string[]): void => {
  const lines = pages.flat();
  const firsts = [...lines.keys()].filter((index) => lines[index]?.start === 0 && lines[index]?.style !== "tocTitle");
  for (const [index, heading] of headings.entries()) {
    const last = lines[(firsts[index + 1] ?? lines.length) - 1];
    if (heading.level === 2 && last !== undefined) last.tocLabel = labels[index] ?? null;
  }
};
