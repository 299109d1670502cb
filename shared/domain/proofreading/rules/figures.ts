import { patternRule } from "../pattern-rule.ts";
import type { TextRule } from "../rule.ts";

const digits = "零一二三四五六七八九";
const scale: Record<string, number> = { 百: 100, 千: 1000 };
const facts = { faultClass: "number" } as const;

/** What follows a count of people or things. */
const counted = "人|名|户|次|件|家|个|份|条|场|套|台|辆|处|位|亩|元|公里|吨|株|棵|岁|篇|项|天|座|间|所|平方米";

/** How numbers are written: GB/T 15835—2011. */
export const figures: readonly TextRule[] = [
  patternRule({
    ...facts,
    id: "month-and-day",
    title: "月日简称的间隔号",
    severity: "error",
    reason: "用数字简称的日子，月、日之间用间隔号“·”（GB/T 15834—2011 4.14.3）。",
    readsDocumentTitles: true,
    patterns: [
      { pattern: /(?<=“(?:1[0-2]|[1-9]))[.．](?=(?:[12]\d|3[01]|[1-9])”)/gu, right: "·" },
      {
        pattern:
          /(?<=(?<![\d.])(?:1[0-2]|[1-9]))[.．](?=(?:[12]\d|3[01]|[1-9])(?:国家|国际|世界|全国|消费者|禁毒|宪法|普法|消防|劳动节|青年节|护士节|地震|志愿者日|世界读书日|全民国家安全|防灾减灾))/gu,
        right: "·",
      },
      { pattern: /(?<=“[一二三四五六七八九十])[.．。](?=[一二三四五六七八九十]{1,3}”)/gu, right: "·" },
    ],
    examples: {
      wrong: [
        ["开展“3.15”消费维权宣传。", "开展“3·15”消费维权宣传。"],
        ["开展12.4国家宪法日宣传。", "开展12·4国家宪法日宣传。"],
      ],
      right: ["增长12.4%。", "“119”消防日前夕，演练举行。", "版本为“2.48”。"],
    },
  }),
  patternRule({
    ...facts,
    id: "approximate-number",
    title: "概数不用顿号",
    severity: "error",
    reason: "相邻数字连用表示概数，中间不用顿号（GB/T 15834—2011 4.5.3.4）。",
    patterns: [
      {
        pattern: new RegExp(
          `(?<![第一二三四五六七八九十百、])(?:一、二|二、三|两、三|三、四|三、五|四、五|五、六|六、七|七、八|八、九)(?=(?:十|百|千|万)?多?(?:个|户|人|名|次|天|件|家|位|岁|里|米|亩|间|种|条|张|年(?![级度])))`,
          "gu",
        ),
        right: ([found = ""]) => found.replace("、", ""),
      },
    ],
    examples: {
      wrong: [["走访了五、六户群众。", "走访了五六户群众。"]],
      right: ["评出一、二、三等奖。", "第五、第六小组参加。", "三、四季度持续推进。", "三、四年级学生参加。"],
    },
  }),
  patternRule({
    ...facts,
    id: "surplus-before-unit",
    title: "“余”的位置",
    severity: "warning",
    reason: "“余”跟在整数后面：数到个位时放在“万、亿”后，如“382万余元”。",
    patterns: [{ pattern: /(?<!\d[.,])(?<!\d)(\d*[1-9])余(万|亿)/gu, right: "$1$2余" }],
    examples: {
      wrong: [["募集善款382余万元。", "募集善款382万余元。"]],
      right: ["募集善款380余万元。", "募集善款382万余元。"],
    },
  }),
  patternRule({
    ...facts,
    id: "figure-with-hundred",
    title: "阿拉伯数字与“百、千”",
    severity: "warning",
    reason: "阿拉伯数字只与“万、亿”连用，不与“百、千”连用（GB/T 15835—2011 5.1.2）。",
    patterns: [
      {
        pattern: new RegExp(`(?<![\\d.])(\\d{1,2})([百千])(?=余|多|万|(?:${counted}))(?!米|家|瓦|克|姓)`, "gu"),
        right: ([, figure = "", unit = ""]) => String(Number(figure) * (scale[unit] ?? 1)),
      },
    ],
    examples: {
      wrong: [
        ["发放宣传单3千余份。", "发放宣传单3000余份。"],
        ["投资5千万元。", "投资5000万元。"],
      ],
      right: ["全长2千米。", "功率30千瓦。", "投资5000万元。"],
    },
  }),
  patternRule({
    ...facts,
    id: "number-in-characters",
    title: "计数用阿拉伯数字",
    severity: "advice",
    reason: "有统计意义的计数宜用阿拉伯数字，全刊一致（GB/T 15835—2011 4.1）。",
    patterns: [
      {
        pattern: new RegExp(
          `(?<![\\d第一二三四五六七八九十百千万几数上])([一二三四五六七八九])([百千])(?=[余多](?:${counted}))`,
          "gu",
        ),
        right: ([, figure = "", unit = ""]) => String(digits.indexOf(figure) * (scale[unit] ?? 1)),
      },
      {
        pattern: /(?<=近)十(?=(?:人|名|户|件|家|份|场|台|辆)[，。、；])/gu,
        right: "10",
      },
    ],
    examples: {
      wrong: [["共三百余人参加。", "共300余人参加。"]],
      right: ["共300余人参加。", "成百上千人参加。", "第一百多次演出。"],
    },
  }),
  patternRule({
    ...facts,
    id: "percent",
    title: "百分数写法",
    severity: "error",
    reason: "“百分之”后用汉字数字；用阿拉伯数字时写成“50%”（GB/T 15835—2011 5.1）。",
    patterns: [
      { pattern: /百分之(\d+(?:\.\d+)?)/gu, right: "$1%" },
      { pattern: /[一二三四五六七八九十]+[%％]/gu, right: null },
    ],
    examples: {
      wrong: [
        ["增长百分之12.4。", "增长12.4%。"],
        ["完成率达九十%。", null],
      ],
      right: ["增长12.4%。", "办结率百分之百。"],
    },
  }),
  patternRule({
    ...facts,
    id: "short-year",
    title: "年份写全",
    severity: "warning",
    reason: "年份要写全四位数，不简写（GB/T 15835—2011 5.1.5）。",
    patterns: [
      {
        pattern: /(?<![\d第.近过达满余前后年])([2-9]\d|1\d|0\d)(?=年(?:1[0-2]|[1-9])月)/gu,
        right: ([year = ""]) => `${Number(year) > 60 ? "19" : "20"}${year}`,
      },
    ],
    examples: {
      wrong: [["始建于98年3月。", "始建于1998年3月。"]],
      right: ["始建于1998年3月。", "历时20年3个月。"],
    },
  }),
  patternRule({
    ...facts,
    id: "zero-in-year",
    title: "汉字年份的“〇”",
    severity: "warning",
    reason: "汉字年份里的零写作“〇”，不用“零”“○”“0”（GB/T 15835—2011 5.2）。",
    patterns: [
      {
        pattern:
          /(?<![〇零○OＯ0一二三四五六七八九])(?=[^年]{0,3}[零○OＯ0])[一二][〇零○OＯ0一二三四五六七八九]{3}(?=年)/gu,
        right: ([year = ""]) => year.replace(/[零○OＯ0]/gu, "〇"),
      },
    ],
    examples: {
      wrong: [
        ["二○二六年三月", "二〇二六年三月"],
        ["二零二六年三月", "二〇二六年三月"],
      ],
      right: ["二〇二六年三月", "一九九八年"],
    },
  }),
  patternRule({
    ...facts,
    id: "half-of-fiscal-year",
    title: "年度与半年",
    severity: "warning",
    reason: "“年度”指全年，与“上半年、下半年”连用时只写“年”。",
    patterns: [{ pattern: /(?<=\d{4}年)度(?=[上下]半年)/gu, right: "" }],
    examples: {
      wrong: [["通报2026年度上半年工作情况。", "通报2026年上半年工作情况。"]],
      right: ["通报2026年度工作情况。"],
    },
  }),
  patternRule({
    ...facts,
    id: "document-number",
    title: "发文字号",
    severity: "error",
    reason: "发文字号的年份用六角括号“〔〕”，顺序号不加“第”字、不编虚位（GB/T 9704—2012 7.2.5）。",
    readsDocumentTitles: true,
    patterns: [
      {
        pattern: /(?<=\p{Script=Han})[[【（(〖［]((?:19|20)\d\d)[\]】）)〗］]第?0*([1-9]\d*)(?=号)/gu,
        right: "〔$1〕$2",
      },
      { pattern: /(?<=〔(?:19|20)\d\d〕)(?:第0*|0+)([1-9]\d*)(?=号)/gu, right: "$1" },
    ],
    examples: {
      wrong: [
        ["印发通知（云政〔2026〕第05号）。", "印发通知（云政〔2026〕5号）。"],
        ["依据云政[2026]12号文件。", "依据云政〔2026〕12号文件。"],
      ],
      right: ["依据云政〔2026〕12号文件。", "（2026）云0102民初123号"],
    },
  }),
];
