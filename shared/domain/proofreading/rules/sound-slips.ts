import { soundOf } from "../../pinyin/same-sound.ts";
import type { Match, TextRule } from "../rule.ts";
import { commonWords } from "./words/common-words.ts";

const words = new Set(commonWords.trim().split(/\s+/));
/** What is looked up at every character is a number: strings would cost more than all other rules together. */
const keyOf = (character: number, sound: number): number => character * 1024 + sound;
const soundAt = (text: string, at: number): number => soundOf(text.charCodeAt(at));

/** Words by their first character and the sound of the second, and the other way round. */
const byFirst = Map.groupBy(words, (word) => keyOf(word.charCodeAt(0), soundAt(word, 1)));
const bySecond = Map.groupBy(words, (word) => keyOf(word.charCodeAt(1), soundAt(word, 0)));

/** Characters that stand alone all the time, beside anything. */
const loners = new Set(
  "的了在是和与及等为有不也就都将已于由对从到把被让使向以而并或但后前中上下内外里一二三四五六七八九十百千万亿元各每该本此其再又还要能会可他她我你们这那至之所即则且若如因故很最更太只仅才刚正曾着过地得吧吗呢啊吨米个次件家位天年月日时分秒号点种项条份套台辆户处起场届批组队班级层座间株亩岁副区市县镇乡村街路园院局委办部科室站党政群",
);

const segmenter = new Intl.Segmenter("zh", { granularity: "word" });
/** So far on each side words are looked for; more would not change where they end. */
const reach = 8;

interface Token {
  readonly index: number;
  readonly segment: string;
}

const tokensIn = (text: string): Token[] => [...segmenter.segment(text)];

const isLonely = (token: Token | undefined): boolean =>
  token !== undefined && token.segment.length === 1 && /\p{Script=Han}/u.test(token.segment);

/**
 * Two characters that are no word, of which one only sounds like the one that would make a word: 错施 for 措施. They stand
 * between words or marks; where more single characters follow one another, names and classical turns are more likely.
 */
export const soundSlips: readonly TextRule[] = [
  {
    id: "sound-slip",
    title: "疑似同音错字",
    faultClass: "character",
    // Told from sounds alone: three in ten of such alarms are none.
    severity: "advice",
    reason: "这两个字不成词，换一个同音字就是常用词，多是拼音输入选错了字。",
    scope: "text",
    examples: {
      wrong: [
        ["落实落细各项防范错施。", "落实落细各项防范措施。"],
        ["为居民提供优质服物。", "为居民提供优质服务。"],
      ],
      right: ["落实落细各项防范措施。", "志愿者种下香樟300株。", "民生实事全部办结。"],
    },
    find: ({ text }) => {
      const found: Match[] = [];
      for (let at = 0; at < text.length - 1; at += 1) {
        const slip = slipAt(text, at);
        if (slip) found.push(slip);
      }
      return found;
    },
  },
];

const slipAt = (text: string, at: number): Match | null => {
  const ofFirst = byFirst.get(keyOf(text.charCodeAt(at), soundAt(text, at + 1)));
  const ofSecond = bySecond.get(keyOf(text.charCodeAt(at + 1), soundAt(text, at)));
  if (!ofFirst && !ofSecond) return null;
  const pair = text.slice(at, at + 2);
  const [first = "", second = ""] = pair;
  if (words.has(pair) || loners.has(first) || loners.has(second)) return null;
  const from = Math.max(0, at - reach);
  const before = text.slice(from, at);
  const after = text.slice(at + 2, at + 2 + reach);
  const tokens = tokensIn(before + pair + after);
  const place = tokens.findIndex(({ index }) => index === at - from);
  const neighbours = [tokens[place - 1], tokens[place + 2]];
  if (place < 0 || !tokens.slice(place, place + 2).every(isLonely) || neighbours.some(isLonely)) return null;
  // In quotation marks stand names that offices make up: “国优”.
  if (before.endsWith("“") || after.startsWith("”")) return null;
  const right = [...(ofFirst ?? []), ...(ofSecond ?? [])].find((word) =>
    tokensIn(before + word + after).some(({ index, segment }) => index === at - from && segment === word),
  );
  return right === undefined
    ? null
    : { start: at, end: at + 2, suggestion: right, message: `“${pair}”不成词，疑为“${right}”。` };
};
