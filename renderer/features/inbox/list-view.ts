import { ItemSort } from "#shared/api/items.ts";

export const columnKeys = [
  "unit",
  "date",
  "suggestion",
  "characters",
  "received",
  "state",
  "revision",
  "byline",
  "file",
] as const;

/** A column of the list; the title is always the first and takes what room is left. */
export type ColumnKey = (typeof columnKeys)[number];

export interface Column {
  readonly key: ColumnKey;
  /** In pixels at 100 %. */
  readonly width: number;
}

/** How the list looks: columns in their order, and the order of its rows. */
export interface ListView {
  readonly columns: readonly Column[];
  readonly sort: ItemSort;
}

const usualWidths: Readonly<Record<ColumnKey, number>> = {
  unit: 96,
  date: 72,
  suggestion: 80,
  characters: 48,
  received: 56,
  state: 72,
  revision: 48,
  byline: 96,
  file: 160,
};

/** Narrower, a column says nothing; wider, it leaves nothing to the others. */
const narrowest = 36;
const widest = 400;

export const usualView: ListView = {
  columns: (["unit", "date", "suggestion", "characters"] as const).map((key) => ({ key, width: usualWidths[key] })),
  sort: { by: "arrival", descending: false },
};

/** What was remembered, as far as it can be read; a column once, and its width within bounds. */
export const readListView = (remembered: unknown): ListView => {
  if (!isRecord(remembered)) return usualView;
  const sort = ItemSort.safeParse(remembered["sort"]);
  const columns = Array.isArray(remembered["columns"]) ? remembered["columns"].map(readColumn) : [null];
  if (!sort.success || columns.includes(null)) return usualView;
  const known = columns.filter((column) => column !== null);
  return {
    columns: known.filter(({ key }, index) => known.findIndex((other) => other.key === key) === index),
    sort: sort.data,
  };
};

const readColumn = (remembered: unknown): Column | null => {
  if (!isRecord(remembered)) return null;
  const { width } = remembered;
  const key = columnKeys.find((each) => each === remembered["key"]);
  return key !== undefined && typeof width === "number" ? { key, width: withinBounds(width) } : null;
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;

export const withColumnToggled = (view: ListView, key: ColumnKey): ListView => ({
  ...view,
  columns: view.columns.some((column) => column.key === key)
    ? view.columns.filter((column) => column.key !== key)
    : [...view.columns, { key, width: usualWidths[key] }],
});

export const withColumnWidth = (view: ListView, key: ColumnKey, width: number): ListView => ({
  ...view,
  columns: view.columns.map((column) => (column.key === key ? { key, width: withinBounds(width) } : column)),
});

/** One place to the left (-1) or right (1); at the ends nothing moves. */
export const withColumnMoved = (view: ListView, key: ColumnKey, by: -1 | 1): ListView => {
  const at = view.columns.findIndex((column) => column.key === key);
  const moved = view.columns[at];
  if (!moved || at + by < 0 || at + by >= view.columns.length) return view;
  return { ...view, columns: view.columns.toSpliced(at, 1).toSpliced(at + by, 0, moved) };
};

/** The first click on a column orders by it, the next turns the order round, the third goes back to arrival. */
export const nextSort = (sort: ItemSort, by: ItemSort["by"]): ItemSort => {
  if (sort.by !== by) return { by, descending: false };
  return sort.descending && by !== "arrival" ? usualView.sort : { by, descending: !sort.descending };
};

const withinBounds = (width: number): number => Math.round(Math.min(widest, Math.max(narrowest, width)));
