/** As many files as workers read at a time, and the one that is being stored meanwhile. */
const width = 3;

/**
 * Reads a list one by one in order, but begins with the next ones early. Answers the result of the `index`-th; each may be
 * asked for once, in order. A failure is told when its turn comes.
 */
export const readAhead = <Subject, Result>(
  subjects: readonly Subject[],
  read: (subject: Subject) => Promise<Result>,
): ((index: number) => Promise<Result>) => {
  const begun = new Map<number, Promise<Result>>();
  const begin = (index: number): Promise<Result> | undefined => {
    const subject = subjects[index];
    const known = begun.get(index);
    if (known || subject === undefined) return known;
    const reading = read(subject);
    // Its turn comes later: until then a failure is nobody's.
    void reading.catch(() => undefined);
    begun.set(index, reading);
    return reading;
  };
  return async (index) => {
    const result = begin(index);
    for (let next = index + 1; next < index + width; next += 1) void begin(next);
    if (!result) throw new RangeError(`there is no subject ${index}`);
    begun.delete(index);
    return await result;
  };
};
