/**
 * Whether one of the words begins with a UTF-16 unit. Asked of every character of every text, where a Map would cost more
 * than all the rest.
 */
export const createCharacterSet = (words: Iterable<string>): ((unit: number) => boolean) => {
  const flags = new Uint8Array(0x10000);
  for (const word of words) flags[word.charCodeAt(0)] = 1;
  return (unit) => flags[unit] === 1;
};
