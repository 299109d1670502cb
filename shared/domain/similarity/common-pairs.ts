/** The longest run of equal keys that both have in the same order, as pairs of indexes. */
export const commonPairs = (one: readonly string[], other: readonly string[]): (readonly [number, number])[] =>
  heaviestPairs(one.length, other.length, (i, j) => (one[i] === other[j] ? 1 : 0));

/**
 * Pairs of indexes, ascending on both sides, whose weights add up to the most; a pair of weight 0 never stands. Takes
 * `ones` × `others` steps.
 */
export const heaviestPairs = (
  ones: number,
  others: number,
  weight: (one: number, other: number) => number,
): (readonly [number, number])[] => {
  const width = others + 1;
  const best = new Float64Array((ones + 1) * width);
  const weights = new Float64Array(ones * others);
  const at = (i: number, j: number): number => best[i * width + j] ?? 0;
  for (let i = ones - 1; i >= 0; i -= 1) {
    for (let j = others - 1; j >= 0; j -= 1) {
      const own = weight(i, j);
      weights[i * others + j] = own;
      best[i * width + j] = Math.max(own > 0 ? own + at(i + 1, j + 1) : 0, at(i + 1, j), at(i, j + 1));
    }
  }
  const pairs: (readonly [number, number])[] = [];
  for (let i = 0, j = 0; i < ones && j < others;) {
    const own = weights[i * others + j] ?? 0;
    if (own > 0 && at(i, j) === own + at(i + 1, j + 1)) pairs.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return pairs;
};
