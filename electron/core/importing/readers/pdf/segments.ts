import { undoGbkBytes } from "./gbk-bytes.ts";
import type { TextItem } from "./pdf-pages.ts";

/** A stretch of text on one line without a wide gap. Points, from the top left corner. */
export interface Segment {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
}

/** Gaps in parts of the font size: beyond the first a space stands there, beyond the second another column may. */
const spaceGap = 0.45;
const columnGap = 1.7;
const sameLine = 0.45;

/** Puts the pieces of a page together to segments, top to bottom and left to right; `mended` counts those put right. */
export const toSegments = (items: readonly TextItem[]): { segments: Segment[]; mended: number } => {
  const segments: Segment[] = [];
  let mended = 0;
  for (const line of toLines(withoutDoubles(items))) {
    let open: TextItem[] = [];
    const close = (): void => {
      const [first] = open;
      const last = open.at(-1);
      if (first === undefined || last === undefined) return;
      const { text, isMended } = joinItems(open);
      if (isMended) mended++;
      const size = Math.max(...open.map((item) => item.size));
      segments.push({ text, left: first.x, right: last.x + last.width, y: first.y, size });
      open = [];
    };
    for (const item of line) {
      const last = open.at(-1);
      if (last !== undefined && item.x - (last.x + last.width) > columnGap * Math.max(item.size, last.size)) close();
      open.push(item);
    }
    close();
  }
  return { segments, mended };
};

/** Bold is sometimes drawn by printing twice, a hair apart. */
const withoutDoubles = (items: readonly TextItem[]): TextItem[] => {
  const seen = new Map<string, TextItem[]>();
  return items.filter((item) => {
    const same = seen.get(item.text) ?? [];
    const isDouble = same.some(
      (other) => Math.abs(other.x - item.x) < 0.25 * item.size && Math.abs(other.y - item.y) < 0.25 * item.size,
    );
    seen.set(item.text, [...same, item]);
    return !isDouble;
  });
};

const toLines = (items: readonly TextItem[]): TextItem[][] => {
  const lines: TextItem[][] = [];
  for (const item of items.toSorted((one, other) => one.y - other.y)) {
    const open = lines.at(-1);
    const first = open?.[0];
    if (open !== undefined && first !== undefined && item.y - first.y < sameLine * Math.max(first.size, item.size))
      open.push(item);
    else lines.push([item]);
  }
  return lines.map((line) => line.toSorted((one, other) => one.x - other.x));
};

const joinItems = (items: readonly TextItem[]): { text: string; isMended: boolean } => {
  let isMended = false;
  let text = "";
  let previous: TextItem | undefined;
  for (const run of runsOfFont(items)) {
    const mended = mendRun(run);
    isMended ||= mended !== null;
    const [first] = run;
    if (first !== undefined && previous !== undefined && needsSpace(previous, first, text)) text += " ";
    text += mended ?? joinRun(run);
    previous = run.at(-1);
  }
  return { text: withoutGapsAtDigits(withoutLetterSpacing(text)), isMended };
};

const runsOfFont = (items: readonly TextItem[]): TextItem[][] => {
  const runs: TextItem[][] = [];
  for (const item of items) {
    const open = runs.at(-1);
    if (open !== undefined && open[0]?.font === item.font) open.push(item);
    else runs.push([item]);
  }
  return runs;
};

const joinRun = (run: readonly TextItem[]): string => {
  let text = "";
  let previous: TextItem | undefined;
  for (const item of run) {
    if (previous !== undefined && needsSpace(previous, item, text)) text += " ";
    text += item.text;
    previous = item;
  }
  return text;
};

/** Spaces between the letters that bytes of GBK have become are the library's. */
const mendRun = (run: readonly TextItem[]): string | null => {
  const raw = run.map(({ text }) => text).join("");
  return undoGbkBytes(raw) ?? undoGbkBytes(raw.replace(/(?<=[\u0080-\uffff]) (?=[\u0080-\uffff])/g, ""));
};

const needsSpace = (before: TextItem, after: TextItem, text: string): boolean => {
  if (/\s$/.test(text) || /^\s/.test(after.text)) return false;
  const gap = (after.x - before.x - before.width) / Math.max(before.size, after.size);
  const isLatin = /[A-Za-z0-9]$/.test(text) && /^[A-Za-z0-9]/.test(after.text);
  return gap > (isLatin ? 0.15 : spaceGap);
};

/** Word processors set figures apart by a quarter of a character; nobody typed a space there. */
const withoutGapsAtDigits = (text: string): string =>
  text.replace(/(?<=\p{Script=Han}) (?=[\d０-９])|(?<=[\d０-９][%‰℃％]?) (?=\p{Script=Han})/gu, "");

/** Justified lines are spaced out, and the library takes the gaps for spaces: then none of them is one. */
const withoutLetterSpacing = (text: string): string => {
  const pairs = text.match(/\p{Script=Han}(?= ?\p{Script=Han})/gu)?.length ?? 0;
  const spaced = text.match(/\p{Script=Han}(?= \p{Script=Han})/gu)?.length ?? 0;
  return pairs >= 4 && spaced > 0.4 * pairs
    ? text.replace(/(?<=[\p{Script=Han}，。、；：“”（）《》]) (?=[\p{Script=Han}，。、；：“”（）《》])/gu, "")
    : text;
};
