import { findNumberedNames } from "../names/numbered-names.ts";
import type { IssueRule, ItemRule, PlacedMatch } from "../rule.ts";
import { textsOf, type PlacedText } from "../texts-of.ts";

/** Words that are taken for one another in names and terms. */
const nearWords: readonly (readonly [string, string])[] = [
  ["治理", "管理"],
  ["巡察", "巡查"],
  ["督查", "督察"],
  ["监测", "检测"],
  ["运行", "运营"],
  ["捐赠", "捐献"],
  ["实质性", "实质"],
  ["河湖长制", "河长制"],
  ["工作者", "工作人员"],
  ["处室", "科室"],
];

/** One name or term in two forms. */
export const writtenTwoWays: readonly (ItemRule | IssueRule)[] = [
  {
    id: "numbered-name",
    title: "带序号的名称写法不一",
    faultClass: "name",
    severity: "warning",
    reason: "同一名称的序号写法不一，全期要统一。",
    scope: "issue",
    *find({ items }) {
      const names = items.flatMap((item) =>
        textsOf(item).flatMap(({ text, ...place }) =>
          findNumberedNames(text).map((name) => ({ ...name, ...place, itemId: item.id })),
        ),
      );
      for (const [, same] of Map.groupBy(names, ({ key }) => key)) {
        // 第七十 and 七十, 70 and 七十: a school's own form is the one with 第, in characters.
        yield* oddOnes(same);
      }
      // 家事审判第一庭 beside 家事审判二庭: not one name, but names of one series.
      for (const [, series] of Map.groupBy(names, ({ key, itemId }) => `${itemId} ${key.replace(/ \d+ /u, " ")}`)) {
        if (new Set(series.map(({ key }) => key)).size > 1) yield* oddOnes(series, true);
      }
    },
  },
  {
    id: "near-term",
    title: "用语前后不一",
    faultClass: "name",
    severity: "advice",
    reason: "同一说法前后用词不同，是一回事就要统一。",
    scope: "item",
    *find(item) {
      const texts = textsOf(item);
      const whole = texts.map(({ text }) => text).join("\n");
      for (const pair of nearWords) {
        for (const [usual, odd] of [pair, [pair[1], pair[0]] as const]) yield* nearTerms(texts, whole, usual, odd);
      }
    },
  },
  {
    id: "swapped-term",
    title: "词序前后不一",
    faultClass: "name",
    severity: "advice",
    reason: "同一说法前后词序不同，要统一。",
    scope: "item",
    *find(item) {
      const texts = textsOf(item);
      const whole = texts.map(({ text }) => text).join("\n");
      for (const [usual, odd] of swapped) {
        if (!whole.includes(usual)) continue;
        for (const { text, ...place } of texts) {
          for (let at = text.indexOf(odd); at >= 0; at = text.indexOf(odd, at + 1)) {
            yield { ...place, start: at, end: at + odd.length, suggestion: usual };
          }
        }
      }
    },
  },
];

/** Terms whose halves change places; the usual form first. */
const swapped: readonly (readonly [string, string])[] = [
  ["体制机制", "机制体制"],
  ["查漏补缺", "查缺补漏"],
  ["攻坚克难", "克难攻坚"],
  ["安排部署", "部署安排"],
  ["监督检查", "检查监督"],
  ["做实做细", "做细做实"],
  ["体系和能力", "能力和体系"],
];

function* oddOnes<Each extends { hasOrdinal: boolean; isArabic: boolean; text: string; start: number; end: number }>(
  names: readonly Each[],
  byOrdinalOnly = false,
): Generator<Each & { suggestion: string | null; message: string }> {
  const usual = names.filter(({ hasOrdinal, isArabic }) => hasOrdinal && !isArabic);
  if (usual.length === 0) return;
  for (const name of names) {
    if (name.hasOrdinal && (byOrdinalOnly || !name.isArabic)) continue;
    const form = usual[0]?.text ?? "";
    yield {
      ...name,
      suggestion: byOrdinalOnly ? (name.isArabic ? null : `第${name.text}`) : form,
      message: `别处写作“${form}”，这里写作“${name.text}”，要统一。`,
    };
  }
}

/** Where two characters before the odd word stand before the usual one twice or more, and the odd form once. */
function* nearTerms(texts: readonly PlacedText[], whole: string, usual: string, odd: string): Generator<PlacedMatch> {
  for (const { text, ...place } of texts) {
    for (let at = text.indexOf(odd, 2); at >= 2; at = text.indexOf(odd, at + 1)) {
      // 河长制 stands in 河湖长制 for nothing, and 实质 in 实质性.
      if (text.startsWith(usual, at)) continue;
      const head = text.slice(at - 2, at);
      if (!/^\p{Script=Han}{2}$/u.test(head)) continue;
      const usualCount = whole.split(head + usual).length - 1;
      const oddCount = whole.split(head + odd).length - 1;
      if (usualCount >= 2 && oddCount === 1) {
        yield {
          ...place,
          start: at - 2,
          end: at + odd.length,
          suggestion: head + usual,
          message: `本篇别处写作“${head}${usual}”（${usualCount} 处），这里写作“${head}${odd}”，是一回事就要统一。`,
        };
      }
    }
  }
}
