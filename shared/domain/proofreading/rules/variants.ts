import type { TextRule } from "../rule.ts";
import { readWordTable, wordRule } from "../word-rule.ts";
import { variantCharacters } from "./words/variant-characters.ts";
import { variantWords } from "./words/variant-words.ts";

/** Forms of words and of characters beside which another one is the standard. */
export const variants: readonly TextRule[] = [
  wordRule({
    id: "variant-word",
    title: "异形词",
    faultClass: "wording",
    severity: "advice",
    reason: "两种写法都有人用，《第一批异形词整理表》和《现代汉语词典》推荐这一种。",
    words: readWordTable(variantWords),
    sparesOtherWords: true,
    examples: {
      wrong: [["资料详实，人材济济。", "资料翔实，人才济济。"]],
      right: ["资料翔实。", "工人材料费用", "确定单位名单"],
    },
  }),
  wordRule({
    id: "variant-character",
    title: "繁体、异体字",
    faultClass: "character",
    severity: "warning",
    reason: "不是《通用规范汉字表》的规范字形，有规范字的用规范字。",
    words: variantCharacters
      .trim()
      .split(/\s+/)
      .map(([wrong = "", right = ""]) => ({ wrong, right, exceptions: [] })),
    examples: {
      wrong: [["髤漆技艺傳承人來到现场。", "髹漆技艺传承人来到现场。"]],
      right: ["传统髹漆技艺和古琴斫制技艺。", "著名品牌、乾隆年间、人民公仆。"],
    },
  }),
];
