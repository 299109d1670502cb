import { sameSounds } from "./same-sounds.ts";

/** Groups by the character's code, from 1; a character beyond the first two readings counts with those. */
const firstGroup = new Uint16Array(0x1_00_00);
const secondGroup = new Uint16Array(0x1_00_00);
sameSounds
  .trim()
  .split(/\s+/)
  .forEach((group, index) => {
    for (const character of group) {
      const code = character.charCodeAt(0);
      if (firstGroup[code] === 0) firstGroup[code] = index + 1;
      else secondGroup[code] = index + 1;
    }
  });

/** A number that characters of the same sound share, from 1; 0 for one that is in no group. Of two readings the first. */
export const soundOf = (code: number): number => firstGroup[code] ?? 0;

/** Whether two characters may be typed with the same letters: they share a reading, tones apart (see `sameSounds`). */
export const hasSameSound = (one: string, other: string): boolean => {
  const [left, right] = [one.charCodeAt(0), other.charCodeAt(0)];
  return groupsOf(left).some((group) => groupsOf(right).includes(group));
};

const groupsOf = (code: number): number[] =>
  [firstGroup[code] ?? 0, secondGroup[code] ?? 0].filter((group) => group > 0);
