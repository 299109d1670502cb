import type { PrintProfile } from "../../model/print-profile.ts";
import { runInTitleLength } from "../composing/composition-form.ts";
import type { ComposedParagraph } from "../composing/composition.ts";
import { breakLines } from "./break-lines.ts";
import type { LineBreakingRules } from "./line-breaking-rules.ts";
import { measureText, type MeasuredText } from "./measured-text.ts";
import type { FlowParagraph } from "./paginate.ts";
import { setFigure, type SetFigure } from "./set-figure.ts";
import { leadInFont, textArea, textStyle, type SetStyle } from "./text-style.ts";

/** A composed paragraph, measured and ready to be broken and paged. */
export type MeasuredParagraph = FlowParagraph & {
  composed: ComposedParagraph;
  set: SetStyle;
  text: MeasuredText;
  /** What stands on its line in place of text. */
  figure?: SetFigure;
};

/** Measures a paragraph under a profile; `startsPage` as in pagination. */
export const measureParagraph = (
  composed: ComposedParagraph,
  profile: PrintProfile,
  startsPage = false,
): MeasuredParagraph => {
  const set = textStyle(profile, composed.style);
  const figure = composed.figure === undefined ? undefined : setFigure(composed.figure, profile);
  const isRunIn = runInTitleLength(composed) > 0;
  // Set in the font of the text it is no run of its own: word processors join runs that look the same.
  const leadIn = leadInFont(profile, isRunIn) === set.font ? 0 : composed.leadIn;
  return {
    composed,
    set,
    text: measureText(composed.text, set.size, leadIn),
    lineHeight: figure?.lineHeight ?? set.line,
    isKept: set.isHeading || (composed.figure?.kind === "picture" && composed.figure.picture.caption !== null),
    isRunIn,
    isFigure: figure !== undefined,
    ...(figure && { figure }),
    startsPage,
  };
};

/** The body as measured paragraphs; sections begin on new pages if the profile says so. */
export const measureBody = (body: readonly ComposedParagraph[], profile: PrintProfile): MeasuredParagraph[] =>
  body.map((composed, index) =>
    measureParagraph(composed, profile, index > 0 && profile.sectionsOnNewPage && composed.heading?.level === 1),
  );

/** The first characters of the lines of each paragraph under the given rules. */
export const breakFlow = (
  paragraphs: readonly MeasuredParagraph[],
  profile: PrintProfile,
  rules: LineBreakingRules,
): number[][] => {
  const { width } = textArea(profile);
  return paragraphs.map(({ text, set }) => breakLines(text, { width, indent: set.indent }, rules));
};

/** How many lines each paragraph has. */
export const countLines = (starts: readonly (readonly number[])[]): number[] => starts.map((lines) => lines.length);
