/** A partial change as its wire gives it: a key that is there but undefined changes nothing. */
export const withoutUndefined = <Change extends object>(
  change: Change,
): { [K in keyof Change]?: Exclude<Change[K], undefined> } =>
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the filter takes out exactly what the type leaves out
  Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as never;
