/** The rows of a long list that are here, by their place in it, 0-based; the others come when they are scrolled to. */
export type RowWindow<Row> = ReadonlyMap<number, Row>;

/** Places from..to, both included. */
export interface Places {
  readonly from: number;
  readonly to: number;
}

/** Rows farther from what is shown than this are let go. */
const keptAround = 600;

/** The window with rows put in from a place on; what lies far from `shown` is let go, so that a window never grows. */
export const withRows = <Row>(
  window: RowWindow<Row>,
  from: number,
  rows: readonly Row[],
  shown: Places,
): RowWindow<Row> =>
  new Map([
    ...[...window].filter(([place]) => place >= shown.from - keptAround && place <= shown.to + keptAround),
    ...rows.map((row, index): [number, Row] => [from + index, row]),
  ]);

/** The places from the first to the last that are missing in what is shown of `total` rows; null where none is. */
export const missingIn = <Row>(window: RowWindow<Row>, { from, to }: Places, total: number): Places | null => {
  const isMissing = (place: number): boolean => !window.has(place);
  const places = Array.from(
    { length: Math.max(0, Math.min(to, total - 1) - Math.max(0, from) + 1) },
    (_, index) => Math.max(0, from) + index,
  );
  const first = places.find(isMissing);
  const last = places.findLast(isMissing);
  return first === undefined || last === undefined ? null : { from: first, to: last };
};

/** The window after the rows at these places (ascending) left the list: what stood below moves up. */
export const withoutPlaces = <Row>(window: RowWindow<Row>, gone: readonly number[]): RowWindow<Row> => {
  const leaving = new Set(gone);
  return new Map(
    [...window]
      .filter(([place]) => !leaving.has(place))
      .map(([place, row]): [number, Row] => [place - countBelow(gone, place), row]),
  );
};

/** Where the focus goes when the rows at these places (ascending) leave a list of `total`: to the row that follows them. */
export const placeAfter = (gone: readonly number[], total: number): number => {
  const next = (gone.at(-1) ?? -1) + 1 - gone.length;
  return Math.max(0, Math.min(next, total - gone.length - 1));
};

/** How many of the ascending places are smaller. */
const countBelow = (places: readonly number[], place: number): number => {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? place) < place) low = middle + 1;
    else high = middle;
  }
  return low;
};
