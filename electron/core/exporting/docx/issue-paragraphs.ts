import { Bookmark, Paragraph, type ParagraphChild } from "docx";

import { runInTitleLength } from "#shared/domain/composing/composition-form.ts";
import type { ComposedParagraph, Heading } from "#shared/domain/composing/composition.ts";
import { leadInFont, textStyle } from "#shared/domain/typesetting/text-style.ts";
import type { PrintProfile } from "#shared/model/print-profile.ts";

import { contentsEntry } from "./field-runs.ts";
import { paragraphStyles } from "./paragraph-styles.ts";
import { scriptRuns } from "./script-runs.ts";

export type ParagraphOptions = {
  profile: PrintProfile;
  /** Space above, twips; used on the cover alone. */
  before?: number;
  startsPage?: boolean;
  /** Name of the bookmark that a TOC entry points to. */
  bookmark?: string | undefined;
};

/**
 * A composed paragraph in its style, with its lead-in in the lead-in font. The bookmark spans the heading: the whole
 * paragraph, or the title that runs in, before which a field names it for the contents.
 */
export const issueParagraph = (composed: ComposedParagraph, options: ParagraphOptions): Paragraph => {
  const { leading, text } = paragraphRuns(composed, options.profile);
  const isRunIn = runInTitleLength(composed) > 0;
  const { bookmark } = options;
  return new Paragraph({
    style: paragraphStyles[composed.style].id,
    ...(options.startsPage === true ? { pageBreakBefore: true } : {}),
    ...(options.before === undefined || options.before === 0 ? {} : { spacing: { before: options.before } }),
    children:
      bookmark === undefined
        ? [...leading, ...text]
        : isRunIn && composed.heading !== null
          ? [...contentsEntry(composed.heading), new Bookmark({ id: bookmark, children: leading }), ...text]
          : [new Bookmark({ id: bookmark, children: [...leading, ...text] })],
  });
};

/** Name of a heading's bookmark. Word hides bookmarks that begin with an underscore, and expects _Toc in a TOC. */
export const headingBookmark = (headings: readonly Heading[], heading: Heading): string =>
  `_Toc${100_000 + headings.indexOf(heading)}`;

const paragraphRuns = (
  composed: ComposedParagraph,
  profile: PrintProfile,
): Record<"leading" | "text", ParagraphChild[]> => {
  const { font } = textStyle(profile, composed.style);
  const chinese = leadInFont(profile, runInTitleLength(composed) > 0);
  return {
    leading: scriptRuns(composed.text.slice(0, composed.leadIn), { chinese, latin: profile.latinFont }),
    text: scriptRuns(composed.text.slice(composed.leadIn), { chinese: font, latin: profile.latinFont }),
  };
};
