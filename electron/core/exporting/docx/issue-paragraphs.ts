import type { Paragraph, XmlComponent } from "docx";

import { runInTitleLength } from "#shared/domain/composing/composition-form.ts";
import type { ComposedParagraph, Heading } from "#shared/domain/composing/composition.ts";
import { leadInFont, textStyle } from "#shared/domain/typesetting/text-style.ts";
import type { PrintProfile } from "#shared/model/print-profile.ts";

import { contentsEntry } from "./field-runs.ts";
import { bookmarked, MixedParagraph } from "./mixed-paragraph.ts";
import { paragraphStyles } from "./paragraph-styles.ts";
import { scriptRuns, type Fonts } from "./script-runs.ts";

export type ParagraphOptions = {
  profile: PrintProfile;
  /** Space above, twips; used on the cover alone. */
  before?: number;
  startsPage?: boolean;
  /** Name of the bookmark that a TOC entry points to. */
  bookmark?: string | undefined;
  insets?: readonly Inset[] | undefined;
};

/** What stands before a character of a text (UTF-16 offset) beside it: an end of a bookmark, of a comment. In order. */
export type Inset = { readonly at: number; readonly child: XmlComponent };

/**
 * A composed paragraph in its style, with its lead-in in the lead-in font. The bookmark spans the heading: the whole
 * paragraph, or the title that runs in, before which a field names it for the contents.
 */
export const issueParagraph = (composed: ComposedParagraph, options: ParagraphOptions): Paragraph => {
  const { leading, text } = paragraphRuns(composed, options);
  const isRunIn = runInTitleLength(composed) > 0;
  const { bookmark } = options;
  return new MixedParagraph(
    {
      style: paragraphStyles[composed.style].id,
      ...(options.startsPage === true ? { pageBreakBefore: true } : {}),
      ...(options.before === undefined || options.before === 0 ? {} : { spacing: { before: options.before } }),
    },
    bookmark === undefined
      ? [...leading, ...text]
      : isRunIn && composed.heading !== null
        ? [...contentsEntry(composed.heading), ...bookmarked(bookmark, leading), ...text]
        : bookmarked(bookmark, [...leading, ...text]),
  );
};

/** Name of a heading's bookmark. Word hides bookmarks that begin with an underscore, and expects _Toc in a TOC. */
export const headingBookmark = (headings: readonly Heading[], heading: Heading): string =>
  `_Toc${100_000 + headings.indexOf(heading)}`;

const paragraphRuns = (
  composed: ComposedParagraph,
  { profile, insets = [] }: ParagraphOptions,
): Record<"leading" | "text", XmlComponent[]> => {
  const { text, leadIn } = composed;
  const { font } = textStyle(profile, composed.style);
  const chinese = leadInFont(profile, runInTitleLength(composed) > 0);
  const [before, after] = [insets.filter(({ at }) => at < leadIn), insets.filter(({ at }) => at >= leadIn)];
  return {
    leading: runsWithInsets(text.slice(0, leadIn), { chinese, latin: profile.latinFont }, before),
    text: runsWithInsets(text.slice(leadIn), { chinese: font, latin: profile.latinFont }, after, leadIn),
  };
};

/** The runs of a text that begins at `offset` of the one in which the insets are counted. */
export const runsWithInsets = (text: string, fonts: Fonts, insets: readonly Inset[], offset = 0): XmlComponent[] => {
  let done = 0;
  const children = insets.flatMap(({ at, child }): XmlComponent[] => {
    const runs = scriptRuns(text.slice(done, at - offset), fonts);
    done = Math.max(done, at - offset);
    return [...runs, child];
  });
  return [...children, ...scriptRuns(text.slice(done), fonts)];
};
