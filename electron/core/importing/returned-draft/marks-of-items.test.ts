import { expect, test } from "vitest";

import { zhou, draft, read, returned, edited, original, inShort } from "./testing/returned-drafts.ts";
import { change, deleteParagraph, newParagraph, paragraphOf, putBefore, withParts } from "./testing/word-edits.ts";

test("an item deleted whole is not wanted", async () => {
  const result = await returned((document) =>
    ["北苑产业园一季度新签约", "北苑产业园举行集中签约"].reduce(
      (xml, words) => deleteParagraph(xml, words, zhou),
      document,
    ),
  );
  expect(inShort(result)).toEqual(["market · reject · {} · 在 Word 里把整篇删去了 · 周砚秋"]);
});

test("an item deleted here and put in there has moved, within its section or to another", async () => {
  const texts = ["北苑产业园一季度新签约项目十二个", original("market").body];
  const takeOut = (xml: string): string =>
    texts.reduce((done, words) => deleteParagraph(done, words.slice(0, 10), zhou), xml);
  const copy = newParagraph(texts[0] ?? "", "Heading2", zhou) + newParagraph(texts[1] ?? "", "BulletinBody", zhou);
  const first = await returned((document) => putBefore(takeOut(document), "青石渡口货运码头恢复通航", copy));
  expect(inShort(first)).toEqual(['market · order · {"after":null} · 周砚秋']);
  // Word takes the bookmark along.
  const taken = await returned((document) => {
    const [, start = ""] = /(<w:bookmarkStart w:name="gao_[^"]*_3_pian"[^>]*>)/.exec(document) ?? [];
    const end = start.replace("Start", "End").replace(/ w:name="[^"]*"/, "");
    const without = takeOut(document.replace(start, "").replace(end, ""));
    return putBefore(
      without,
      "青石渡口货运码头恢复通航",
      copy.replace("<w:ins", `${start}<w:ins`).replace(/(<\/w:ins>)(?!.*<\/w:ins>)/s, `$1${end}`),
    );
  });
  expect(inShort(taken)).toEqual(['market · order · {"after":null} · 周砚秋']);
  const elsewhere = await returned((document) => putBefore(takeOut(document), "石桥小学举办春季运动会", copy));
  expect(inShort(elsewhere)).toEqual(['market · section · {"sectionId":"people"} · 周砚秋']);
});

test("a title put into the midst of an item cuts it in two", async () => {
  const result = await returned((document) =>
    putBefore(document, "一是加固岸线", newParagraph("渡口设备同步更新", "Heading2", zhou)),
  );
  expect(inShort(result)).toEqual([
    `port · cut · {"at":${original("port").body.indexOf("一是")},"title":"渡口设备同步更新"} · 周砚秋`,
  ]);
});

test("a paragraph set as a title cuts its item there, and keeps its words", async () => {
  const result = await returned((document) => {
    const found = paragraphOf(document, "二是更新设备");
    return document.replace(
      found,
      found.replace(
        '<w:pStyle w:val="BulletinBody"/>',
        '<w:pStyle w:val="Heading2"/><w:pPrChange w:id="8" w:author="周砚秋" w:date="2021-03-23T09:30:00Z"><w:pPr><w:pStyle w:val="BulletinBody"/></w:pPr></w:pPrChange>',
      ),
    );
  });
  const at = original("port").body.indexOf("二是");
  expect(inShort(result)).toEqual([
    `port · cut · {"at":${at},"title":null} · 把“二是更新设备。购置25吨门座起重机2台，日吞吐能力提高到3000吨。”设成了标题 · 周砚秋`,
  ]);
});

test("a whole new item is told with its text", async () => {
  const result = await returned((document) =>
    putBefore(
      document,
      "石桥小学举办春季运动会",
      newParagraph("区图书馆举办读书会", "Heading2", zhou) +
        newParagraph("3月19日，读书会举行。", "BulletinBody", zhou),
    ),
  );
  expect(inShort(result)).toEqual([
    "brief · comment · null · 在这一篇之后新增稿件：\n区图书馆举办读书会\n3月19日，读书会举行。 · 周砚秋",
  ]);
});

test("a paragraph moved within its item is one mark with two edits", async () => {
  const result = await returned((document) => {
    const words = original("meeting").body.split("\n")[2] ?? "";
    return putBefore(
      deleteParagraph(document, words.slice(0, 8), zhou),
      "会议要求",
      newParagraph(words, "BulletinBody", zhou),
    );
  });
  expect(result.marks).toHaveLength(1);
  expect(result.marks[0]?.content).toMatchObject({ kind: "edit", edits: [{ part: "body" }, { part: "body" }] });
  const [one, two, three] = original("meeting").body.split("\n");
  expect(edited("meeting", result.marks).body).toBe([one, three, two].join("\n"));
});

/** From the start of the paragraph with the words to the end of the one with the others. */
const cutOut = (xml: string, first: string, last: string): { rest: string; cut: string; at: number } => {
  const at = xml.indexOf(paragraphOf(xml, first));
  const end = xml.indexOf(paragraphOf(xml, last)) + paragraphOf(xml, last).length;
  return { rest: xml.slice(0, at) + xml.slice(end), cut: xml.slice(at, end), at };
};

test("an item that is gone without a trace is not wanted, one that stands elsewhere has moved", async () => {
  const gone = await returned((document) => cutOut(document, "北苑产业园一季度新签约项目十二个", "签约仪式").rest);
  expect(inShort(gone)).toEqual(["market · reject · {} · 交回的文件里没有这一篇，删去时没有留痕 · 钱望舒"]);
  expect(gone.notes).toHaveLength(1);
  const moved = await returned((document) => {
    const { rest, cut, at } = cutOut(document, "石桥小学举办春季运动会", "五年级二班");
    const before = rest.indexOf(paragraphOf(rest, "青石渡口货运码头恢复通航"));
    expect(before).toBeLessThan(at);
    return rest.slice(0, before) + cut + rest.slice(before);
  });
  expect(inShort(moved)).toEqual(['school · section · {"sectionId":"economy"} · 钱望舒']);
  expect(moved.notes).toEqual(["有 1 篇的位置变了但没有留痕，记在钱望舒名下。"]);
});

const plain = (text: string, style: string): string =>
  newParagraph(text, style, zhou)
    .replaceAll(/<\/?w:ins[^>]*>/g, "")
    .replace("<w:rPr></w:rPr>", "");

test("a new item and a cut without a trace are seen by their titles", async () => {
  const cut = await returned((document) => putBefore(document, "一是加固岸线", plain("渡口设备同步更新", "Heading2")));
  expect(inShort(cut)).toEqual([
    `port · cut · {"at":${original("port").body.indexOf("一是")},"title":"渡口设备同步更新"} · 钱望舒`,
  ]);
  const fresh = await returned((document) =>
    putBefore(
      document,
      "石桥小学举办春季运动会",
      plain("区图书馆办读书会", "Heading2") + plain("读书会举行。", "BulletinBody"),
    ),
  );
  expect(inShort(fresh)).toEqual([
    "brief · comment · null · 在这一篇之后新增稿件：\n区图书馆办读书会\n读书会举行。 · 钱望舒",
  ]);
});

test("text copied into a new file without styles and bookmarks still finds its items", async () => {
  const bytes = await draft();
  const parts = withParts(bytes, (document) =>
    change(
      document.replaceAll(/<w:bookmark(?:Start|End) [^>]*\/>|<w:pStyle [^>]*\/>|<w:pageBreakBefore\/>/g, ""),
      "每一棵古茶树",
      "每一株古茶树",
      null,
    ),
  );
  const result = read(parts);
  expect(edited("meeting", result.marks).body).toContain("每一株古茶树");
  expect(inShort(result)).toHaveLength(1);
});

test("without bookmarks items are found by likeness, and the notes say so", async () => {
  const result = await returned((document) =>
    change(document.replaceAll(/<w:bookmark(?:Start|End) [^>]*\/>/g, ""), "大坝、溢洪道", "大坝和溢洪道", zhou),
  );
  expect(inShort(result)).toEqual([
    `inspection · edit · body ${original("inspection").body.indexOf("大坝")}-${original("inspection").body.indexOf("大坝") + 6} "大坝和溢洪道" · 周砚秋`,
  ]);
  expect(result.notes).toHaveLength(1);
  expect(result.notes[0]).toContain("按文字相似找到的");
});
