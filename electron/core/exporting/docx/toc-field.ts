import { InternalHyperlink, Paragraph, Tab, TextRun, type ParagraphChild } from "docx";

import type { Heading } from "#shared/domain/composing/composition.ts";
import { textStyle } from "#shared/domain/typesetting/text-style.ts";
import type { PrintProfile } from "#shared/model/print-profile.ts";

import { fieldCharacter, fieldStart } from "./field-runs.ts";
import { headingBookmark } from "./issue-paragraphs.ts";
import { paragraphStyles } from "./paragraph-styles.ts";
import { scriptRuns } from "./script-runs.ts";

/**
 * Headings of levels 1 and 2, as links, without page numbers for level 1, and where titles run in the entries of TC
 * fields: what an update of the field keeps. LibreOffice takes the level of a TC field for one lower (2 for 3), so level 3,
 * which is otherwise empty, is let in; its style is that of level 2.
 */
const tocInstruction = ({ titleForm }: PrintProfile): string =>
  titleForm === "runIn" ? ' TOC \\o "1-3" \\f C \\h \\n "1-1" ' : ' TOC \\o "1-2" \\h \\n "1-1" ';

/**
 * The table of contents as a real TOC field whose result is written out: a line for each section, and for each item
 * a link with a dot leader and a PAGEREF field that shows its label already. Nothing is marked dirty, so no word
 * processor asks to update. `labels[i]` belongs to `headings[i]`. The last paragraph only ends the field;
 * its style is as low as the layout takes it to be.
 */
export const tocField = (
  headings: readonly Heading[],
  labels: readonly string[],
  profile: PrintProfile,
): Paragraph[] => [
  ...headings.map((heading, index) => {
    const opening = index === 0 ? fieldStart(tocInstruction(profile)) : [];
    const entry = entryLink(headings, heading, labels[index] ?? "", profile);
    const style = heading.level === 1 ? paragraphStyles.tocSection : paragraphStyles.tocItem;
    return new Paragraph({ style: style.id, children: [...opening, entry] });
  }),
  new Paragraph({ style: tocEndStyle.id, children: [fieldCharacter("end")] }),
];

/** Style of the empty paragraph that ends the field. */
export const tocEndStyle = { id: "ContentsEnd", name: "目录结尾" };

const entryLink = (
  headings: readonly Heading[],
  heading: Heading,
  label: string,
  profile: PrintProfile,
): ParagraphChild => {
  const anchor = headingBookmark(headings, heading);
  const { font } = textStyle(profile, heading.level === 1 ? "tocSection" : "tocItem");
  const fonts = { chinese: font, latin: profile.latinFont };
  const text = scriptRuns(heading.text, fonts);
  if (heading.level === 1) return new InternalHyperlink({ anchor, children: text });
  return new InternalHyperlink({
    anchor,
    children: [
      ...text,
      new TextRun({ children: [new Tab()] }),
      ...fieldStart(` PAGEREF ${anchor} \\h `),
      ...scriptRuns(label, fonts),
      fieldCharacter("end"),
    ],
  });
};
