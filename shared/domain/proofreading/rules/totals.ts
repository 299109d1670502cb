import { findSums } from "../names/find-sums.ts";
import type { TextRule } from "../rule.ts";

/** Parts beside their total. */
export const totals: readonly TextRule[] = [
  {
    id: "total",
    title: "合计与分项",
    faultClass: "fact",
    severity: "warning",
    reason: "分项加起来与合计不符。",
    scope: "text",
    examples: {
      wrong: [["全区共排查隐患46处，其中消防隐患20处、用电隐患16处、燃气隐患12处。", null]],
      right: [
        "全区共排查隐患48处，其中消防隐患20处、用电隐患16处、燃气隐患12处。",
        "共排查隐患48处，其中重大隐患2处。",
        "共有党员300人，其中男180人、女120人，60岁以上90人。",
      ],
    },
    *find({ text }) {
      for (const { parts, total, unit, start, end } of findSums(text)) {
        const sum = parts.reduce((all, each) => all + each, 0);
        if (sum > total * 1.0001) {
          yield {
            start,
            end,
            suggestion: null,
            message: `分项合计 ${Math.round(sum * 100) / 100}${unit}，大于所写的 ${total}${unit}。`,
          };
        }
      }
    },
  },
];
