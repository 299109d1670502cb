import { Bookmark, Paragraph, type ParagraphChild } from "docx";

import type { ComposedParagraph, Heading } from "#shared/domain/composing/composition.ts";
import { textStyle } from "#shared/domain/typesetting/text-style.ts";
import type { PrintProfile } from "#shared/model/print-profile.ts";

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

/** A composed paragraph in its style, with its lead-in in the lead-in font. */
export const issueParagraph = (composed: ComposedParagraph, options: ParagraphOptions): Paragraph => {
  const runs = paragraphRuns(composed, options.profile);
  return new Paragraph({
    style: paragraphStyles[composed.style].id,
    ...(options.startsPage === true ? { pageBreakBefore: true } : {}),
    ...(options.before === undefined || options.before === 0 ? {} : { spacing: { before: options.before } }),
    children: options.bookmark === undefined ? runs : [new Bookmark({ id: options.bookmark, children: runs })],
  });
};

/** Name of a heading's bookmark. Word hides bookmarks that begin with an underscore, and expects _Toc in a TOC. */
export const headingBookmark = (headings: readonly Heading[], heading: Heading): string =>
  `_Toc${100_000 + headings.indexOf(heading)}`;

const paragraphRuns = (composed: ComposedParagraph, profile: PrintProfile): ParagraphChild[] => {
  const { font } = textStyle(profile, composed.style);
  return [
    ...scriptRuns(composed.text.slice(0, composed.leadIn), { chinese: profile.leadInFont, latin: profile.latinFont }),
    ...scriptRuns(composed.text.slice(composed.leadIn), { chinese: font, latin: profile.latinFont }),
  ];
};
