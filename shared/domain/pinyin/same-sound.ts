import { pinyin } from "pinyin-pro";

/**
 * Whether two characters may be typed with the same letters: they share a reading, tones apart; zh and z, ch and c, sh and
 * s, -ing and -in, -eng and -en count as the same, as many who type leave them so.
 */
export const hasSameSound = (one: string, other: string): boolean => {
  const readings = readingsOfCharacter(other);
  return readingsOfCharacter(one).some((reading) => readings.includes(reading));
};

/** Characters of which more than one reading is in daily use; of others the dictionary's second ones are those of old books (家 jiē). */
const polyphones = "行重长还着得的地便数调传降率乐差量系省没朝藏处都会角觉教卷落强曲散盛石识提为相宿血应载折正种中转";

const known = new Map<string, readonly string[]>();

const readingsOfCharacter = (character: string): readonly string[] => {
  const before = known.get(character);
  if (before) return before;
  const readings = pinyin(character, { toneType: "none", type: "array", multiple: true, v: true })
    .slice(0, polyphones.includes(character) ? undefined : 1)
    .map(asTyped);
  known.set(character, readings);
  return readings;
};

const asTyped = (reading: string): string => reading.replace(/^([zcs])h/, "$1").replace(/([ie])ng$/, "$1n");
