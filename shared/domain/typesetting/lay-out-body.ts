import type { LaidLine } from "../../model/layout.ts";
import type { AnchorMode, PrintProfile } from "../../model/print-profile.ts";
import type { ComposedParagraph } from "../composing/composition.ts";
import { anchorPages, differingHeadings } from "./anchor-pages.ts";
import { anchorReason } from "./anchor-reason.ts";
import { breakFlow, countLines, measureBody, type MeasuredParagraph } from "./flow.ts";
import { allRules, commonRules, libreOffice74, type LineBreakingRules } from "./line-breaking-rules.ts";
import { isHeading, paginate } from "./paginate.ts";
import { placeLines } from "./place-lines.ts";
import { textArea } from "./text-style.ts";

/** The body in pages; page numbers are 0-based. */
export type LaidBody = {
  pages: LaidLine[][];
  /** Page of each heading, in order. */
  headingPages: number[];
  /** The headings that were anchored and why, by the page each begins. */
  anchors: Map<number, { title: string; reason: string }>;
  /** Texts of the headings whose page differs under at least one of the eight rules, in spite of anchors. */
  unresolved: string[];
};

/** Lines as LibreOffice 7.4 breaks them, pages begun where the profile's anchors want them. */
export const layOutBody = (body: readonly ComposedParagraph[], profile: PrintProfile): LaidBody => {
  const { height } = textArea(profile);
  const paragraphs = measureBody(body, profile);
  const starts = breakFlow(paragraphs, profile, libreOffice74);
  const counts = new Map(
    allRules.map((rules) => [
      rules,
      countLines(rules === libreOffice74 ? starts : breakFlow(paragraphs, profile, rules)),
    ]),
  );
  const countsUnder = (list: readonly LineBreakingRules[]): number[][] => list.map((rules) => counts.get(rules) ?? []);

  const agreeing = rulesThatMustAgree[profile.anchors];
  const anchored = new Set(anchorPages(paragraphs, countsUnder(agreeing), height).anchored);
  const flow = paragraphs.map((paragraph, index): MeasuredParagraph =>
    anchored.has(index) ? { ...paragraph, startsPage: true } : paragraph,
  );
  const placed = paginate(flow, countLines(starts), height);
  const firsts = placed.filter(({ line }) => line === 0);
  const textOf = (index: number): string => body[index]?.heading?.text ?? "";
  const processors = agreeing.map((rules) => ({
    name: rules.name.replace(/^Word (.+)$/, "Word（$1）"),
    counts: counts.get(rules) ?? [],
  }));
  return {
    pages: placeLines(flow, starts, placed, profile),
    headingPages: firsts.flatMap(({ paragraph, page }) => {
      const laid = flow[paragraph];
      return laid !== undefined && isHeading(laid) ? [page] : [];
    }),
    anchors: new Map(
      firsts
        .filter(({ paragraph }) => anchored.has(paragraph))
        .map(({ paragraph, page }) => [
          page,
          { title: textOf(paragraph), reason: anchorReason(flow, paragraph, processors, height, textOf) },
        ]),
    ),
    unresolved: differingHeadings(flow, countsUnder(allRules), height).map(textOf),
  };
};

const rulesThatMustAgree: Record<AnchorMode, readonly LineBreakingRules[]> = {
  exact: allRules,
  common: commonRules,
  none: [libreOffice74],
};
