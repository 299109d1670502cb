import {
  BorderStyle,
  HeightRule,
  ImageRun,
  LineRuleType,
  type Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from "docx";

import type { ComposedFigure } from "#shared/domain/composing/composition.ts";
import { cellPadding, columnWidths, pictureSize, setFigure } from "#shared/domain/typesetting/set-figure.ts";
import { textArea, textStyle } from "#shared/domain/typesetting/text-style.ts";
import type { PrintProfile } from "#shared/model/print-profile.ts";

import type { PictureBytes } from "../printed-issue.ts";
import { runsWithInsets, type Inset } from "./issue-paragraphs.ts";
import { MixedParagraph } from "./mixed-paragraph.ts";
import { paragraphStyles } from "./paragraph-styles.ts";

/** Pixels of which the library makes lengths: 96 to the inch. */
const twipsPerPixel = 15;

/**
 * A picture in a paragraph of its own. Its line is at least as high as the layout made it, never exactly: Word cuts off
 * what reaches over an exact line, and the picture is lower than its line in any case.
 */
export const pictureParagraph = (
  figure: Extract<ComposedFigure, { kind: "picture" }>,
  profile: PrintProfile,
  pictures: PictureBytes,
  insets: readonly Inset[] = [],
): Paragraph => {
  const { picture } = figure;
  const size = pictureSize(picture, profile);
  const name = picture.caption ?? "图片";
  return new MixedParagraph(
    {
      style: paragraphStyles.picture.id,
      keepNext: picture.caption !== null,
      spacing: { line: setFigure(figure, profile).lineHeight, lineRule: LineRuleType.AT_LEAST },
    },
    [
      ...insets.filter(({ at }) => at === 0).map(({ child }) => child),
      new ImageRun({
        type: picture.mediaType === "image/png" ? "png" : "jpg",
        data: pictures(picture.sha256),
        transformation: { width: size.width / twipsPerPixel, height: size.height / twipsPerPixel },
        altText: { name, description: name, title: name },
      }),
      ...insets.filter(({ at }) => at > 0).map(({ child }) => child),
    ],
  );
};

/** A table as wide as the text, its rows exactly as high as in the layout and never split. `insets` are those of a cell. */
export const issueTable = (
  rows: readonly (readonly string[])[],
  profile: PrintProfile,
  insets: (row: number, column: number) => readonly Inset[] = () => [],
): Table => {
  const { font } = textStyle(profile, "table");
  const fonts = { chinese: font, latin: profile.latinFont };
  const widths = columnWidths(rows, profile);
  return new Table({
    width: { size: textArea(profile).width, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    margins: { left: cellPadding, right: cellPadding, top: 0, bottom: 0, marginUnitType: WidthType.DXA },
    borders: {
      top: thinLine,
      bottom: thinLine,
      left: thinLine,
      right: thinLine,
      insideHorizontal: thinLine,
      insideVertical: thinLine,
    },
    rows: rows.map(
      (cells, row) =>
        new TableRow({
          cantSplit: true,
          height: { value: setFigure({ kind: "row", rows, row }, profile).lineHeight, rule: HeightRule.EXACT },
          children: cells.map(
            (cell, column) =>
              new TableCell({
                width: { size: widths[column] ?? 0, type: WidthType.DXA },
                verticalAlign: VerticalAlignTable.CENTER,
                children: [
                  new MixedParagraph(
                    { style: paragraphStyles.table.id },
                    runsWithInsets(cell, fonts, insets(row, column)),
                  ),
                ],
              }),
          ),
        }),
    ),
  });
};

/** Eighths of a point. */
const thinLine = { style: BorderStyle.SINGLE, size: 4, color: "auto" };
