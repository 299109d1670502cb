import { allMatches } from "../all-matches.ts";
import { patternRule } from "../pattern-rule.ts";
import type { Match, Passage, TextRule } from "../rule.ts";

const facts = { faultClass: "punctuation", readsDocumentTitles: true } as const;
const hasHan = (text: string): boolean => /\p{Script=Han}/u.test(text);

/** Brackets, quotes and title marks that stand alone, nest wrongly or are of two widths. */
export const pairs: readonly TextRule[] = [
  patternRule({
    ...facts,
    id: "bracket-width",
    title: "半角括号",
    severity: "error",
    reason: "中文里的括号用全角，左右一致（GB/T 15834—2011 4.9、第5章）。",
    patterns: [
      {
        pattern: /[(（][^()（）]{1,40}[)）]/gu,
        right: ([found = ""], { text }, start) => {
          if (found.startsWith("（") && found.endsWith("）")) return false;
          const isMixed = found.startsWith("（") || found.endsWith("）");
          if (!isMixed && !hasHan(found) && !hasHan(text[start - 1] ?? "")) return false;
          return `（${found.slice(1, -1)}）`;
        },
      },
    ],
    examples: {
      wrong: [
        ["印发《云岭区物业管理办法(试行)》。", "印发《云岭区物业管理办法（试行）》。"],
        ["各村(社区)要落实责任。", "各村（社区）要落实责任。"],
        ["活动由区总工会承办(区总工会）。", "活动由区总工会承办（区总工会）。"],
        ["中国移动(5G)基站开通。", "中国移动（5G）基站开通。"],
      ],
      right: ["细颗粒物PM2.5(ug/m3)均值下降。", "各村（社区）要落实责任。"],
    },
  }),
  {
    ...facts,
    id: "lone-bracket",
    title: "括号不成对",
    severity: "warning",
    reason: "括号要成对使用（GB/T 15834—2011 4.9）。",
    scope: "text",
    examples: {
      wrong: [
        ["区教育局（含直属单位开展自查。", null],
        ["活动在文化馆）举行。", null],
      ],
      right: ["1)加强领导；2)落实责任。", "各村（社区）要落实责任。", "区委（扩大）会议召开。"],
    },
    *find({ text }) {
      yield* alone(text, "（(", "）)", (mark, at) => mark === ")" && /[\da-zA-Z]/.test(text[at - 1] ?? ""));
    },
  },
  {
    ...facts,
    id: "lone-quote",
    title: "引号不成对",
    severity: "error",
    reason: "引号要成对使用（GB/T 15834—2011 4.8）。",
    scope: "text",
    examples: {
      wrong: [
        ["开展“我为群众办实事实践活动。", null],
        ["开展书香云岭”活动。", null],
        ["他说：”大家辛苦了。", null],
      ],
      // A quotation of several paragraphs opens each and closes the last.
      right: ["“书香云岭”活动启动。", "“我们要坚持植树造林，年年不断。", "他说：“叫‘暖心’行动。”"],
    },
    *find(passage) {
      yield* loneQuotes(passage);
    },
  },
  {
    ...facts,
    id: "nested-quote",
    title: "引号里的引号",
    severity: "warning",
    reason: "引号里面还要用引号时，外面用双引号，里面用单引号（GB/T 15834—2011 4.8.3.4）。",
    scope: "text",
    examples: {
      wrong: [["他说：“要办好“暖心”行动，让群众满意。”", "他说：“要办好‘暖心’行动，让群众满意。”"]],
      right: ["他说：“要办好‘暖心’行动。”", "“六稳”“六保”任务落实。"],
    },
    *find({ text }) {
      for (const match of allMatches(text, /“[^“”]{0,200}(“[^“”]{1,40}”)[^“”]{0,200}”/gu)) {
        const inner = match[1] ?? "";
        const start = match.index + match[0].indexOf(inner, 1);
        yield { start, end: start + inner.length, suggestion: `‘${inner.slice(1, -1)}’` };
      }
    },
  },
  {
    ...facts,
    id: "nested-title",
    title: "书名号里的书名号",
    severity: "error",
    reason: "书名号里面还要用书名号时，外面用双书名号，里面用单书名号（GB/T 15834—2011 4.15.3.3）。",
    scope: "text",
    examples: {
      wrong: [["印发《关于转发《云岭区防汛预案》的通知》。", "印发《关于转发〈云岭区防汛预案〉的通知》。"]],
      right: ["印发《关于转发〈云岭区防汛预案〉的通知》。", "宣读《条例》《办法》。"],
    },
    *find({ text }) {
      for (const match of allMatches(text, /《[^《》]{0,80}(《[^《》]{1,80}》)[^《》]{0,80}》/gu)) {
        const inner = match[1] ?? "";
        const start = match.index + match[0].indexOf(inner, 1);
        yield { start, end: start + inner.length, suggestion: `〈${inner.slice(1, -1)}〉` };
      }
    },
  },
  {
    ...facts,
    id: "lone-title-mark",
    title: "书名号不成对",
    severity: "error",
    reason: "书名号要成对使用（GB/T 15834—2011 4.15）。",
    scope: "text",
    examples: {
      wrong: [
        ["会议通报了《云岭区防汛预案的落实情况。", null],
        ["会议通报了云岭区防汛预案》。", null],
      ],
      right: ["印发《关于转发〈云岭区防汛预案〉的通知》。"],
    },
    *find({ text }) {
      yield* alone(text, "《", "》", () => false);
    },
  },
];

/** Every opening mark without its end and the other way round. */
function* alone(
  text: string,
  opening: string,
  closing: string,
  isLabel: (mark: string, at: number) => boolean,
): Generator<Match> {
  const open: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const mark = text[at] ?? "";
    if (opening.includes(mark)) open.push(at);
    else if (closing.includes(mark) && open.pop() === undefined && !isLabel(mark, at)) {
      yield { start: at, end: at + 1, suggestion: null };
    }
  }
  for (const at of open) yield { start: at, end: at + 1, suggestion: null };
}

function* loneQuotes({ text }: Passage): Generator<Match> {
  let open: number | null = null;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === "“") {
      // Two in a row: an inner quotation is another rule's; only the last of them can still be open.
      open = at;
    } else if (text[at] === "”") {
      if (open === null && !isClosedLater(text, at)) yield { start: at, end: at + 1, suggestion: null };
      open = null;
    }
  }
  if (open !== null && !(open === 0 || text.slice(0, open).trim() === "")) {
    yield { start: open, end: open + 1, suggestion: null };
  }
}

/** The end of a quotation that holds another in the same marks. */
const isClosedLater = (text: string, at: number): boolean => {
  const opened = text.slice(0, at).split("“").length - 1;
  const closed = text.slice(0, at).split("”").length - 1;
  return opened > closed;
};
