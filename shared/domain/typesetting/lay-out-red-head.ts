import type { LaidLine, LaidRule } from "../../model/layout.ts";
import type { PrintProfile, TextStyle } from "../../model/print-profile.ts";
import type { ComposedParagraph, Composition } from "../composing/composition.ts";
import { breakFlow, measureParagraph, type MeasuredParagraph } from "./flow.ts";
import { libreOffice74 } from "./line-breaking-rules.ts";
import { widthBetween } from "./measured-text.ts";
import { placeLines } from "./place-lines.ts";
import { textArea } from "./text-style.ts";

/** Twips from the last line to the rule under it, and the rule's thickness (2¼ points). */
export const redRule = { space: 80, thickness: 45 } as const;

/** A red head on top of the first page. */
export type LaidRedHead = {
  lines: LaidLine[];
  rule: LaidRule;
  /** From the top of the text area to what follows: whole pitches, so that the contents below keep to them. */
  height: number;
};

/**
 * The red head of a 简报: the lines of the cover's head, then compiler and print date at the left and right end of one line
 * (of two where they do not fit side by side), and a rule from margin to margin.
 */
export const layOutRedHead = ({ head, foot }: Composition["cover"], profile: PrintProfile): LaidRedHead => {
  const above = head.map((composed) => measureParagraph(composed, profile));
  const [first, ...others] = foot;
  const below = [
    ...(first === undefined ? [] : [aligned(first, "left", profile)]),
    ...others.map((composed) => aligned(composed, "right", profile)),
  ];
  const paragraphs = [...above, ...below];
  const starts = breakFlow(paragraphs, profile, libreOffice74);
  const isShared = fitSideBySide(below, textArea(profile).width);
  let y = 0;
  const placed = paragraphs.flatMap(({ lineHeight }, paragraph) => {
    if (isShared && paragraph > above.length) y -= lineHeight;
    return (starts[paragraph] ?? []).map((_, line) => {
      const at = { paragraph, line, page: 0, y };
      y += lineHeight;
      return at;
    });
  });
  const { page, pitch } = profile;
  return {
    lines: placeLines(paragraphs, starts, placed, profile).flat(),
    rule: {
      x: page.left,
      y: page.top + y + redRule.space,
      width: textArea(profile).width,
      height: redRule.thickness,
    },
    height: Math.ceil((y + redRule.space + redRule.thickness) / pitch) * pitch,
  };
};

const aligned = (composed: ComposedParagraph, align: TextStyle["align"], profile: PrintProfile): MeasuredParagraph => {
  const paragraph = measureParagraph(composed, profile);
  return { ...paragraph, set: { ...paragraph.set, align } };
};

/** Two texts on one line, with a character between them at least. */
const fitSideBySide = (paragraphs: readonly MeasuredParagraph[], room: number): boolean => {
  const widths = paragraphs.map(({ text }) => widthBetween(text, 0, text.characters.length, libreOffice74.autospace));
  const size = paragraphs[0]?.text.size ?? 0;
  return widths.length === 2 && widths.reduce((sum, width) => sum + width, size) <= room;
};
