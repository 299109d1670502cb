import { joinTexts } from "#shared/domain/cleaning/join-texts.ts";
import {
  endsSentence,
  isEnumerated,
  isLabelled,
  lineWidth,
  opensSentence,
  tableOfContentsEntry,
} from "#shared/domain/cleaning/line-form.ts";
import type { TextLine } from "#shared/domain/cleaning/text-line.ts";

import { median } from "./columns.ts";
import type { Segment } from "./segments.ts";

/** A line of a column: its segments put together, and where it stands. */
export interface PdfLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
}

/** Lines of one column on one page. */
export interface PdfColumn {
  readonly page: number;
  readonly lines: readonly PdfLine[];
}

/** Puts segments on one height together: a tab for a wide gap, as between the cells of a table. */
export const toColumnLines = (segments: readonly Segment[]): PdfLine[] => {
  const lines: PdfLine[] = [];
  for (const segment of segments.toSorted((one, other) => one.y - other.y || one.left - other.left)) {
    const last = lines.at(-1);
    if (
      last !== undefined &&
      segment.y - last.y < 0.45 * Math.max(last.size, segment.size) &&
      segment.left >= last.right
    )
      lines[lines.length - 1] = {
        ...last,
        text: `${last.text}\t${segment.text}`,
        right: segment.right,
        size: Math.max(last.size, segment.size),
      };
    else lines.push({ ...segment });
  }
  return lines;
};

interface Layout {
  readonly left: number;
  readonly right: number;
  readonly size: number;
  /** Usual distance of two base lines. */
  readonly pitch: number;
}

interface PlacedLine extends PdfLine {
  readonly layout: Layout;
  readonly isHeading: boolean;
  readonly isIndented: boolean;
  /** Distance to the line above in the column, in usual distances; null for the first. */
  readonly gap: number | null;
}

/** Indents of first lines, in parts of the font size. */
const leastIndent = 1.2;
const mostIndent = 4.5;
const wideGap = 1.45;
/** Official documents set 28 points under 16; drafts leave a line free. */
const widestPitch = 2.8;

/**
 * Joins lines to paragraphs by where they stand: a line goes on in the next where the next one's first characters
 * had no room on it and it is not indented. The layout tells this better than the text does.
 */
export const joinParagraphs = (columns: readonly PdfColumn[]): TextLine[] => {
  const size = usualSize(columns.flatMap(({ lines }) => lines));
  const placed = columns.flatMap(({ lines }) => placeLines(lines, size));
  const indents = placed.some((line) => line.isIndented);
  const joined: TextLine[] = [];
  let previous: PlacedLine | undefined;
  for (const line of placed) {
    const open = joined.at(-1);
    if (open !== undefined && previous !== undefined && goesOn(previous, line, indents))
      joined[joined.length - 1] = { ...open, text: joinTexts(open.text, line.text) };
    else joined.push({ text: line.text, indented: line.isIndented, heading: line.isHeading });
    previous = line;
  }
  return joined;
};

/** The font size in which most characters are set. */
export const usualSize = (lines: readonly PdfLine[]): number => {
  const counts = new Map<number, number>();
  for (const line of lines) {
    const size = Math.round(line.size * 2) / 2;
    counts.set(size, (counts.get(size) ?? 0) + line.text.length);
  }
  return [...counts].toSorted(([, one], [, other]) => other - one)[0]?.[0] ?? 12;
};

const placeLines = (lines: readonly PdfLine[], usual: number): PlacedLine[] => {
  const body = lines.filter(({ size }) => Math.abs(size - usual) <= 0.1 * usual);
  const measured = body.length >= 2 ? body : lines;
  const layout: Layout = {
    left: Math.min(...measured.map(({ left }) => left)),
    // Punctuation may hang over the margin.
    right: Math.max(
      ...measured.map(({ text, right, size }) => (/[，。、；：！？”）》]$/.test(text) ? right - size : right)),
    ),
    size: usual,
    pitch: Math.min(
      widestPitch * usual,
      median(measured.slice(1).map((line, index) => line.y - (measured[index]?.y ?? line.y))) || 1.5 * usual,
    ),
  };
  return lines.map((line, index) => {
    const above = lines[index - 1];
    const isHeading = isHeadingLine(line, layout);
    const indent = (line.left - layout.left) / layout.size;
    return {
      ...line,
      layout,
      isHeading,
      isIndented: !isHeading && indent >= leastIndent && indent <= mostIndent,
      gap: above === undefined ? null : (line.y - above.y) / layout.pitch,
    };
  });
};

/** Larger than the text, or centred: as far from the left margin as from the right one. */
const isHeadingLine = (line: PdfLine, { left, right, size }: Layout): boolean => {
  if (line.size > 1.12 * size) return true;
  const before = (line.left - left) / size;
  const after = (right - line.right) / size;
  return before > mostIndent && after > 2 && Math.abs(before - after) < 2.5 && line.text.length <= 40;
};

const goesOn = (line: PlacedLine, next: PlacedLine, indents: boolean): boolean => {
  if (line.isHeading || next.isHeading || next.isIndented) return false;
  if (line.text.includes("\t") || next.text.includes("\t")) return false;
  if (tableOfContentsEntry(line.text) !== null || isLabelled(line.text) || isLabelled(next.text)) return false;
  if (Math.abs(line.size - next.size) > 0.12 * line.layout.size) return false;
  const isEnd = endsSentence(line.text);
  if (next.gap !== null && next.gap > wideGap + (isEnd ? 0 : 0.4)) return false;
  if (line.layout.right - line.right > roomFor(next) + 0.4 * line.layout.size) return false;
  if (!isEnd) return true;
  if (isEnumerated(next.text)) return false;
  return indents || !opensSentence(next.text);
};

/** Width of what may not be parted at the beginning of a line: a character, number or word, and the punctuation behind it. */
const roomFor = ({ text, layout }: PlacedLine): number => {
  const head = /^(?:[“‘（《【]*)(?:[A-Za-z0-9.,%\-/:]+|.)[，。、；：！？”’）》】]*/u.exec(text)?.[0] ?? "";
  return Math.min(12, lineWidth(head)) * layout.size;
};
