import { allMatches } from "../all-matches.ts";
import type { Match, TextRule } from "../rule.ts";

const numbers = "一二三四五六七八九十";
/** 一是, 二要, 三、 … at the beginning of a clause. */
const marker = /(?<=^|[，。；：！？”）])([一二三四五六七八九十])(是|要|、)/gu;

interface Marker {
  readonly start: number;
  readonly end: number;
  readonly number: number;
  readonly word: string;
}

/** Runs that count on: 一是 … 二是 … 三是. */
const runsIn = (text: string): Marker[][] => {
  const runs: Marker[][] = [];
  for (const match of allMatches(text, marker)) {
    const [found, digit = "", word = ""] = match;
    const number = numbers.indexOf(digit) + 1;
    const next = { start: match.index, end: match.index + found.length, number, word };
    if (number === 1 || runs.length === 0) runs.push([next]);
    else runs.at(-1)?.push(next);
  }
  return runs;
};

/** Enumerations within a paragraph: their numbers, their words, their stops. */
export const enumerations: readonly TextRule[] = [
  {
    id: "enumeration-number",
    title: "列举序号",
    faultClass: "character",
    severity: "warning",
    reason: "列举的序号不连续：缺了一项，或序号写错。",
    scope: "text",
    examples: {
      wrong: [
        [
          "会议要求，一是加强领导；二是压实责任；四是严格督查。",
          "会议要求，一是加强领导；二是压实责任；三是严格督查。",
        ],
        ["会议要求，一要加强领导；三要压实责任。", "会议要求，一要加强领导；二要压实责任。"],
      ],
      right: [
        "会议要求，一是加强领导；二是压实责任。会议强调，一是抓好落实；二是加强督查。",
        "二是压实责任；三是严格督查。",
      ],
    },
    *find({ text }) {
      for (const run of runsIn(text)) {
        for (const [index, each] of run.entries()) {
          const before = run[index - 1];
          // Only the first break: what follows it counts on from there.
          if (!before || each.number === before.number + 1 || each.word !== before.word) continue;
          yield { start: each.start, end: each.end, suggestion: `${numbers[before.number] ?? ""}${each.word}` };
          break;
        }
      }
    },
  },
  {
    id: "enumeration-word",
    title: "列举用词",
    faultClass: "style",
    severity: "warning",
    reason: "同一列举的引领词要一致：“一要……二要……三是”应统一。",
    scope: "text",
    examples: {
      wrong: [
        [
          "会议要求，一要加强领导；二要压实责任；三是严格督查。",
          "会议要求，一要加强领导；二要压实责任；三要严格督查。",
        ],
      ],
      right: ["会议要求，一要加强领导；二要压实责任；三要严格督查。"],
    },
    *find({ text }) {
      for (const run of runsIn(text)) {
        const usual = run[0]?.word;
        const counts = run.every(({ number }, index) => index === 0 || number === (run[index - 1]?.number ?? 0) + 1);
        if (run.length < 2 || !counts || usual === undefined) continue;
        const odd = run.filter(({ word }) => word !== usual);
        // Half and half is two enumerations rather than one with a slip.
        if (odd.length === 0 || odd.length * 2 >= run.length) continue;
        for (const each of odd) {
          yield { start: each.start, end: each.end, suggestion: `${numbers[each.number - 1] ?? ""}${usual}` };
        }
      }
    },
  },
  {
    id: "enumeration-stop",
    title: "列举小句的标点",
    faultClass: "punctuation",
    severity: "advice",
    reason: "各项的小标题后用同一种点号。",
    scope: "text",
    examples: {
      wrong: [
        [
          "一要加强领导，各单位要明确分工。二要压实责任。各街道要逐级落实。三要严格督查。区督查室要定期通报。",
          "一要加强领导。各单位要明确分工。二要压实责任。各街道要逐级落实。三要严格督查。区督查室要定期通报。",
        ],
      ],
      right: ["一要加强领导。各单位要明确分工。二要压实责任。各街道要落实。三要严格督查。要定期通报。"],
    },
    *find({ text }) {
      for (const run of runsIn(text)) yield* oddStops(text, run);
    },
  },
  {
    id: "full-stop-among-semicolons",
    title: "分号并列项里的句号",
    faultClass: "punctuation",
    severity: "advice",
    reason: "各项之间用分号时，项内不再用句号（GB/T 15834—2011 4.6.3）。",
    scope: "text",
    examples: {
      wrong: [
        [
          "一是加强领导。各单位明确分工；二是压实责任，逐级落实；三是严格督查。",
          "一是加强领导，各单位明确分工；二是压实责任，逐级落实；三是严格督查。",
        ],
      ],
      right: ["一是加强领导，各单位明确分工；二是压实责任；三是严格督查。会议还研究了其他事项。"],
    },
    *find({ text }) {
      for (const run of runsIn(text)) {
        for (const [index, each] of run.entries()) {
          const next = run[index + 1];
          if (!next || text[next.start - 1] !== "；") continue;
          for (let at = text.indexOf("。", each.end); at >= 0 && at < next.start; at = text.indexOf("。", at + 1)) {
            yield { start: at, end: at + 1, suggestion: "，" };
          }
        }
      }
    },
  },
];

/** So long may a heading within an enumeration be, in characters. */
const longestHeading = 16;

/** Where all but one of three or more items have a heading that ends in a full stop, the comma of the one. */
function* oddStops(text: string, run: readonly Marker[]): Generator<Match> {
  if (run.length < 3) return;
  const stops = run.map(({ end }) => {
    const at = text.slice(end, end + longestHeading).search(/[，。；：]/u);
    return at < 0 ? null : { at: end + at, mark: text[end + at] ?? "" };
  });
  const odd = stops.filter((stop) => stop?.mark !== "。");
  const [only] = odd;
  if (odd.length === 1 && only?.mark === "，") yield { start: only.at, end: only.at + 1, suggestion: "。" };
}
