import type { TextItem } from "./pdf-pages.ts";

/** A column has at least so many lines, and is so many characters wide. */
const fewestLines = 5;
const narrowestColumn = 7;
/** Share of the pieces that may lie across a gutter: headings over several columns. */
const mostCrossing = 0.25;
/** How full the lines of a column are; cells of a table are not. */
const leastFilled = 0.55;
/** Columns beside columns beside columns: a newspaper page has six. */
const deepest = 6;

/**
 * Puts the pieces of a page into the order of reading: where a gutter parts two blocks of running text, the left one
 * comes first; what lies across it parts the page into what is above and below. Gives the pieces column by column.
 */
export const orderColumns = (items: readonly TextItem[], depth = 0): TextItem[][] => {
  const gutter = depth < deepest ? findGutter(items) : null;
  if (gutter === null) return items.length === 0 ? [] : [[...items]];
  const bands: { left: TextItem[]; right: TextItem[]; across: TextItem[] }[] = [{ left: [], right: [], across: [] }];
  for (const item of items.toSorted((one, other) => one.y - other.y)) {
    let band = bands.at(-1);
    const side = sideOf(item, gutter);
    if (band === undefined || (side === "across" && (band.left.length > 0 || band.right.length > 0))) {
      band = { left: [], right: [], across: [] };
      bands.push(band);
    }
    band[side].push(item);
  }
  return bands.flatMap(({ left, right, across }) => [
    ...(across.length > 0 ? [across] : []),
    ...orderColumns(left, depth + 1),
    ...orderColumns(right, depth + 1),
  ]);
};

/** Punctuation may hang into the gutter. */
const overhang = 0.6;

const sideOf = (item: TextItem, gutter: number): "left" | "right" | "across" =>
  item.x >= gutter - 2 ? "right" : item.x + item.width <= gutter + overhang * item.size ? "left" : "across";

/** The left edge of a right column, where many lines begin; null where the page has but one column. */
const findGutter = (pieces: readonly TextItem[]): number | null => {
  const items = joinTouching(pieces);
  if (items.length < 2 * fewestLines) return null;
  const starts = new Map<number, number>();
  for (const { x } of items) starts.set(Math.round(x), (starts.get(Math.round(x)) ?? 0) + 1);
  const first = Math.min(...items.map(({ x }) => x));
  let best: { x: number; crossing: number } | null = null;
  for (const [x, count] of starts) {
    if (x < first + narrowestColumn || count + (starts.get(x - 1) ?? 0) + (starts.get(x + 1) ?? 0) < fewestLines)
      continue;
    const sides = { left: new Array<TextItem>(), right: new Array<TextItem>(), across: new Array<TextItem>() };
    for (const item of items) sides[sideOf(item, x)].push(item);
    const crossing = sides.across.length;
    if (crossing > mostCrossing * items.length || (best !== null && crossing >= best.crossing)) continue;
    const left = toRows(sides.left);
    const right = toRows(sides.right);
    if (isColumn(left) && isColumn(right) && standBeside(left, right) && usualGap(left, right) >= narrowestGutter)
      best = { x, crossing };
  }
  return best?.x ?? null;
};

/** Gaps in parts of the font size: pieces of one line, as where figures have a font of their own, touch. */
const touching = 0.28;
/** The usual distance between two columns. */
const narrowestGutter = 0.7;

const joinTouching = (items: readonly TextItem[]): TextItem[] => {
  const joined: TextItem[] = [];
  for (const item of items.toSorted((one, other) => Math.round(one.y) - Math.round(other.y) || one.x - other.x)) {
    const last = joined.at(-1);
    const gap = last === undefined ? Infinity : item.x - last.x - last.width;
    if (
      last !== undefined &&
      Math.abs(item.y - last.y) < 0.45 * last.size &&
      gap < touching * Math.max(item.size, last.size) &&
      gap > -last.size
    )
      joined[joined.length - 1] = { ...last, width: item.x + item.width - last.x, text: last.text + item.text };
    else joined.push(item);
  }
  return joined;
};

/** The usual distance between rows that stand beside each other, in parts of the font size. */
const usualGap = (left: readonly Row[], right: readonly Row[]): number =>
  median(
    left.flatMap((row) => {
      const beside = right.find(({ y }) => Math.abs(y - row.y) < 0.45 * row.size);
      return beside === undefined ? [] : [(beside.left - row.right) / row.size];
    }),
  );

/** What stands on one height of a column. */
interface Row {
  readonly y: number;
  readonly left: number;
  readonly right: number;
  readonly size: number;
  readonly text: string;
}

const toRows = (items: readonly TextItem[]): Row[] => {
  const rows: Row[] = [];
  for (const item of items.toSorted((one, other) => one.y - other.y)) {
    const last = rows.at(-1);
    if (last !== undefined && item.y - last.y < 0.45 * Math.max(last.size, item.size))
      rows[rows.length - 1] = {
        ...last,
        left: Math.min(last.left, item.x),
        right: Math.max(last.right, item.x + item.width),
        text: last.text + item.text,
      };
    else rows.push({ y: item.y, left: item.x, right: item.x + item.width, size: item.size, text: item.text });
  }
  return rows;
};

const isColumn = (rows: readonly Row[]): boolean => {
  if (rows.length < fewestLines) return false;
  const width = Math.max(...rows.map(({ right }) => right)) - Math.min(...rows.map(({ left }) => left));
  const size = median(rows.map((row) => row.size));
  const isFilled = median(rows.map(({ left, right }) => right - left)) >= leastFilled * width;
  return width >= narrowestColumn * size && isFilled && rows.filter(({ text }) => /[，。；]/.test(text)).length >= 2;
};

/** Two blocks one above the other are no columns. */
const standBeside = (left: readonly Row[], right: readonly Row[]): boolean => {
  const top = Math.max(Math.min(...left.map(({ y }) => y)), Math.min(...right.map(({ y }) => y)));
  const bottom = Math.min(Math.max(...left.map(({ y }) => y)), Math.max(...right.map(({ y }) => y)));
  const inside = (rows: readonly Row[]): number => rows.filter(({ y }) => y >= top - 1 && y <= bottom + 1).length;
  return inside(left) >= fewestLines && inside(right) >= fewestLines;
};

/** The middle value; 0 for none. */
export const median = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
