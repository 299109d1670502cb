import type { CleaningReport } from "../../model/recognition.ts";
import type { CleaningStep } from "./cleaning-step.ts";
import { cutSentences } from "./steps/cut-sentences.ts";
import { digitSpacing } from "./steps/digit-spacing.ts";
import { fullWidthAlphanumerics } from "./steps/full-width-alphanumerics.ts";
import { hardLineBreaks } from "./steps/hard-line-breaks.ts";
import { invisibleCharacters } from "./steps/invisible-characters.ts";
import { markupDebris } from "./steps/markup-debris.ts";
import { pageNumbers } from "./steps/page-numbers.ts";
import { radicalCharacters } from "./steps/radical-characters.ts";
import { runningHeads } from "./steps/running-heads.ts";
import { whiteSpace } from "./steps/white-space.ts";
import type { TextLine } from "./text-line.ts";

/** Whole paragraphs, headings and table rows, none of them blank, and what was done to get them. */
export interface CleanText {
  readonly lines: readonly TextLine[];
  /** In how many places each step changed the text; steps that found nothing are left out. */
  readonly report: readonly CleaningReport[];
}

/** In this order: characters and spaces first, then what surrounds the text, then its lines. */
export const cleaningSteps: readonly CleaningStep[] = [
  invisibleCharacters,
  radicalCharacters,
  fullWidthAlphanumerics,
  markupDebris,
  whiteSpace,
  digitSpacing,
  runningHeads,
  pageNumbers,
  hardLineBreaks,
  cutSentences,
];

/** Every step only ever removes or merges, so the passes end; real files need two. */
const mostPasses = 8;

/**
 * Cleans extracted lines without touching the wording: only white space, line breaks, page furniture,
 * markup and the encoding of characters change. Runs until nothing changes, so that cleaning twice equals
 * cleaning once. Blank lines are dropped. `skipped` names the steps to leave out, by key.
 */
export const clean = (lines: readonly TextLine[], skipped: readonly string[] = []): CleanText => {
  const steps = cleaningSteps.filter(({ key }) => !skipped.includes(key));
  const places = new Map<CleaningStep, number>();
  let current = lines;
  for (let pass = 0; pass < mostPasses; pass++) {
    const before = current;
    for (const step of steps) {
      const result = step.apply(current);
      places.set(step, (places.get(step) ?? 0) + result.places);
      current = result.lines;
    }
    current = current.filter(({ text }) => text !== "");
    if (sameLines(before, current)) break;
  }
  const report = steps.map((step) => ({ key: step.key, name: step.name, places: places.get(step) ?? 0 }));
  return { lines: current, report: report.filter((entry) => entry.places > 0) };
};

const sameLines = (before: readonly TextLine[], after: readonly TextLine[]): boolean =>
  before.length === after.length &&
  before.every((line, index) => {
    const other = after[index];
    return line.text === other?.text && line.indented === other.indented && line.heading === other.heading;
  });
