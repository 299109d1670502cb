/**
 * A 1 for every UTF-16 unit that one of the words begins with. Asked of every character of every text, where a Map, or a
 * function, would cost more than all the rest.
 */
export const firstCharacters = (words: Iterable<string>): Uint8Array => {
  const flags = new Uint8Array(0x1_00_00);
  for (const word of words) flags[word.charCodeAt(0)] = 1;
  return flags;
};
