import { pinyin } from "pinyin-pro";

/**
 * What an editor types of a text by its first letters: of each Han character the first letter of its reading in this
 * place (重庆 cq, 重要 zy), of everything else its letters and digits, lower-cased; marks, spaces and characters
 * that no dictionary knows are dropped. 区民政局3月信息 → qmzj3yxx.
 */
export const initialsOf = (text: string): string =>
  lettersOf(text)
    .map(({ letter }) => letter)
    .join("");

/** Whether `typed` stands among the initials of the text, in one piece: `mzj` in 区民政局. Nothing typed matches nothing. */
export const matchesInitials = (text: string, typed: string): boolean => findInitials(text, typed) !== null;

/** Where in the text, in UTF-16 offsets, the characters stand whose initials were typed; null where they do not. */
export const findInitials = (text: string, typed: string): { start: number; end: number } | null => {
  const wanted = typed.normalize("NFKC").toLowerCase();
  if (!isTypedInitials(wanted)) return null;
  const letters = lettersOf(text);
  const at = letters
    .map(({ letter }) => letter)
    .join("")
    .indexOf(wanted);
  const first = letters[at];
  const last = letters[at + wanted.length - 1];
  return first && last ? { start: first.start, end: last.end } : null;
};

/** Whether a word may be meant as initials at all: letters and digits, the first a letter. */
export const isTypedInitials = (word: string): boolean => /^[a-z][a-z0-9]*$/i.test(word);

/** As many letters of initials as an index keeps from each beginning; what is typed beyond tells nothing more. */
export const longestInitials = 12;

/** Every beginning from which initials can be looked for as a prefix, for an index: qmzj → qmzj mzj zj j. */
export const initialsFromEach = (text: string): string => {
  const initials = initialsOf(text);
  return [...initials].map((_, index) => initials.slice(index, index + longestInitials)).join(" ");
};

/** A text's place in the order of a Chinese dictionary: its readings without tones, then the characters themselves. */
export const pinyinKey = (text: string): string => `${readingsOf(text).join(" ").toLowerCase()} ${text}`;

interface Letter {
  readonly letter: string;
  readonly start: number;
  readonly end: number;
}

/** One entry a letter or digit; the readings come character by character. */
const lettersOf = (text: string): Letter[] => {
  let at = 0;
  const readings = readingsOf(text);
  return [...text].flatMap((character, index) => {
    const start = at;
    at += character.length;
    const reading = isHan(character) ? readings[index] : character;
    const letter = (reading ?? "").normalize("NFKC").toLowerCase().slice(0, 1);
    return /[a-z0-9]/.test(letter) ? [{ letter, start, end: at }] : [];
  });
};

const readingsOf = (text: string): string[] => pinyin(text, { toneType: "none", type: "array", v: true });

const isHan = (character: string): boolean => /\p{Script=Han}/u.test(character);
