import { patternRule } from "../pattern-rule.ts";
import type { TextRule } from "../rule.ts";

/** Words that sound or look alike, told apart by what stands round them. */
export const confusables: readonly TextRule[] = [
  patternRule({
    id: "jiezhi",
    title: "截止／截至",
    faultClass: "wording",
    severity: "error",
    reason: "“截止”是到期停止，不能带时间；后面有时间的用“截至”。",
    patterns: [
      {
        pattern: /截止到?(?=目前|今|当前|昨|现在|\d{1,4}年|\d{1,2}月|\d{1,2}[日时点]|[上本下]?[年月季周]|\d{4})/gu,
        right: "截至",
        unless: /截止目前尚?未/u,
      },
    ],
    examples: {
      wrong: [
        ["截止目前，全区已完成植树三万株。", "截至目前，全区已完成植树三万株。"],
        ["截止到3月底，入户率达九成。", "截至3月底，入户率达九成。"],
      ],
      right: ["报名截止日期为4月10日。", "截至目前，已完成九成。"],
    },
  }),
];
