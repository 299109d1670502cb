import type { Picture } from "../../model/figure.ts";
import type { LaidCell, LaidPicture } from "../../model/layout.ts";
import type { PrintProfile } from "../../model/print-profile.ts";
import type { ComposedFigure } from "../composing/composition.ts";
import { breakLines } from "./break-lines.ts";
import { allRules, libreOffice74 } from "./line-breaking-rules.ts";
import { measureText, widthBetween, type MeasuredText } from "./measured-text.ts";
import { textArea, textStyle } from "./text-style.ts";

/** What a figure makes of its line: its height, and the things that stand on it, `y` counted from its top. Twips. */
export type SetFigure = { lineHeight: number; place: (x: number, y: number) => FigurePlace };
export type FigurePlace = { picture?: LaidPicture; cells?: LaidCell[] };

/** Left and right of a cell's text. Twips; 1.9 mm, what Word gives a cell. */
export const cellPadding = 108;

/** Between a picture and the end of its line: the descent of the smallest type, and some air. Twips. */
const underPicture = 120;

/** Screens show 96 pixels to the inch; a picture whose document gives it no width is shown like that. */
const twipsPerPixel = 15;

/** Sets a picture or a row on a line as high as whole pitches: all lines of a page then stay on its grid. */
export const setFigure = (figure: ComposedFigure, profile: PrintProfile): SetFigure =>
  figure.kind === "picture" ? setPicture(figure, profile) : setRow(figure, profile);

/** Printed size: as the document showed it, no wider than the text and never so high that its caption leaves the page. */
export const pictureSize = (
  { width, height, shownWidth }: Pick<Picture, "width" | "height" | "shownWidth">,
  profile: PrintProfile,
): { width: number; height: number } => {
  const area = textArea(profile);
  const highest = Math.max(profile.pitch, area.height - 3 * profile.pitch) - underPicture;
  const wanted = Math.min(shownWidth ?? width * twipsPerPixel, area.width);
  const fitting = Math.min(wanted, (highest * width) / height);
  return { width: Math.round(fitting), height: Math.round((fitting * height) / width) };
};

const setPicture = ({ picture }: Extract<ComposedFigure, { kind: "picture" }>, profile: PrintProfile): SetFigure => {
  const size = pictureSize(picture, profile);
  const lineHeight = Math.ceil((size.height + underPicture) / profile.pitch) * profile.pitch;
  const left = (textArea(profile).width - size.width) / 2;
  return {
    lineHeight,
    place: (x, y) => ({
      picture: {
        sha256: picture.sha256,
        caption: picture.caption,
        x: x + left,
        y: y + lineHeight - underPicture - size.height,
        ...size,
      },
    }),
  };
};

/**
 * Column widths of a table, together as wide as the text: each as its widest cell wants, none below three characters or
 * its share of what the others leave. Whole twips, so that no word processor rounds them its own way.
 */
export const columnWidths = (rows: readonly (readonly string[])[], profile: PrintProfile): number[] => {
  const known = measured.get(rows);
  if (known?.profile === profile) return known.widths;
  const widths = measureColumns(rows, profile);
  measured.set(rows, { profile, widths });
  return widths;
};

/** Every row asks for the columns of its table: measured once, or long tables would take the square of their length. */
const measured = new WeakMap<readonly (readonly string[])[], { profile: PrintProfile; widths: number[] }>();

const measureColumns = (rows: readonly (readonly string[])[], profile: PrintProfile): number[] => {
  const { size } = textStyle(profile, "table");
  const em = size * 20;
  const { width } = textArea(profile);
  const count = rows[0]?.length ?? 1;
  const widest = Math.min(14 * em, width / 2);
  const wanted = Array.from({ length: count }, (_, column) =>
    Math.min(widest, Math.max(2 * em, ...rows.map((row) => naturalWidth(measureText(row[column] ?? "", size))))),
  );
  const total = wanted.reduce((sum, each) => sum + each + 2 * cellPadding, 0);
  const widths = wanted.map((each) => Math.floor(((each + 2 * cellPadding) * width) / total));
  const rest = width - widths.reduce((sum, each) => sum + each, 0);
  return widths.map((each, index) => (index === count - 1 ? each + rest : each));
};

const naturalWidth = (text: MeasuredText): number =>
  widthBetween(text, 0, text.characters.length, libreOffice74.autospace);

/** As high as its longest cell under any of the rules: exact in the file, so that no word processor makes it higher. */
const setRow = ({ rows, row }: Extract<ComposedFigure, { kind: "row" }>, profile: PrintProfile): SetFigure => {
  const { size } = textStyle(profile, "table");
  const widths = columnWidths(rows, profile);
  const cells = widths.map((width, column) => {
    const text = measureText(rows[row]?.[column] ?? "", size);
    const frame = { width: width - 2 * cellPadding, indent: 0 };
    const counts = allRules.map((rules) => breakLines(text, frame, rules).length);
    return { text, width, starts: breakLines(text, frame, libreOffice74), mostLines: Math.max(...counts) };
  });
  const lineHeight = Math.max(...cells.map(({ mostLines }) => mostLines)) * profile.pitch;
  return {
    lineHeight,
    place: (x, y) => {
      let left = x;
      return {
        cells: cells.map(({ text, width, starts }) => {
          const cell = { x: left, width, lines: linesOfCell(text, starts, { x: left, y, width, lineHeight }, profile) };
          left += width;
          return cell;
        }),
      };
    },
  };
};

/** Centred in the row's height and in the cell, as tables of Chinese documents are. */
const linesOfCell = (
  text: MeasuredText,
  starts: readonly number[],
  box: { x: number; y: number; width: number; lineHeight: number },
  profile: PrintProfile,
): LaidCell["lines"] => {
  const top = box.y + (box.lineHeight - starts.length * profile.pitch) / 2;
  return starts.map((start, line) => {
    const end = starts[line + 1] ?? text.characters.length;
    const width = widthBetween(text, start, end, libreOffice74.autospace);
    return {
      text: text.characters.slice(start, end).join(""),
      x: box.x + (box.width - width) / 2,
      y: top + line * profile.pitch,
      width,
    };
  });
};
