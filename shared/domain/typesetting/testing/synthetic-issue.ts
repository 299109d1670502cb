import type { Block } from "../../../model/item.ts";
import type { CompositionInput } from "../../composing/compose.ts";

/** `plain` is everyday bulletin text; `hostile` gathers what makes word processors disagree. */
export type Vocabulary = "plain" | "hostile";

/**
 * An issue of the fictional 云岭区 made from a seed: 3–7 sections of 1–7 items, in all some 20 items and 20–30 pages.
 * The same seed gives the same issue. Some paragraphs have lead-ins, some items are briefs or name their source; with
 * figures, pictures and tables stand between them.
 */
export const syntheticIssue = (
  seed: number,
  vocabulary: Vocabulary,
  { hasFigures = false }: { hasFigures?: boolean } = {},
): CompositionInput => {
  const random = randomNumbers(seed);
  const sections = pickSome(random, sectionNames, 3 + below(random, 5));
  return {
    publication: {
      title: "云岭区大事月报",
      compiler: "云岭区地方史志办公室",
      colophon: {
        notice: "内部资料 注意保存",
        distribution: "区委常委，区人大常委会主任、副主任，各街道办事处，区直各单位",
        organizer: "云岭区人民政府",
        editor: "云岭区地方史志办公室",
        phone: "0800-5550123",
        email: null,
      },
    },
    issue: { year: 2021, month: 3, serialNumber: 1 + below(random, 200), printDate: "2021-03-15" },
    sections: sections.map((name, section) => ({
      section: { name },
      items: Array.from({ length: 1 + below(random, 7) }, (_, index) =>
        withFigures(syntheticItem(random, vocabulary, `${section}.${index}`), hasFigures ? random : null),
      ),
    })),
    isDraft: below(random, 2) === 0,
  };
};

/** A paragraph of 2–7 sentences. */
export const syntheticParagraph = (seed: number, vocabulary: Vocabulary): string =>
  paragraph(randomNumbers(seed), vocabulary);

type Random = () => number;
type SyntheticItem = CompositionInput["sections"][number]["items"][number];

/** mulberry32: small, and the same everywhere. */
const randomNumbers = (seed: number): Random => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
};

const below = (random: Random, bound: number): number => Math.floor(random() * bound);

const pick = (random: Random, words: readonly string[]): string => words[below(random, words.length)] ?? "";

const pickSome = (random: Random, words: readonly string[], count: number): string[] => {
  const rest = [...words];
  while (rest.length > count) rest.splice(below(random, rest.length), 1);
  return rest;
};

const syntheticItem = (random: Random, vocabulary: Vocabulary, id: string): SyntheticItem => {
  const isBrief = below(random, 12) === 0;
  const lead = pick(random, leadIns);
  return {
    id,
    isBrief,
    title: isBrief ? null : title(random, vocabulary),
    sourceUnit: below(random, 4) === 0 ? pick(random, units) : null,
    byline: below(random, 6) === 0 ? { reporters: ["岳知远"], correspondents: ["柳青禾", "石安"] } : null,
    body: Array.from({ length: isBrief ? 1 : 1 + below(random, 6) }, () => {
      const text = paragraph(random, vocabulary);
      return below(random, 6) === 0
        ? { kind: "paragraph" as const, text: lead + text, leadIn: lead.length }
        : { kind: "paragraph" as const, text, leadIn: 0 };
    }),
  };
};

const withFigures = (item: SyntheticItem, random: Random | null): SyntheticItem =>
  random === null
    ? item
    : {
        ...item,
        body: item.body.flatMap((block) =>
          below(random, 4) > 0 ? [block] : [block, below(random, 2) === 0 ? picture(random) : table(random)],
        ),
      };

/** From a thumbnail to more than a page; the hash is no picture's, but tells its size: width, height, filled up with 0. */
const picture = (random: Random): Block => {
  const [width, height] = [40 + below(random, 1200), 40 + below(random, 1600)];
  return {
    kind: "picture",
    sha256: `${String(width).padStart(4, "0")}${String(height).padStart(4, "0")}`.padEnd(64, "0"),
    mediaType: "image/png",
    width,
    height,
    shownWidth: below(random, 2) === 0 ? null : 500 + below(random, 9000),
    caption: below(random, 2) === 0 ? `图为${pick(random, places)}${pick(random, matters)}现场` : null,
  };
};

/** Stands for any text of a cell: no other text has it. */
export const cellCharacter = "囗";

const table = (random: Random): Block => {
  const columns = 2 + below(random, 5);
  return {
    kind: "table",
    rows: Array.from({ length: 2 + below(random, 12) }, () =>
      Array.from({ length: columns }, () =>
        cellCharacter.repeat(below(random, 8) === 0 ? below(random, 40) : below(random, 7)),
      ),
    ),
  };
};

const title = (random: Random, vocabulary: Vocabulary): string => {
  const odd = vocabulary === "hostile" && below(random, 3) === 0 ? pick(random, hostileWords) : "";
  return (
    pick(random, units) +
    pick(random, verbs) +
    odd +
    pick(random, matters) +
    pick(random, ["", "", pick(random, matters)])
  );
};

const paragraph = (random: Random, vocabulary: Vocabulary): string =>
  Array.from({ length: 2 + below(random, 6) }, () => sentence(random, vocabulary)).join("");

const sentence = (random: Random, vocabulary: Vocabulary): string => {
  const clauses = Array.from({ length: 1 + below(random, 4) }, () => clause(random, vocabulary));
  const joined = clauses.reduce((text, next) => text + pick(random, ["，", "，", "，", "；", "、"]) + next);
  return joined + pick(random, ["。", "。", "。", "。", "！", "？"]);
};

const clause = (random: Random, vocabulary: Vocabulary): string => {
  const words = [
    pick(random, [date(random), pick(random, places), pick(random, units)]),
    pick(random, verbs),
    pick(random, [matter(random), pick(random, matters), number(random)]),
  ];
  if (vocabulary === "hostile" && below(random, 2) === 0) {
    words.splice(below(random, words.length + 1), 0, pick(random, hostileWords));
  }
  return words.join("");
};

const date = (random: Random): string =>
  pick(random, ["", `${2019 + below(random, 3)}年`]) + `${1 + below(random, 12)}月${1 + below(random, 28)}日`;

const number = (random: Random): string =>
  pick(random, [
    `${1 + below(random, 900)}余人`,
    `${below(random, 90)}.${below(random, 10)}亿元`,
    `${below(random, 100)}%`,
    `${1 + below(random, 60)}个项目`,
    `第${1 + below(random, 40)}批`,
  ]);

const matter = (random: Random): string =>
  pick(random, [
    `“${pick(random, matters)}”`,
    `《${pick(random, matters)}办法》`,
    `（${pick(random, matters)}）`,
    `${pick(random, matters)}、${pick(random, matters)}`,
    `“${pick(random, matters)}”“${pick(random, matters)}”`,
  ]);

const sectionNames = ["本期焦点", "时政要点", "城建看点", "经济热点", "文化亮点", "民生视点", "乡村振兴"];
const places = ["云溪街道", "松坪社区", "青石渡口", "北苑产业园", "望岭水库", "老茶厂", "石桥小学"];
const units = [
  "区民政局",
  "区水务局",
  "云溪街道办事处",
  "区市场监管局",
  "松坪镇",
  "区图书馆",
  "区委办公室",
  "区卫生健康委",
];
const verbs = [
  "组织召开",
  "实地察看",
  "扎实推进",
  "圆满完成",
  "启动",
  "集中开展",
  "认真研究",
  "邀请专家讲解",
  "正式发布",
];
const matters = [
  "河道清淤工作",
  "老旧小区改造",
  "春季植树活动",
  "人口普查登记",
  "防汛应急演练",
  "夜间施工管理",
  "古树名木保护",
  "社区养老服务站建设",
  "中小学课后服务",
  "政务服务一窗受理",
  "农产品产销对接会",
  "道路交通安全整治",
];
const leadIns = ["一是加强领导。", "二是摸清底数，建立台账。", "（三）落实责任。", "3.强化督查。"];
const hostileWords = [
  "25℃～30℃",
  "“6S”",
  "A、B、C三类",
  "……",
  "——",
  '"绿码"',
  "¥3.5万",
  "ISO9001",
  "0800-5550123",
  "13900001111",
  "3.1415",
  "1,234,567.89",
  "GB/T 9704—2012",
  "APP",
  "5G+工业互联网",
  "2020-2025年",
  "PM2.5",
  "No.1",
  "(试行)",
  "① ② ③",
  "“十四五”",
  "［2021］15号",
  "12:30—14:00",
  "COVID-19",
  "100%",
  "1/3",
  "QR code",
  "‰",
  "￥500",
];
