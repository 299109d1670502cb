import { patternRule } from "../pattern-rule.ts";
import type { TextRule } from "../rule.ts";

/** Figures whose unit is only half there. */
export const missingUnits: readonly TextRule[] = [
  patternRule({
    id: "yuan",
    title: "万→万元",
    faultClass: "number",
    severity: "error",
    reason: "金额要写出“元”。",
    patterns: [
      {
        pattern:
          /(?<=(?:投资|资金|扣款|罚款|补助|补贴|募集|募得|筹集|筹资|捐款|善款|产值|收入|营收|销售额|交易额|成交额|贷款|融资|税收|纳税|奖金|奖励|救助金|慰问金|补偿款|工程款|租金|利润|成本|经费|支出|欠薪|工资|拨付|到账|注资|出资|投入|损失|价值|总额|金额|增收|授信|货款|价款|标的额|预算|节约资金|欠款|存款|保费|赔付|损失额)(?:了|约|近|共|共计|累计|总计|合计|达|达到|超|超过|为|突破|完成|实现|增长到|不低于|不少于|高达|人民币|逾|额|总额){0,3})(\d[\d,.]*(?:余|多)?[万亿])(?=[，。；、！）])/gu,
        right: (groups, { text }, start) =>
          /(?:人|人次|人数|户|株|张|份|劳动力|志愿者|力量)(?:投入|支出)?[^，。；]{0,6}$/u.test(
            text.slice(Math.max(0, start - 8), start),
          )
            ? false
            : `${groups[1] ?? ""}元`,
      },
      {
        pattern:
          /(?<=(?:投资|资金|产值|收入|营收|销售额|融资|税收)(?:约|近|共|共计|累计|总计|达|达到|超|超过|为|突破|完成|实现){0,2})\d[\d,.]*(?:万|亿)(?=以上|左右(?=[，。；]))/gu,
        right: (groups) => `${groups[0] ?? ""}元`,
      },
    ],
    examples: {
      wrong: [
        ["扣款38万。", "扣款38万元。"],
        ["项目总投资约2.6亿，年产值达5亿。", "项目总投资约2.6亿元，年产值达5亿元。"],
      ],
      right: ["慰问群众38万人次。", "总人口38万。", "投资38万元。", "注册用户突破20万。", "完成投资计划的38%。"],
    },
  }),
  patternRule({
    id: "square-metre",
    title: "平方→平方米",
    faultClass: "number",
    severity: "error",
    reason: "面积、体积要写出完整的单位：平方米、立方米、平方千米。",
    patterns: [
      { pattern: /(?<=\d(?:余|多)?[万亿千]?(?:余|多)?)平方(?=[，。；、！）的左以]|余)/gu, right: "平方米" },
      { pattern: /(?<=\d(?:余|多)?[万亿千]?(?:余|多)?)立方(?=[，。；、！）的左以]|余)/gu, right: "立方米" },
      { pattern: /(?<=\d)平米/gu, right: "平方米" },
    ],
    examples: {
      wrong: [
        ["清理垃圾堆6000平方，外运200立方。", "清理垃圾堆6000平方米，外运200立方米。"],
        ["面积120平米。", "面积120平方米。"],
      ],
      right: ["面积6000平方米。", "流域面积35平方千米。", "3的平方是9。"],
    },
  }),
  patternRule({
    id: "colloquial-unit",
    title: "口语单位",
    faultClass: "number",
    severity: "advice",
    reason: "《中华人民共和国法定计量单位》中没有，或是口语。",
    patterns: [
      { pattern: /(?<=\d[\d.]*(?:余|多)?[万千]?)公分(?=[，。；、！）的高宽长厚深])/gu, right: "厘米" },
      { pattern: /(?<=\d[\d.]*(?:余|多)?)(?:块钱|元钱)/gu, right: "元" },
      { pattern: /(?<=\d[\d.]*)度电/gu, right: "千瓦时电" },
    ],
    examples: { wrong: [["积雪厚达20公分。", "积雪厚达20厘米。"]], right: ["积雪厚达20厘米。"] },
  }),
];
