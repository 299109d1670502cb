import { patternRule } from "../pattern-rule.ts";
import type { TextRule } from "../rule.ts";

/** A paragraph without a stop that is this long is no heading and no signature. */
const shortestCut = 40;

/** Where titles and paragraphs end. */
export const sentenceEnds: readonly TextRule[] = [
  {
    id: "paragraph-cut",
    title: "段落中断",
    faultClass: "character",
    severity: "warning",
    reason: "段末没有句末标点，段落可能被截断，或与下一段本是一段。",
    scope: "text",
    examples: {
      wrong: [
        ["会议要求，各街道要进一步压实责任，加强巡查检查，及时排查整治各类安全隐患，确保全区安全生产形势持续", null],
        ["会议要求，各街道要压实责任，加强巡查，", null],
      ],
      right: ["会议要求，各街道要压实责任。", "记者 林远 通讯员 何苗", "一、总体要求", "（一）加强领导；"],
    },
    *find({ text, where }) {
      const trimmed = text.trimEnd();
      const isCut =
        /\p{Script=Han}[，、]$/u.test(trimmed) ||
        (trimmed.length >= shortestCut && /[\p{Script=Han}\d]$/u.test(trimmed) && /[，。；]/u.test(trimmed));
      if (where === "body" && isCut) {
        yield { start: Math.max(0, trimmed.length - 4), end: trimmed.length, suggestion: null };
      }
    },
  },
  {
    id: "title-stop",
    title: "标题末的标点",
    faultClass: "punctuation",
    severity: "warning",
    reason: "标题末尾不用句号、逗号、分号（GB/T 15834—2011 附录A）。",
    scope: "text",
    examples: {
      where: "title",
      wrong: [["云岭区召开防汛工作会。", "云岭区召开防汛工作会"]],
      right: ["云岭区召开防汛工作会"],
    },
    *find({ text, where }) {
      const match = where === "title" ? /[，。；、：]+$/u.exec(text) : null;
      if (match) yield { start: match.index, end: text.length, suggestion: "" };
    },
  },
  patternRule({
    id: "colon-in-colon",
    title: "冒号套冒号",
    faultClass: "punctuation",
    severity: "advice",
    reason: "一个句子里一般不套用冒号；列举时可另起段落，或改前一个为逗号（GB/T 15834—2011 4.7.3.2）。",
    patterns: [{ pattern: /(?<=：[^。！？：“”]{4,120})：(?!\d)(?=[^“])/gu, right: null, unless: /\d：/u }],
    examples: {
      wrong: [["会议强调：要做好以下三点：一是加强领导；二是落实责任。", null]],
      right: ["会议强调：要加强领导。会议要求：要落实责任。", "他说：“办法有两条：学和干。”"],
    },
  }),
  patternRule({
    id: "doubled-region",
    title: "区划字重复",
    faultClass: "name",
    severity: "warning",
    reason: "机关名称里的“区、市、县”不重复：写“云岭区委”，不写“云岭区区委”。",
    patterns: [{ pattern: /(?<=\p{Script=Han}{2})(区|市|县|旗)\1(?=(?:委(?!屈)|政府|政协|人大|纪委))/gu, right: "$1" }],
    examples: {
      wrong: [["云岭区区委副书记林远出席。", "云岭区委副书记林远出席。"]],
      right: ["云岭区委副书记林远出席。", "云岭区区长何苗出席。"],
    },
  }),
];
