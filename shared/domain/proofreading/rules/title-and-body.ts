import { allMatches } from "../all-matches.ts";
import type { ItemRule, PlacedMatch, ReadItem } from "../rule.ts";
import { textsOf } from "../texts-of.ts";

/** What a meeting or an event is called; 会 and 会议 are the same. */
const kinds =
  "动员大会|动员会|推进会|部署会|工作会|座谈会|现场会|调度会|表彰大会|表彰会|培训会|培训班|启动会|启动仪式|总结会|总结大会|交流会|观摩会|专题会|联席会|评审会|论证会|通报会|宣讲会|报告会|签约仪式|揭牌仪式|开工仪式|开幕式|闭幕式|誓师大会|研讨会|恳谈会|约谈会|碰头会|协调会|听证会|发布会";
const inTitle = new RegExp(`(\\p{Script=Han}{2})(${kinds})(?:议)?`, "gu");

/** What the title says beside what the text says. */
export const titleAndBody: readonly ItemRule[] = [
  {
    id: "event-name-in-title",
    title: "标题与正文的会名",
    faultClass: "name",
    severity: "warning",
    reason: "标题里的会名与正文不同，要统一。",
    scope: "item",
    find: (item) => eventNames(item),
  },
  {
    id: "quotes-in-title",
    title: "引号前后不一",
    faultClass: "punctuation",
    severity: "advice",
    reason: "同一个词别处加了引号，这里没有，全篇要一致。",
    scope: "item",
    find: (item) => lostQuotes(item),
  },
];

/** The title's word for the event is nowhere in the text, and the sentence that reports it has another. */
function* eventNames({ title, paragraphs }: ReadItem): Generator<PlacedMatch> {
  const body = paragraphs.join("\n");
  for (const match of allMatches(title ?? "", inTitle)) {
    const [found, before = "", kind = ""] = match;
    if (body.includes(kind)) continue;
    // 植树动员会 in the title, 植树动员大会 in the text: the same words stand before both.
    const inBody = new RegExp(`${before}(?:\\p{Script=Han}{0,2})?(${kinds})`, "u").exec(body)?.[1];
    if (inBody === undefined || inBody === kind) continue;
    const start = match.index + before.length;
    yield {
      where: "title",
      paragraph: 0,
      start,
      end: match.index + found.length,
      suggestion: inBody,
      message: `标题写“${kind}”，正文写“${inBody}”，要统一。`,
    };
  }
}

/** A word that is quoted twice or more, and stands without quotes somewhere else. */
function* lostQuotes(item: ReadItem): Generator<PlacedMatch> {
  const texts = textsOf(item);
  const quoted = new Map<string, number>();
  for (const { text } of texts) {
    for (const [, word = ""] of allMatches(text, /“([\p{Script=Han}\d]{3,10})”/gu)) {
      quoted.set(word, (quoted.get(word) ?? 0) + 1);
    }
  }
  for (const [word, times] of quoted) {
    if (times < 2) continue;
    for (const { where, paragraph, text } of texts) {
      for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
        if (isInQuotes(text, at)) continue;
        yield { where, paragraph, start: at, end: at + word.length, suggestion: `“${word}”` };
      }
    }
  }
}

const isInQuotes = (text: string, at: number): boolean => {
  const before = text.slice(0, at);
  return before.lastIndexOf("“") > before.lastIndexOf("”") || before.lastIndexOf("《") > before.lastIndexOf("》");
};
