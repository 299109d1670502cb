import { pinyin } from "pinyin-pro";

/**
 * Whether two characters may be typed with the same letters: they share a reading, tones apart; zh and z, ch and c, sh and
 * s, -ing and -in, -eng and -en count as the same, as many who type leave them so.
 */
export const hasSameSound = (one: string, other: string): boolean => {
  const readings = readingsOfCharacter(other);
  return readingsOfCharacter(one).some((reading) => readings.includes(reading));
};

/** The dictionary has the commonest reading first; beyond the second come those of old books and names (家 gū, jiē). */
const mostReadings = 2;

const known = new Map<string, readonly string[]>();

const readingsOfCharacter = (character: string): readonly string[] => {
  const before = known.get(character);
  if (before) return before;
  const readings = pinyin(character, { toneType: "none", type: "array", multiple: true, v: true })
    .slice(0, mostReadings)
    .map(asTyped);
  known.set(character, readings);
  return readings;
};

const asTyped = (reading: string): string => reading.replace(/^([zcs])h/, "$1").replace(/([ie])ng$/, "$1n");
