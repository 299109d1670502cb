import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";

import { AppError } from "#core/errors.ts";
import { docx, paragraph } from "#core/importing/testing/docx-fixture.ts";
import { bulletinProfile, gb9704Profile } from "#shared/model/print-profile.ts";
import { ReviewMark } from "#shared/model/review.ts";

import { readDraftIds } from "./read-draft-ids.ts";
import { readReturnedDraft, type ReturnedDraft } from "./read-returned-draft.ts";
import { fictionalBase } from "./testing/fictional-base.ts";
import { now, zhou, qian, draft, read, returned, edited, original, inShort } from "./testing/returned-drafts.ts";
import {
  change,
  deleteParagraph,
  inserted,
  newParagraph,
  paragraphOf,
  putBefore,
  typeAfter,
  withParts,
} from "./testing/word-edits.ts";

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

test("titles that run in and sources at the end are read as what they are", async () => {
  const result = await returned(
    (document) => change(change(document, "恢复通航", "全面恢复通航", zhou), "并建立健康档案。", "并建档。", zhou),
    {},
    bulletinProfile,
  );
  expect(edited("clinic", result.marks).body).toContain("上门检查，并建档。");
  expect(result.marks).toHaveLength(2);
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
    { numRuns: 25 },
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

test("a new item as long as a book is told whole, in comments that go on", async () => {
  const long = "云岭区".repeat(2000);
  const { marks } = await returned((document) =>
    putBefore(
      document,
      "石桥小学举办春季运动会",
      newParagraph("长篇", "Heading2", zhou) + newParagraph(long, "BulletinBody", zhou),
    ),
  );
  expect(marks.map((mark) => ReviewMark.parse({ id: "m", ...mark }).content.kind)).toEqual(["comment", "comment"]);
  const text = marks.map(({ note }) => note?.replace(/^（续1）/, "")).join("");
  expect(text).toBe(`在这一篇之后新增稿件：\n长篇\n${long}`);
});

test("where nobody says whose the copy is, it is of whoever saved it last", async () => {
  const bytes = withParts(await draft(), (document) => change(document, "溢洪道", "泄水渠", null), {
    "docProps/core.xml":
      '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"><cp:lastModifiedBy>周砚秋</cp:lastModifiedBy></cp:coreProperties>',
  });
  const { authors, marks } = readReturnedDraft(bytes, "审读稿.docx", fictionalBase(), { reviewer: null, now });
  expect(authors).toEqual(["周砚秋"]);
  expect(marks.map(({ madeAt }) => madeAt)).toEqual([now]);
});

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
