/** Items chosen together: each with its place in the list, so that an action takes them in the order they are seen in. */
export type Selection = ReadonlyMap<string, number>;

export const nothingSelected: Selection = new Map();

export const toggled = (selection: Selection, itemId: string, place: number): Selection => {
  const next = new Map(selection);
  if (!next.delete(itemId)) next.set(itemId, place);
  return next;
};

/** With a run of items added, that stand from a place on. */
export const withRun = (selection: Selection, itemIds: readonly string[], from: number): Selection =>
  new Map([...selection, ...itemIds.map((id, index): [string, number] => [id, from + index])]);

/** The ids in the order of the list. */
export const inOrder = (selection: Selection): string[] =>
  [...selection].toSorted(([, a], [, b]) => a - b).map(([id]) => id);

/** The places, ascending. */
export const placesOf = (selection: Selection): number[] => [...selection.values()].toSorted((a, b) => a - b);
