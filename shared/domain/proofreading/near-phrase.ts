import { hasSameSound } from "../pinyin/same-sound.ts";
import { cutsWord } from "./cuts-word.ts";
import { looksAlike } from "./look-alikes.ts";
import type { Match, TextRange } from "./rule.ts";

/** A place where a set phrase stands but for one character, or with its characters in another order. */
export interface NearPhrase extends TextRange {
  readonly phrase: string;
  /** The characters that took each other's place; null where the order is wrong. */
  readonly swap: { readonly wrong: string; readonly right: string } | null;
}

/** What a character may be, as bits: one look tells whether anything begins with it. */
const [startsHalf, endsHalf, startsFrame, endsFrame, standsWithin] = [1, 2, 4, 8, 16] as const;

interface NearPhraseOptions {
  /** Phrases as they are right, three characters or more. */
  readonly phrases: readonly string[];
  /** What looks like a phrase and is right itself. */
  readonly alsoRight: readonly string[];
  /** Whether the phrases are so fixed that another order of their characters is a fault. */
  readonly isOrderFixed: boolean;
}

/**
 * Finds set phrases that are written wrongly in one character, where the wrong one sounds or looks like the right one
 * (贯切落实, 真抓实于), and with `isOrderFixed` those whose characters stand in disorder (克坚攻难). Every faulty form is found,
 * not only those that somebody thought of. A phrase of three or four characters with one wrong
 * still has its first or last two.
 */
export const createNearPhraseFinder = ({
  phrases,
  alsoRight,
  isOrderFixed,
}: NearPhraseOptions): ((text: string) => NearPhrase[]) => {
  const right = new Set([...phrases, ...alsoRight]);
  const longestRight = Math.max(...[...right].map(({ length }) => length));
  const byHalf = Map.groupBy(
    phrases.flatMap((phrase) => [
      { phrase, half: phrase.slice(0, 2), offset: 0 },
      { phrase, half: phrase.slice(-2), offset: phrase.length - 2 },
    ]),
    ({ half }) => half,
  );
  /** Of three characters the middle one may be wrong, which leaves no half: they are known by the other two. */
  const byFrame = Map.groupBy(
    phrases.filter(({ length }) => length === 3),
    (phrase) => `${phrase.slice(0, 1)}${phrase.slice(2)}`,
  );
  const flags = new Uint8Array(0x1_00_00);
  const flag = (bit: number, characters: Iterable<string>): void => {
    for (const character of characters) flags[character.charCodeAt(0)] = (flags[character.charCodeAt(0)] ?? 0) | bit;
  };
  flag(startsHalf, byHalf.keys());
  flag(
    endsHalf,
    [...byHalf.keys()].map((half) => half.slice(1)),
  );
  flag(startsFrame, byFrame.keys());
  flag(
    endsFrame,
    [...byFrame.keys()].map((frame) => frame.slice(1)),
  );
  if (isOrderFixed) flag(standsWithin, phrases.join(""));
  const bySum = isOrderFixed
    ? Map.groupBy(
        phrases.filter(({ length }) => length === 4),
        (phrase) => sumOf(phrase, 0),
      )
    : new Map<number, string[]>();

  const flagsAt = (text: string, at: number): number => flags[text.charCodeAt(at)] ?? 0;
  const isMadeOfPhrases = (text: string, at: number): boolean =>
    (flagsAt(text, at + 1) & flagsAt(text, at + 2) & flagsAt(text, at + 3) & standsWithin) !== 0;

  /** The phrases of which a half or a frame stands here, with how far into the phrase. */
  const candidatesAt = (text: string, at: number): readonly { phrase: string; offset: number }[] => {
    const here = flagsAt(text, at);
    const isHalf = (here & startsHalf) !== 0 && (flagsAt(text, at + 1) & endsHalf) !== 0;
    const isFrame = (here & startsFrame) !== 0 && (flagsAt(text, at + 2) & endsFrame) !== 0;
    if (!isHalf && !isFrame) return none;
    const halves = isHalf ? (byHalf.get(text.slice(at, at + 2)) ?? none) : none;
    const frames = isFrame ? byFrame.get(`${text[at] ?? ""}${text[at + 2] ?? ""}`) : undefined;
    return frames ? [...halves, ...frames.map((phrase) => ({ phrase, offset: 0 }))] : halves;
  };

  /** Whether a right phrase stands over the place: then the other reading of these characters is the one that is meant. */
  const isRightHere = (text: string, { start, end }: TextRange): boolean => {
    for (let from = Math.max(0, end - longestRight); from <= start; from += 1) {
      for (let to = end; to <= Math.min(text.length, from + longestRight); to += 1) {
        if (right.has(text.slice(from, to))) return true;
      }
    }
    return false;
  };

  return (text) => {
    const found: NearPhrase[] = [];
    let reached = 0;
    for (let at = 0; at < text.length - 1; at += 1) {
      // Most characters stand in no phrase, and of most texts nothing more is asked than this.
      const here = flagsAt(text, at);
      if (here === 0) continue;
      for (const { phrase, offset } of candidatesAt(text, at)) {
        const start = at - offset;
        if (start < reached) continue;
        const swap = onlySwap(phrase, text.slice(start, start + phrase.length));
        const place = { start, end: start + phrase.length };
        if (!swap || isRightHere(text, place)) continue;
        found.push({ ...place, phrase, swap });
        reached = place.end;
      }
      if (!isOrderFixed || at < reached || at + 4 > text.length) continue;
      if ((here & standsWithin) === 0 || !isMadeOfPhrases(text, at)) continue;
      const alike = bySum.get(sumOf(text, at));
      if (!alike) continue;
      const window = text.slice(at, at + 4);
      const phrase = alike.find((each) => isReordered(each, window));
      if (phrase === undefined || isRightHere(text, { start: at, end: at + 4 })) continue;
      found.push({ start: at, end: at + 4, phrase, swap: null });
      reached = at + 4;
    }
    return found;
  };
};

/**
 * Whether the character that seems wrong stands at the edge and belongs to the word beyond it: 座谈汇报 is not 座谈会 misspelt.
 */
export const belongsBeyond = (text: string, { start, end, phrase, swap }: NearPhrase): boolean =>
  swap !== null &&
  ((text[start] === swap.wrong && phrase[0] !== swap.wrong && cutsWord(text, { start, end: start })) ||
    (text[end - 1] === swap.wrong && phrase.at(-1) !== swap.wrong && cutsWord(text, { start: end, end })));

/** The finding for an editor; the whole phrase is put right. */
export const asMatch = (kind: string, { start, end, phrase, swap }: NearPhrase): Match => ({
  start,
  end,
  suggestion: phrase,
  message: swap ? `${kind}“${phrase}”的“${swap.right}”误作“${swap.wrong}”。` : `${kind}“${phrase}”的字序颠倒了。`,
});

const none: readonly never[] = [];

/** The one pair in which two texts of the same length differ, if it is one that is mistaken for the other. */
const onlySwap = (phrase: string, window: string): NearPhrase["swap"] => {
  if (window.length !== phrase.length) return null;
  let at = -1;
  for (let index = 0; index < phrase.length; index += 1) {
    if (phrase[index] === window[index]) continue;
    if (at >= 0) return null;
    at = index;
  }
  const wrong = window[at];
  const right = phrase[at];
  if (wrong === undefined || right === undefined || !isHan(wrong)) return null;
  return looksAlike(right, wrong) || hasSameSound(right, wrong) ? { wrong, right } : null;
};

const isHan = (character: string): boolean => /\p{Script=Han}/u.test(character);

/** Of the four characters from there on: the same for every order of them, and for few others. */
const sumOf = (text: string, at: number): number =>
  text.charCodeAt(at) + text.charCodeAt(at + 1) + text.charCodeAt(at + 2) + text.charCodeAt(at + 3);

/** Halves that changed places are no fault: 困难重重 and 重重困难, 生机勃勃 and 勃勃生机. */
const isReordered = (phrase: string, window: string): boolean =>
  window !== phrase.slice(2) + phrase.slice(0, 2) &&
  phrase !== window &&
  [...phrase].toSorted().join("") === [...window].toSorted().join("");
