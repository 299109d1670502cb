import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";

import { AppError } from "#core/errors.ts";
import { writeReviewDraft, type DraftComment } from "#core/exporting/docx/write-review-draft.ts";
import { docx, paragraph } from "#core/importing/testing/docx-fixture.ts";
import { editContent, reviewTexts } from "#shared/domain/merging/review-texts.ts";
import { bulletinProfile, gb9704Profile, type PrintProfile } from "#shared/model/print-profile.ts";
import { ReviewMark } from "#shared/model/review.ts";

import { readDraftIds } from "./read-draft-ids.ts";
import { readReturnedDraft, type ReturnedDraft } from "./read-returned-draft.ts";
import type { ReturnedMark } from "./returned-mark.ts";
import { fictionalBase, fictionalPicture, fictionalSections } from "./testing/fictional-base.ts";
import {
  change,
  comment,
  deleteParagraph,
  inserted,
  newParagraph,
  paragraphOf,
  putBefore,
  typeAfter,
  withParts,
} from "./testing/word-edits.ts";

const now = "2021-03-25T08:00:00.000Z";
const zhou = { author: "周砚秋", at: "2021-03-23T09:30:00Z" };
const qian = { author: "钱望舒", at: "2021-03-24T10:00:00Z" };

const draft = async (profile: PrintProfile = gb9704Profile, comments: DraftComment[] = []): Promise<Uint8Array> =>
  await writeReviewDraft(
    {
      base: fictionalBase(undefined, profile),
      round: { id: "round-1", number: 1, stage: "一校" },
      copyId: "copy-1",
      reviewer: "钱望舒",
      properties: { title: "云岭区大事月报 审读稿", creator: "云岭区地方史志办公室" },
      comments,
    },
    () => fictionalPicture,
  );

const read = (bytes: Uint8Array, profile?: PrintProfile): ReturnedDraft =>
  readReturnedDraft(bytes, "审读稿.docx", fictionalBase(undefined, profile), { reviewer: "钱望舒", now });

const returned = async (
  edit: (document: string) => string,
  others: Record<string, string> = {},
  profile?: PrintProfile,
): Promise<ReturnedDraft> => read(withParts(await draft(profile), edit, others), profile);

/** The item with its edits made, as texts. */
const edited = (itemId: string, marks: readonly ReturnedMark[]): { title: string; body: string } => {
  const item = fictionalSections.flatMap(({ items }) => items).find(({ id }) => id === itemId);
  if (item === undefined) throw new Error(itemId);
  const edits = marks.flatMap(({ itemId: of, content }) =>
    of === itemId && content.kind === "edit" ? content.edits : [],
  );
  const of = (part: "title" | "body") => edits.filter((each) => each.part === part);
  return reviewTexts(editContent(item, { title: of("title"), body: of("body") }));
};

const original = (itemId: string): { title: string; body: string } => edited(itemId, []);

/** Marks as short lines: item, kind, what, author. */
const inShort = ({ marks }: ReturnedDraft): string[] =>
  marks.map(({ itemId, content, note, author }) => {
    const what =
      content.kind === "edit"
        ? content.edits
            .map(({ part, start, end, text }) => `${part} ${start}-${end} ${JSON.stringify(text)}`)
            .join(", ")
        : content.kind === "comment"
          ? JSON.stringify(content.place)
          : JSON.stringify(Object.fromEntries(Object.entries(content).filter(([key]) => key !== "kind")));
    return [itemId, content.kind, what, note, author].filter((each) => each !== null).join(" · ");
  });

test.each([
  ["titles on lines", gb9704Profile],
  ["titles that run in", bulletinProfile],
])("a draft nobody touched says nothing: %s", async (_name, profile) => {
  expect(read(await draft(profile), profile)).toEqual({ marks: [], formattingChanges: 0, notes: [], authors: [] });
});

test("a draft tells its round and copy; another document none", async () => {
  expect(readDraftIds(await draft(), "审读稿.docx")).toEqual({ roundId: "round-1", copyId: "copy-1" });
  expect(readDraftIds(docx({ body: paragraph("无关") }), "别的.docx")).toBeNull();
});

test("words replaced, put in and taken out are marks with author and time", async () => {
  const result = await returned((document) => {
    const first = change(document, "工作推进会，", "现场推进会，", zhou);
    const second = change(first, "并讲话", "", qian);
    return change(second, "停航半年后", "停航半年后正式", zhou);
  });
  expect(result.marks).toEqual([
    {
      itemId: "meeting",
      content: { kind: "edit", edits: [{ part: "body", start: 15, end: 21, text: "现场推进会，" }] },
      note: null,
      author: "周砚秋",
      madeAt: "2021-03-23T09:30:00.000Z",
    },
    expect.objectContaining({
      content: { kind: "edit", edits: [{ part: "body", start: 31, end: 34, text: "" }] },
      author: "钱望舒",
    }),
    expect.objectContaining({ itemId: "port" }),
  ]);
  expect(result.authors).toEqual(["周砚秋", "钱望舒"]);
  expect(edited("port", result.marks).body.split("\n")[0]).toContain("停航半年后正式恢复通航");
  for (const mark of result.marks) expect(() => ReviewMark.parse({ id: "m", ...mark })).not.toThrow();
});

test("paragraphs come, go, are parted and joined", async () => {
  const result = await returned((document) => {
    const first = typeAfter(document, "取土、采石。", "会议强调，要加强巡护。", "BulletinBody", zhou);
    const second = deleteParagraph(first, "代表们实地察看", zhou);
    return putBefore(second, "首批出港货物", newParagraph("新的首段。", "BulletinBody", qian));
  });
  const lines = original("meeting").body.split("\n");
  expect(edited("meeting", result.marks).body).toBe(
    [...lines.slice(0, 2), "会议强调，要加强巡护。", ...lines.slice(2)].join("\n"),
  );
  expect(edited("inspection", result.marks).body).toBe(original("inspection").body.split("\n")[0]);
  expect(edited("port", result.marks).body).toBe(`新的首段。\n${original("port").body}`);
  expect(result.marks).toHaveLength(3);
});

test("a new paragraph before the source is the last of the text, one after it is told", async () => {
  const before = await returned((document) =>
    putBefore(document, "（区人大常委会办公室）", newParagraph("视察组提出三条建议。", "BulletinBody", zhou)),
  );
  expect(edited("inspection", before.marks).body).toBe(`${original("inspection").body}\n视察组提出三条建议。`);
  const after = await returned((document) =>
    typeAfter(document, "（区人大常委会办公室）", "视察组提出三条建议。", "BulletinBody", zhou),
  );
  expect(inShort(after)).toEqual([
    "inspection · comment · null · 在“（区人大常委会办公室）”之后加入：视察组提出三条建议。 · 周砚秋",
  ]);
});

test("what composing added cannot be edited and becomes a comment", async () => {
  const result = await returned((document) => {
    const first = change(document, "（区委办公室）", "（区委宣传部）", zhou);
    return change(first, "△", "", qian);
  });
  expect(inShort(result)).toEqual([
    "meeting · comment · null · 来源“（区委办公室）”改为“（区委宣传部）” · 周砚秋",
    "brief · comment · null · 删去：△ · 钱望舒",
  ]);
});

test("changes without a trace are found, and whose they are is said", async () => {
  const result = await returned((document) => {
    const first = change(document, "溢洪道和管理房", "溢洪道、管理房", null);
    return change(first, "区水务局的工作", "区水务局的专题", zhou);
  });
  expect(edited("inspection", result.marks).body).toContain("溢洪道、管理房，听取了区水务局的专题汇报");
  expect(result.marks.map(({ author, madeAt }) => [author, madeAt])).toEqual(
    expect.arrayContaining([
      ["钱望舒", now],
      ["周砚秋", "2021-03-23T09:30:00.000Z"],
    ]),
  );
  expect(result.notes).toEqual(["有 1 处改动没有留痕，是与底稿对比找出的，记在钱望舒名下。"]);
});

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

const commentsPart = (inside: string): Record<string, string> => ({
  "word/comments.xml": `<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml">${inside}</w:comments>`,
});

const commentXml = (id: number, text: string, author = "周砚秋"): string =>
  `<w:comment w:id="${id}" w:author="${author}" w:date="2021-03-23T09:30:00Z"><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:comment>`;

const sent: DraftComment = { itemId: "port", place: null, author: "柳青禾", at: now, text: "请核对里程" };

test("comments stand on the words of the base; those that went out do not come back", async () => {
  const bytes = withParts(
    await draft(gb9704Profile, [sent]),
    (document) => comment(comment(document, "溢洪道", 7), "（区委办公室）", 8),
    commentsPart(commentXml(0, "请核对里程", "柳青禾") + commentXml(7, "是否写全称") + commentXml(8, "应为办公厅")),
  );
  const at = original("inspection").body.indexOf("溢洪道");
  expect(inShort(read(bytes))).toEqual([
    `inspection · comment · {"part":"body","start":${at},"end":${at + 3}} · 是否写全称 · 周砚秋`,
    "meeting · comment · null · 关于“（区委办公室）”：应为办公厅 · 周砚秋",
  ]);
});

test("cells are edited", async () => {
  const cells = await returned((document) => change(document, "312", "321", zhou));
  expect(edited("clinic", cells.marks).body).toBe(original("clinic").body.replace("312", "321"));
});

const tableRow = (cells: readonly string[], mark = ""): string =>
  `<w:tr>${mark}${cells.map((cell) => `<w:tc><w:p><w:r><w:t>${cell}</w:t></w:r></w:p></w:tc>`).join("")}</w:tr>`;
const rowMark = (kind: "ins" | "del"): string =>
  `<w:trPr><w:${kind} w:id="70" w:author="周砚秋" w:date="2021-03-23T09:30:00Z"/></w:trPr>`;

test("rows come and go; a table whose columns changed is told, with its text", async () => {
  const added = await returned((document) =>
    document.replace("</w:tbl>", `${tableRow(["云溪街道", "1", "87"], rowMark("ins"))}</w:tbl>`),
  );
  expect(edited("clinic", added.marks).body).toBe(
    original("clinic").body.replace("198", "198\u001E云溪街道\u001F1\u001F87"),
  );
  const gone = await returned((document) =>
    document.replace(/(<w:tr>)(?!.*<w:tr>.*<\/w:tbl>)/s, `$1${rowMark("del")}`),
  );
  expect(edited("clinic", gone.marks).body).toBe(original("clinic").body.replace("\u001E青石街道\u001F2\u001F198", ""));
  const wider = await returned((document) =>
    document.replace("</w:tbl>", `${tableRow(["云溪街道", "1", "87", "另计"])}</w:tbl>`),
  );
  expect(inShort(wider)).toEqual([
    "clinic · comment · null · 在“青石街道｜2｜198”之后加入：云溪街道｜1｜87｜另计 · 钱望舒",
  ]);
});

test("a picture that was put in is told, one that was taken out goes with its caption", async () => {
  const drawing = '<w:r><w:drawing xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"/></w:r>';
  const added = await returned((document) =>
    putBefore(
      document,
      "代表们实地察看",
      newParagraph("", "BulletinPicture", zhou).replace(/<w:r>.*<\/w:r>/s, drawing),
    ),
  );
  expect(inShort(added)).toEqual([
    "inspection · comment · null · 在“察望岭水库除险加固工程。”之后加入了一张图片 · 周砚秋",
  ]);
  const gone = await returned((document) => {
    const caption = deleteParagraph(document, "义诊队员在松溪街道", zhou);
    return caption
      .replace(
        /(<w:pStyle w:val="BulletinPicture"\/>.*?)<\/w:pPr>/s,
        '$1<w:rPr><w:del w:id="71" w:author="周砚秋"/></w:rPr></w:pPr>',
      )
      .replace(
        /<w:r><w:drawing>.*?<\/w:drawing><\/w:r>/s,
        (found) => `<w:del w:id="72" w:author="周砚秋">${found}</w:del>`,
      );
  });
  const [first, , ...others] = original("clinic").body.split("\n");
  expect(edited("clinic", gone.marks).body).toBe([first, ...others].join("\n"));
  expect(gone.marks.map(({ madeAt }) => madeAt)).toEqual(["2021-03-23T09:30:00.000Z"]);
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

test("titles that run in and sources at the end are read as what they are", async () => {
  const result = await returned(
    (document) => change(change(document, "恢复通航", "全面恢复通航", zhou), "并建立健康档案。", "并建档。", zhou),
    {},
    bulletinProfile,
  );
  expect(edited("clinic", result.marks).body).toContain("上门检查，并建档。");
  expect(result.marks).toHaveLength(2);
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

test("text outside of all items is told", async () => {
  const result = await returned((document) => change(document, "注意保存", "请勿外传", zhou));
  expect(inShort(result)).toEqual([
    "school · comment · null · 稿件之外的“（内部资料 注意保存）”改为“（内部资料 请勿外传）” · 周砚秋",
  ]);
});

test("changes of formatting are counted", async () => {
  const result = await returned((document) =>
    document.replace(
      '<w:pStyle w:val="BulletinBody"/>',
      '<w:pStyle w:val="BulletinBody"/><w:jc w:val="center"/><w:pPrChange w:id="1" w:author="周砚秋" w:date="2021-03-23T09:30:00Z"><w:pPr/></w:pPrChange>',
    ),
  );
  expect(result).toEqual({ marks: [], formattingChanges: 1, notes: [], authors: [] });
});

test("what one put in and another took out is told of both", async () => {
  const result = await returned((document) =>
    document.replace(paragraphOf(document, "溢洪道"), (found) =>
      found.replace(
        "</w:p>",
        inserted("附图略。", zhou)
          .replace("<w:r>", '<w:del w:id="3" w:author="钱望舒" w:date="2021-03-24T10:00:00Z"><w:r>')
          .replace("</w:r>", "</w:r></w:del>") + "</w:p>",
      ),
    ),
  );
  const end = original("inspection").body.length;
  expect(inShort(result)).toEqual([
    `inspection · edit · body ${end}-${end} "附图略。" · 周砚秋`,
    "inspection · comment · null · 删去了周砚秋加入的“附图略。” · 钱望舒",
  ]);
});

const withId = (xml: string, id: number): string => xml.replace("<w:p>", `<w:p w14:paraId="0000000${id}">`);

const extended = (id: number, parent: number | null): string =>
  `<w15:commentEx w15:paraId="0000000${id}"${parent === null ? "" : ` w15:paraIdParent="0000000${parent}"`}/>`;

test("answers are said with their comment; one to a comment that went out is a mark of its own", async () => {
  const bytes = withParts(await draft(gb9704Profile, [sent]), (document) => comment(document, "溢洪道", 7), {
    ...commentsPart(
      withId(commentXml(0, "请核对里程", "柳青禾"), 1) +
        withId(commentXml(1, "已核，无误"), 2) +
        withId(commentXml(7, "是否写全称"), 3) +
        withId(commentXml(8, "应写", "钱望舒"), 4),
    ),
    "word/commentsExtended.xml": `<w15:commentsEx xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml">${extended(1, null)}${extended(2, 1)}${extended(3, null)}${extended(4, 3)}</w15:commentsEx>`,
    "word/_rels/document.xml.rels": strFromU8(
      unzipSync(await draft(gb9704Profile, [sent]))["word/_rels/document.xml.rels"] ?? new Uint8Array(),
    ).replace(
      "</Relationships>",
      '<Relationship Id="rId99" Type="http://schemas.microsoft.com/office/2011/relationships/commentsExtended" Target="commentsExtended.xml"/></Relationships>',
    ),
  });
  const { marks } = read(bytes);
  expect(marks.map(({ itemId, note, author }) => [itemId, note, author])).toEqual([
    ["port", "答复柳青禾的批注“请核对里程”：已核，无误", "周砚秋"],
    ["inspection", "是否写全称\n钱望舒答复：应写", "周砚秋"],
  ]);
});

test("whatever is broken in a file, it is refused in Chinese or read into whole marks", async () => {
  const bytes = withParts(await draft(), (document) => change(document, "溢洪道", "泄洪闸", zhou));
  const xml = strFromU8(unzipSync(bytes)["word/document.xml"] ?? new Uint8Array());
  const tags = [...xml.matchAll(/<[^>]+>/g)];
  fc.assert(
    fc.property(
      fc.array(fc.record({ at: fc.nat(tags.length - 1), to: fc.nat(tags.length - 1) }), { minLength: 1, maxLength: 4 }),
      (swaps) => {
        const broken = swaps.reduce((text, { at, to }) => text.replace(tags[at]?.[0] ?? "", tags[to]?.[0] ?? ""), xml);
        const outcome = attempt(() => read(withParts(bytes, () => broken)));
        expect((outcome?.marks ?? []).filter((mark) => !ReviewMark.safeParse({ id: "m", ...mark }).success)).toEqual(
          [],
        );
      },
    ),
    { numRuns: 60 },
  );
});

/** The result; null where it was refused as files are refused. */
const attempt = (run: () => ReturnedDraft): ReturnedDraft | null => {
  try {
    return run();
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
};

test.each([
  ["UNSUPPORTED_FORMAT", "别的稿件.docx", docx({ body: paragraph("青石街道办事处关于停水的通知，请相互转告。") })],
  ["NO_TEXT", "空白.docx", docx({ body: paragraph("") })],
  ["DAMAGED_FILE", "坏.docx", docx({ body: paragraph("文") }).slice(0, 300)],
  ["DAMAGED_FILE", "缺.docx", docx({ body: "<w:p>" })],
  ["UNSUPPORTED_FORMAT", "文本.docx", new TextEncoder().encode("只是文本")],
  ["EMPTY_FILE", "空.docx", new Uint8Array()],
])("%s: a file that is none of this round is refused by its name", (code, name, bytes) => {
  expect(() => readReturnedDraft(bytes, name, fictionalBase(), { reviewer: null, now })).toThrow(
    expect.objectContaining({ code, message: expect.stringContaining(name) }),
  );
});
