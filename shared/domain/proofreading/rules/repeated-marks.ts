import { patternRule } from "../pattern-rule.ts";
import type { TextRule } from "../rule.ts";

/** The mark that says more is kept. */
const strength = "、，；：。";
const stronger = ([found = ""]: readonly string[]): string =>
  [...found].toSorted((one, other) => strength.indexOf(one) - strength.indexOf(other)).at(-1) ?? "";

const facts = { faultClass: "punctuation" } as const;

/** Marks that stand twice, or beside words that say the same. */
export const repeatedMarks: readonly TextRule[] = [
  patternRule({
    ...facts,
    id: "repeated-mark",
    title: "标点叠用",
    severity: "error",
    reason: "句中只用一个点号，不能叠用（GB/T 15834—2011 第4章各点号的用法）。",
    readsDocumentTitles: true,
    patterns: [
      {
        pattern: /[、，；：。]{2,}/gu,
        right: (groups) => (/^。{3,}$/u.test(groups[0] ?? "") ? "……" : stronger(groups)),
      },
      { pattern: /(?<=[。！？])[，、；：]/gu, right: "" },
    ],
    examples: {
      wrong: [
        ["工作取得成效，，群众满意。", "工作取得成效，群众满意。"],
        ["会议圆满结束。。", "会议圆满结束。"],
        ["任务全部完成，。", "任务全部完成。"],
      ],
      right: ["不断学习……", "会议圆满结束。"],
    },
  }),
  patternRule({
    ...facts,
    id: "ellipsis-and-so-on",
    title: "省略号与“等”",
    severity: "error",
    reason: "省略号与“等”“等等”作用相同，不能同时用（GB/T 15834—2011 4.11.3）。",
    patterns: [
      { pattern: /…+(?=等)/gu, right: "" },
      { pattern: /(?<=等)…+/gu, right: "" },
    ],
    examples: {
      wrong: [
        ["包括扫码、测温……等。", "包括扫码、测温等。"],
        ["有舞蹈、合唱等……节目。", "有舞蹈、合唱等节目。"],
      ],
      right: ["扫码、测温等。", "他说：“我……”"],
    },
  }),
  patternRule({
    ...facts,
    id: "ellipsis-form",
    title: "省略号写法",
    severity: "error",
    reason: "省略号是六个连点，占两个字（GB/T 15834—2011 4.11.2）。",
    patterns: [{ pattern: /(?<=[\p{Script=Han}”）])(?:\.{2,}|…(?!…)(?<!……)|[·•・]{3,})/gu, right: "……" }],
    examples: {
      wrong: [
        ["他说：“我...”", "他说：“我……”"],
        ["有人跳舞…有人唱歌。", "有人跳舞……有人唱歌。"],
      ],
      right: ["他说：“我……”"],
    },
  }),
  patternRule({
    ...facts,
    id: "dash-form",
    title: "破折号写法",
    severity: "error",
    reason: "破折号是一条占两个字的线（GB/T 15834—2011 4.10.2）。",
    patterns: [{ pattern: /(?<=[\p{Script=Han}”》])-{2,4}(?=[\p{Script=Han}“《])/gu, right: "——" }],
    examples: {
      wrong: [["春天的约会--读书分享会举行。", "春天的约会——读书分享会举行。"]],
      right: ["春天的约会——读书分享会举行。"],
    },
  }),
  patternRule({
    ...facts,
    id: "comma-before-last",
    title: "顿号与“和”",
    severity: "warning",
    reason: "并列的末两项之间已用“和、与、及”连接，前面不再用顿号（GB/T 15834—2011 4.5.3）。",
    patterns: [
      {
        pattern:
          /、(?=和(?![谐平睦解美气煦顺善风田县衷盘蔼合静林硕])|与(?!会|时俱进|众不同|民同乐)|及(?!时|格|早|物))/gu,
        right: "",
      },
    ],
    examples: {
      wrong: [["走访学校、医院、和养老院。", "走访学校、医院和养老院。"]],
      right: ["建设文明、和谐、宜居的云岭。", "做到早发现、及时处置。", "走访学校、医院和养老院。"],
    },
  }),
  patternRule({
    ...facts,
    id: "comma-before-and-so-on",
    title: "顿号与“等”",
    severity: "warning",
    reason: "“等”前面不用顿号（GB/T 15834—2011 4.5.3）。",
    patterns: [
      {
        pattern:
          /、(?=等(?:[，。；）]|$|相关|有关|部门|单位|工作|方面|活动|内容|形式|方式|多|\d|[二三四五六七八九十]))/gu,
        right: "",
      },
    ],
    examples: {
      wrong: [["分舞蹈、合唱、等形式。", "分舞蹈、合唱等形式。"]],
      right: ["设置扫码、测温等环节。", "做到快办、等候不超过十分钟。"],
    },
  }),
  patternRule({
    ...facts,
    id: "comma-between-titles",
    title: "书名号之间的顿号",
    severity: "warning",
    reason: "并列的书名号之间通常不用顿号（GB/T 15834—2011 4.5.3.5）。",
    readsDocumentTitles: true,
    patterns: [{ pattern: /(?<=》)、(?=《)/gu, right: "" }],
    examples: {
      wrong: [["学习《条例》、《办法》。", "学习《条例》《办法》。"]],
      right: ["宣读《条例》（修订稿）、《办法》。", "学习《条例》《办法》。"],
    },
  }),
  patternRule({
    ...facts,
    id: "comma-between-quotes",
    title: "引号之间的顿号",
    severity: "advice",
    reason: "并列的引号之间通常不用顿号；后一项不止引号里的内容时可用（GB/T 15834—2011 4.5.3.5）。",
    patterns: [{ pattern: /(?<=”)、(?=“)/gu, right: "" }],
    examples: {
      wrong: [["做好“六稳”、“六保”工作。", "做好“六稳”“六保”工作。"]],
      right: ["做好“六稳”“六保”工作。"],
    },
  }),
];
