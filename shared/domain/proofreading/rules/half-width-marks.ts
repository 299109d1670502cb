import { patternRule } from "../pattern-rule.ts";
import type { TextRule } from "../rule.ts";

const fullWidth: Record<string, string> = { ",": "，", ";": "；", ":": "：", "?": "？", "!": "！", ".": "。" };
const widen = ([mark = ""]: readonly string[]): string => fullWidth[mark] ?? mark;

/** What Chinese text ends in before a mark, and begins with behind it. */
const before = "\\p{Script=Han}”’）》〉】、％";
const behind = "\\p{Script=Han}“‘（《〈";

/** Marks of Western width in Chinese text; those within numbers, times, formulas and addresses are left alone. */
export const halfWidthMarks: readonly TextRule[] = [
  patternRule({
    id: "half-width-mark",
    title: "半角标点",
    faultClass: "punctuation",
    severity: "error",
    reason: "中文里的标点占一个字的位置，用全角（GB/T 15834—2011 第5章）。",
    readsDocumentTitles: true,
    patterns: [
      { pattern: new RegExp(`(?<=[${before}])[,;:?!]`, "gu"), right: widen },
      { pattern: new RegExp(`(?<=[\\d%a-zA-Z])[,;](?=[${behind}])`, "gu"), right: widen },
      { pattern: new RegExp(`(?<=[${before}])\\.(?=$|[${behind}\\s])`, "gu"), right: widen },
    ],
    examples: {
      wrong: [
        ["各单位要明确分工,落实责任。", "各单位要明确分工，落实责任。"],
        ["评出“云岭工匠”,共8人。", "评出“云岭工匠”，共8人。"],
        ["活动主题:全民阅读。", "活动主题：全民阅读。"],
        ["参加的有300人,其中党员120人.", "参加的有300人，其中党员120人。"],
      ],
      right: [
        "总投资12,500万元。",
        "型号为AB-1,C。",
        "会议定于14:30开始。",
        "网址为http://www.example.com。",
        "管径Φ1,500mm。",
      ],
    },
  }),
  patternRule({
    id: "straight-quote",
    title: "直引号",
    faultClass: "punctuation",
    severity: "error",
    reason: "中文用弯引号“”（GB/T 15834—2011 4.8）。",
    readsDocumentTitles: true,
    patterns: [
      {
        pattern: /"([^"“”]{1,60})"/gu,
        right: ([, quoted = ""]) => (/\p{Script=Han}/u.test(quoted) ? `“${quoted}”` : false),
      },
    ],
    examples: {
      wrong: [['开展"书香云岭"活动。', "开展“书香云岭”活动。"]],
      right: ['型号为"AB-1"。', "开展“书香云岭”活动。"],
    },
  }),
  patternRule({
    id: "full-width-figure",
    title: "全角数字字母",
    faultClass: "number",
    severity: "error",
    reason: "阿拉伯数字和拉丁字母用半角（GB/T 15835—2011 5.1.4）。",
    readsDocumentTitles: true,
    patterns: [
      {
        pattern: /[０-９Ａ-Ｚａ-ｚ]+(?:．[０-９]+)?/gu,
        right: ([found = ""]) =>
          [...found].map((each) => String.fromCodePoint((each.codePointAt(0) ?? 0) - 0xfee0)).join(""),
      },
    ],
    examples: {
      wrong: [
        ["共有３５人参加。", "共有35人参加。"],
        ["增长３．５％。", "增长3.5％。"],
      ],
      right: ["共有35人参加。"],
    },
  }),
];
