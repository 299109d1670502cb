import { patternRule } from "../pattern-rule.ts";
import type { TextRule } from "../rule.ts";

/** From … to …, and blanks where Chinese has none. */
export const rangesAndSpaces: readonly TextRule[] = [
  patternRule({
    id: "tilde",
    title: "半角波浪号",
    faultClass: "punctuation",
    severity: "error",
    reason: "起止不用半角“~”：日期用“至”或一字线，数值用浪纹线“～”（GB/T 15834—2011 4.13.3）。",
    patterns: [
      { pattern: /(?<=[年月日时点分周])[~∼˜](?=\d)/gu, right: "至" },
      { pattern: /(?<=\d)[~∼˜](?=\d{1,4}(?:年|月|日|时|点))/gu, right: "至" },
      { pattern: /(?<=[\d%‰℃元人米])[~∼˜](?=\d)/gu, right: "～" },
      { pattern: /(?<=\p{Script=Han})[~∼˜](?=\p{Script=Han})/gu, right: "—" },
    ],
    examples: {
      wrong: [
        ["3月2日~6日，开展集中督查。", "3月2日至6日，开展集中督查。"],
        ["气温5~12℃。", "气温5～12℃。"],
      ],
      right: ["3月2日至6日，开展集中督查。", "气温5～12℃。"],
    },
  }),
  patternRule({
    id: "wave-between-days",
    title: "日期起止",
    faultClass: "punctuation",
    severity: "advice",
    reason: "时间的起止用一字线或“至”，浪纹线用于数值（GB/T 15834—2011 4.13.3）。",
    patterns: [{ pattern: /(?<=[年月日时])～(?=\d)|(?<=\d)～(?=\d{1,4}[年月日](?!内))/gu, right: "至" }],
    examples: {
      wrong: [["3月2日～6日，开展集中督查。", "3月2日至6日，开展集中督查。"]],
      right: ["每户补助3～5万元。", "3月2日—6日，开展集中督查。"],
    },
  }),
  patternRule({
    id: "hyphen-between-years",
    title: "起止用一字线",
    faultClass: "punctuation",
    severity: "warning",
    reason: "时间的起止用一字线“—”，不用短横线（GB/T 15834—2011 4.13.3.2）。",
    readsDocumentTitles: true,
    patterns: [
      { pattern: /(?<=(?<![\d-])(?:19|20)\d\d年?)[-－–](?=(?:19|20)\d\d(?:学?年|[）”》]))/gu, right: "—" },
      { pattern: /(?<=(?<![\d.-])(?:1[0-2]|[1-9])月?)[-－–](?=(?:1[0-2]|[1-9])月(?!\d))/gu, right: "—" },
      { pattern: /(?<=月(?:[12]\d|3[01]|[1-9])日?)[-－–](?=(?:\d{1,2}月)?(?:[12]\d|3[01]|[1-9])日)/gu, right: "—" },
    ],
    examples: {
      wrong: [
        ["印发2025-2026学年校历。", "印发2025—2026学年校历。"],
        ["1-3月，完成投资3亿元。", "1—3月，完成投资3亿元。"],
        ["3月2-6日，开展集中督查。", "3月2—6日，开展集中督查。"],
      ],
      right: ["电话0371-61234567。", "2026-03-05", "1—3月，完成投资3亿元。", "云林保〔2026〕18号"],
    },
  }),
  patternRule({
    id: "space-beside-figure",
    title: "数字旁的空格",
    faultClass: "punctuation",
    severity: "warning",
    reason: "汉字与数字之间不空格。",
    patterns: [
      {
        pattern: /(?:(?<=[\d%])[ \u3000]+\p{Script=Han}|(?<=\p{Script=Han})[ \u3000]+\d+(?:\.\d+)?)+/gu,
        right: ([found = ""], { text }, start) =>
          /(?:讯|电|报|记者|通讯员|第|附件|表|图|[时日])$/u.test(text.slice(0, start)) &&
          !/^[ \u3000]*\p{Script=Han}/u.test(found)
            ? false
            : found.replace(/[ \u3000]+/gu, ""),
      },
    ],
    examples: {
      wrong: [["会议于3 月 12 日召开，总投资 800 万元。", "会议于3月12日召开，总投资800万元。"]],
      right: ["执行GB/T 15834—2011标准。", "本报讯 3月12日，区委召开会议。", "3月12日 星期四"],
    },
  }),
  patternRule({
    id: "space-in-text",
    title: "汉字间的空格",
    faultClass: "punctuation",
    severity: "advice",
    reason: "汉字之间一般不空格；口号、署名里的除外。",
    patterns: [
      {
        pattern: /(?<=\p{Script=Han})[ \u3000]+(?=\p{Script=Han})/gu,
        right: (_, { text, where }, start) =>
          where === "title" ||
          !/[，。；：]/u.test(text) ||
          /(?:讯|记者|通讯员|摄影|作者|日)$/u.test(text.slice(0, start)) ||
          /[“（《][^”）》]*$/u.test(text.slice(0, start))
            ? false
            : "",
      },
    ],
    examples: {
      wrong: [["各单位要把推进会 的要求落到实处。", "各单位要把推进会的要求落到实处。"]],
      right: ["开展“挂图督战 集中攻坚”行动。", "会议时间3月12日 星期四", "记者 林远 通讯员 何苗"],
    },
  }),
];
