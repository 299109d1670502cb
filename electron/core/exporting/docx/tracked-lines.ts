import {
  BorderStyle,
  ImageRun,
  LineRuleType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
  type IParagraphOptions,
  type Paragraph,
  type XmlComponent,
} from "docx";

import { columnWidths, pictureSize, setFigure } from "#shared/domain/typesetting/set-figure.ts";
import { leadInFont, textArea, textStyle } from "#shared/domain/typesetting/text-style.ts";
import type { Picture } from "#shared/model/figure.ts";
import type { PrintProfile } from "#shared/model/print-profile.ts";

import type { PictureBytes } from "../printed-issue.ts";
import type { MergedLine, MergedPiece, MergedRow } from "./merge-lines.ts";
import { MixedParagraph } from "./mixed-paragraph.ts";
import { paragraphStyles } from "./paragraph-styles.ts";
import type { Tracker } from "./tracked-runs.ts";

/** How a line is written. */
export interface TrackedLineOptions {
  readonly profile: PrintProfile;
  readonly pictures: PictureBytes;
  readonly tracker: Tracker;
  /** It went or came as part of a move. */
  readonly isMoved: boolean;
  /** What stands before and after its text. */
  readonly first: readonly XmlComponent[];
  readonly last: readonly XmlComponent[];
}

/** A line with its changes tracked: runs, rows, and the end of the paragraph. */
export const trackedLine = (line: MergedLine, options: TrackedLineOptions): Paragraph | Table => {
  const { figure } = line;
  if (figure?.kind === "table") return trackedTable(figure.rows, options);
  const { first, last } = options;
  const content = figure === null ? textOf(line, options) : pictureOf(figure.picture, line, options);
  // As in print: a line at least as high as the picture.
  const spacing =
    figure === null
      ? {}
      : { spacing: { line: setFigure(figure, options.profile).lineHeight, lineRule: LineRuleType.AT_LEAST } };
  return new MixedParagraph({ style: paragraphStyles[line.style].id, ...spacing, ...markOf(line, options) }, [
    ...first,
    ...content,
    ...last,
  ]);
};

/** Moves are told from insertions and deletions by their ids alone: see markMoves. */
const markOf = (
  { end }: Pick<MergedLine, "end">,
  { tracker, isMoved }: TrackedLineOptions,
): Pick<IParagraphOptions, "run"> => {
  if (end === "kept") return {};
  const change = tracker.next();
  const own = isMoved ? { ...change, id: firstMovedMark + change.id } : change;
  return { run: end === "deleted" ? { deletion: own } : { insertion: own } };
};

/** Ids from here on belong to ends of paragraphs that move. */
export const firstMovedMark = 1_000_000;

/** In the font of what is set apart at the start as far as that reaches, then in that of the style. */
const textOf = (line: MergedLine, { profile, tracker, isMoved }: TrackedLineOptions): XmlComponent[] => {
  const { font } = textStyle(profile, line.style);
  const leading = leadInFont(profile, line.hasRunInTitle);
  const runs: XmlComponent[] = [];
  let left = line.leadIn;
  for (const { text, fate } of line.pieces) {
    const isCounted = fate !== "deleted" || line.end === "deleted";
    const within = Math.min(left, text.length);
    for (const [words, chinese] of [
      [text.slice(0, within), leading],
      [text.slice(within), font],
    ] as const)
      runs.push(...tracker.runs(words, { chinese, latin: profile.latinFont }, fate, isMoved));
    if (isCounted) left -= within;
  }
  return runs;
};

const twipsPerPixel = 15;

const pictureOf = (
  picture: Picture,
  { end }: MergedLine,
  { profile, pictures, tracker }: TrackedLineOptions,
): XmlComponent[] => {
  const size = pictureSize(picture, profile);
  const name = picture.caption ?? "图片";
  const image = new ImageRun({
    type: picture.mediaType === "image/png" ? "png" : "jpg",
    data: pictures(picture.sha256),
    transformation: { width: size.width / twipsPerPixel, height: size.height / twipsPerPixel },
    altText: { name, description: name, title: name },
  });
  return tracker.within(end, [image]);
};

/** Rows as high as their text wants: what is struck out needs room as well. */
const trackedTable = (rows: readonly MergedRow[], options: TrackedLineOptions): Table => {
  const { profile, tracker, first, last } = options;
  const widths = columnWidths(
    rows.map(({ cells }) => cells.map((pieces) => pieces.map(({ text }) => text).join(""))),
    profile,
  );
  const fonts = { chinese: textStyle(profile, "table").font, latin: profile.latinFont };
  const cellOf = (pieces: readonly MergedPiece[], isFirst: boolean, isLast: boolean): XmlComponent[] => [
    ...(isFirst ? first : []),
    ...pieces.flatMap(({ text, fate }) => tracker.runs(text, fonts, fate, false)),
    ...(isLast ? last : []),
  ];
  return new Table({
    width: { size: textArea(profile).width, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: Object.fromEntries(sides.map((side) => [side, { style: BorderStyle.SINGLE, size: 4, color: "auto" }])),
    rows: rows.map(
      ({ fate, cells }, row) =>
        new TableRow({
          ...(fate === "inserted" ? { insertion: tracker.next() } : {}),
          ...(fate === "deleted" ? { deletion: tracker.next() } : {}),
          children: cells.map((pieces, column) => {
            const isFirst = row === 0 && column === 0;
            const isLast = row === rows.length - 1 && column === cells.length - 1;
            return new TableCell({
              width: { size: widths[column] ?? 0, type: WidthType.DXA },
              children: [
                new MixedParagraph(
                  { style: paragraphStyles.table.id, ...markOf({ end: fate }, { ...options, isMoved: false }) },
                  cellOf(pieces, isFirst, isLast),
                ),
              ],
            });
          }),
        }),
    ),
  });
};

const sides = ["top", "bottom", "left", "right", "insideHorizontal", "insideVertical"] as const;
