import { patternRule } from "../pattern-rule.ts";
import type { TextRule } from "../rule.ts";

const meanings: Record<string, string> = { and: "和", or: "或" };

/** Letters that were left behind by a machine or a hand. */
export const strayLetters: readonly TextRule[] = [
  patternRule({
    id: "stray-english",
    title: "夹杂英文",
    faultClass: "character",
    severity: "error",
    reason: "中文句子里夹着英文虚词，多是翻译或识别软件留下的。",
    patterns: [
      {
        pattern:
          /(?<=[\p{Script=Han}，、”）]) ?\b(and|or|the|of|in|to|for|with|by|at|is|are|on)\b ?(?=[\p{Script=Han}“（])/giu,
        right: ([, word = ""]) => meanings[word.toLowerCase()] ?? null,
      },
    ],
    examples: {
      wrong: [["由区民政局 and 各街道承办。", "由区民政局和各街道承办。"]],
      right: ["推广O2O模式。", "服务A类企业。"],
    },
  }),
  patternRule({
    id: "stray-letter",
    title: "多余字母",
    faultClass: "character",
    severity: "warning",
    reason: "汉字之间夹着单个小写字母，多是输入法留下的。",
    patterns: [
      {
        pattern: /(?<=\p{Script=Han})[a-z](?=\p{Script=Han})/gu,
        right: "",
        unless: /[a-z](?:租宝|计划|签约|字|型|轴|点|段|值|级|座|栋|区)/u,
      },
    ],
    examples: {
      wrong: [["各项工作d有序推进。", "各项工作有序推进。"]],
      right: ["各项工作有序推进。", "沿y轴方向移动。"],
    },
  }),
];
