import { BorderStyle, Paragraph, Tab, TabStopType, TextRun } from "docx";

import type { Composition } from "#shared/domain/composing/composition.ts";
import { redRule } from "#shared/domain/typesetting/lay-out-red-head.ts";
import { printRed, textArea, textStyle } from "#shared/domain/typesetting/text-style.ts";
import type { LaidPage } from "#shared/model/layout.ts";
import type { PrintProfile } from "#shared/model/print-profile.ts";

import { issueParagraph } from "./issue-paragraphs.ts";
import { paragraphStyles } from "./paragraph-styles.ts";
import { scriptRuns } from "./script-runs.ts";

/**
 * The red head over the contents: its lines, and the rule as the border under the last of them. Border, its space and the
 * space after it make up what the layout leaves between that line and the next, whole pitches from the top.
 */
export const redHeadParagraphs = ({ cover }: Composition, page: LaidPage, profile: PrintProfile): Paragraph[] => {
  const places = page.lines.filter(({ style }) => style === "coverLine");
  const [last, before] = [places.at(-1), places.at(-2)];
  const isShared = last !== undefined && last.y === before?.y;
  const [compiler, ...others] = cover.foot;
  const rows = compiler === undefined ? [] : isShared ? [cover.foot] : [[compiler], ...others.map((each) => [each])];
  return [
    ...cover.head.map((line) => issueParagraph(line, { profile })),
    ...rows.map((row, index) => {
      const isLast = index === rows.length - 1;
      const { font } = textStyle(profile, "coverLine");
      const runs = row.map(({ text }) => scriptRuns(text, { chinese: font, latin: profile.latinFont }));
      return new Paragraph({
        style: paragraphStyles.coverLine.id,
        alignment: index === 0 ? "left" : "right",
        ...(row.length > 1 ? { tabStops: [{ type: TabStopType.RIGHT, position: textArea(profile).width }] } : {}),
        ...(isLast ? { border: { bottom: rule }, spacing: { after: gapAfterRule(page, profile) } } : {}),
        children: runs.flatMap((each, at) => (at === 0 ? each : [new TextRun({ children: [new Tab()] }), ...each])),
      });
    }),
  ];
};

/** Size in eighths of a point, space in points. */
const rule = {
  style: BorderStyle.SINGLE,
  color: printRed,
  size: (redRule.thickness * 8) / 20,
  space: redRule.space / 20,
};

/** From the rule's lower edge to the next whole pitch. */
const gapAfterRule = (page: LaidPage, profile: PrintProfile): number => {
  if (page.rule === null) return 0;
  const end = page.rule.y + page.rule.height - profile.page.top;
  return Math.ceil(end / profile.pitch) * profile.pitch - end;
};
