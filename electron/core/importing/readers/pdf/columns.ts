import type { Segment } from "./segments.ts";

/** A column has at least so many lines, and so many characters in a usual one. */
const fewestLines = 5;
const narrowestColumn = 7;
/** Share of the segments that may lie across a gutter: headings over several columns. */
const mostCrossing = 0.25;
/** How full the lines of a column are; cells of a table are not. */
const leastFilled = 0.55;
const mostColumns = 6;

/**
 * Puts the segments of a page into the order of reading: where a gutter parts two blocks of running text, the left
 * one comes first; what lies across it parts the page into what is above and below. Gives runs of segments, one for each column.
 */
export const orderColumns = (segments: readonly Segment[], depth = 0): Segment[][] => {
  const gutter = depth < mostColumns ? findGutter(segments) : null;
  if (gutter === null) return segments.length === 0 ? [] : [[...segments]];
  const bands: { left: Segment[]; right: Segment[]; across: Segment[] }[] = [{ left: [], right: [], across: [] }];
  for (const segment of segments.toSorted((one, other) => one.y - other.y)) {
    let band = bands.at(-1);
    const crosses = segment.left < gutter - 1 && segment.right > gutter + 1;
    if (band === undefined || (crosses && (band.left.length > 0 || band.right.length > 0))) {
      band = { left: [], right: [], across: [] };
      bands.push(band);
    }
    (crosses ? band.across : segment.right <= gutter + 1 ? band.left : band.right).push(segment);
  }
  return bands.flatMap(({ left, right, across }) => [
    ...(across.length > 0 ? [across] : []),
    ...orderColumns(left, depth + 1),
    ...orderColumns(right, depth + 1),
  ]);
};

/** The place between two columns of running text, or null where the page has but one. */
const findGutter = (segments: readonly Segment[]): number | null => {
  if (segments.length < 2 * fewestLines) return null;
  const edges = [...new Set(segments.map(({ right }) => Math.round(right + 2)))];
  let best: { x: number; crossing: number; width: number } | null = null;
  for (const x of edges) {
    const crossing = segments.filter(({ left, right }) => left < x && right > x).length;
    if (crossing > mostCrossing * segments.length || (best !== null && crossing > best.crossing)) continue;
    const left = segments.filter(({ right }) => right <= x);
    const right = segments.filter(({ left: start }) => start >= x);
    if (!isColumn(left) || !isColumn(right) || !standBeside(left, right)) continue;
    const width = Math.min(...right.map(({ left: start }) => start)) - x;
    if (best === null || crossing < best.crossing || width > best.width) best = { x, crossing, width };
  }
  return best === null ? null : best.x + best.width / 2;
};

const isColumn = (segments: readonly Segment[]): boolean => {
  if (segments.length < fewestLines) return false;
  const left = Math.min(...segments.map((segment) => segment.left));
  const right = Math.max(...segments.map((segment) => segment.right));
  const size = median(segments.map((segment) => segment.size));
  const widths = segments.map((segment) => segment.right - segment.left);
  return right - left >= narrowestColumn * size && median(widths) >= leastFilled * (right - left);
};

/** Two blocks one above the other are no columns. */
const standBeside = (left: readonly Segment[], right: readonly Segment[]): boolean => {
  const top = Math.max(Math.min(...left.map(({ y }) => y)), Math.min(...right.map(({ y }) => y)));
  const bottom = Math.min(Math.max(...left.map(({ y }) => y)), Math.max(...right.map(({ y }) => y)));
  const inside = (segments: readonly Segment[]): number =>
    segments.filter(({ y }) => y >= top - 1 && y <= bottom + 1).length;
  return inside(left) >= fewestLines && inside(right) >= fewestLines;
};

/** The middle value; 0 for none. */
export const median = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
