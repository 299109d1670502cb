import iconv from "iconv-lite";
import { describe, expect, test } from "vitest";

import type { ReadResult } from "../reader.ts";
import { pdf, setParagraphs } from "../testing/pdf-fixture.ts";
import type { PdfPageContent } from "../testing/pdf-fixture.ts";
import { readPdf } from "./pdf.ts";

const read = (bytes: Uint8Array): Promise<ReadResult> => readPdf("来稿.pdf", bytes);
const textsOf = async (pages: readonly PdfPageContent[]): Promise<string[]> =>
  (await read(pdf(pages))).lines.map(({ text }) => text);

const title = { x: 170, y: 760, text: "云岭区召开春季防火工作会", size: 22 };
const foot = (number: number) => ({ x: 275, y: 50, text: `— ${number} —`, size: 14 });
const paragraphs = [
  "三月十二日，云岭区召开春季防火工作会，区委书记顾承岳出席并讲话，各街道和区直有关部门负责人共五十余人参加会议。",
  "会议通报了去冬以来森林防火情况，要求各单位压实责任，排查隐患，备足物资，落实值班值守制度，确保一方平安。",
  "会后，与会人员到松溪街道察看了物资储备点。",
];
const columnText = (from: string): string[] => [
  `${from}栏第一段，区林业局组织人员到各个林区开展巡护，劝返携带火种进山的群众，登记车辆，发放宣传单。`,
  `${from}栏第二段，各街道利用广播、宣传车和短信提醒群众文明祭扫，引导大家用鲜花代替纸钱，移风易俗。`,
];

test("lines are joined by margin and indent, also over pages, and page numbers left out", async () => {
  const lines = setParagraphs(paragraphs, { x: 80, y: 700, characters: 27 });
  const cut = 3;
  const {
    lines: read1,
    warnings,
    losses,
  } = await read(
    pdf([
      { texts: [title, ...lines.slice(0, cut), foot(1)] },
      { texts: [...lines.slice(cut).map((line) => ({ ...line, y: line.y + cut * 28 + 40 })), foot(2)] },
    ]),
  );
  expect(read1).toEqual([
    { text: title.text, heading: true, indented: false },
    ...paragraphs.map((text) => ({ text, heading: false, indented: true })),
  ]);
  expect(warnings).toEqual([{ code: "PAGE_NUMBERS_LEFT", message: "页码 2 处未作正文。" }]);
  expect(losses).toEqual([]);
});

test("a running head is left out and told", async () => {
  const head = { x: 80, y: 800, text: "云岭区宣讲简讯 内部资料", size: 10 };
  const pages = [0, 1].map((page) => ({
    texts: [head, ...setParagraphs([paragraphs[page] ?? ""], { x: 80, y: 740, characters: 27 })],
  }));
  const { lines, losses } = await read(pdf(pages));
  expect(lines.map(({ text }) => text)).toEqual(paragraphs.slice(0, 2));
  expect(losses).toEqual([{ what: "页眉或页脚", count: 1, where: "页眉页脚（“云岭区宣讲简讯 内部资料”）" }]);
});

test("two columns under one heading come one after the other", async () => {
  const page = {
    texts: [
      title,
      // Written line by line over both columns, as some programs do.
      ...setParagraphs(columnText("左"), { x: 60, y: 700, characters: 14 }),
      ...setParagraphs(columnText("右"), { x: 310, y: 700, characters: 14 }),
    ].toSorted((one, other) => other.y - one.y || one.x - other.x),
  };
  expect(await textsOf([page])).toEqual([title.text, ...columnText("左"), ...columnText("右")]);
  expect((await read(pdf([page]))).warnings.map(({ code }) => code)).toEqual(["COLUMNS_ORDERED"]);
});

test("rows of a table stay rows", async () => {
  const rows = ["项目", "树苗", "人员", "车辆", "经费", "场地"].flatMap((text, row) => [
    { x: 90, y: 700 - row * 28, text },
    { x: 320, y: 700 - row * 28, text: `${row}件` },
  ]);
  expect((await textsOf([{ texts: rows }])).slice(0, 2)).toEqual(["项目\t0件", "树苗\t1件"]);
});

test("no space is put round figures, the one between phrases stays", async () => {
  const texts = [
    { x: 80, y: 700, text: "严把质量关口" },
    { x: 80 + 6 * 16 + 8, y: 700, text: "守护节日餐桌" },
    { x: 80, y: 600, text: "到岗" },
    { x: 80 + 32 + 4, y: 600, text: "５" },
    { x: 80 + 48 + 8, y: 600, text: "人" },
  ];
  expect(await textsOf([{ texts }])).toEqual(["严把质量关口 守护节日餐桌", "到岗５人"]);
});

test.each(["gbk-bytes", "gbk-bytes without encoding", "gbk-bytes as on a Mac"] as const)(
  "%s in a Western font are put right",
  async (encoding) => {
    // Bytes that Western fonts have for a hyphen (江, 抄), a space, quotation marks or nothing.
    const text = "三月十二日，临江市检查组到云岭区抄写“防火”台账……亮出“10条”禁令，两辆消防车（江字牌）待命。";
    const bytes = pdf(
      [{ texts: setParagraphs([text], { x: 80, y: 700, characters: 27 }) }],
      (line) => iconv.encode(line, "gb18030"),
      encoding,
    );
    const { lines, warnings } = await read(bytes);
    expect(lines.map((line) => line.text).join("")).toBe(text);
    expect(warnings.map(({ code }) => code)).toEqual(["ENCODING_MENDED"]);
  },
);

test("dashes and signs are no bytes", async () => {
  const texts = ["云岭区", "××××", "— 1 —", "“…”"].map((text, index) => ({ x: 80, y: 700 - index * 100, text }));
  expect(await textsOf([{ texts }])).toEqual(["云岭区", "××××", "— 1 —", "“…”"]);
});

/** Characters as a font gives them that does not tell which they are. */
const garbled = (text: string): Uint8Array =>
  Buffer.from(Array.from(text, (_, index) => String.fromCharCode(0x0400 + index * 7)).join(""), "utf16le").swap16();

describe("pages without text", () => {
  test("among others are named", async () => {
    const written = { texts: setParagraphs(paragraphs, { x: 80, y: 700, characters: 27 }) };
    const { losses } = await read(pdf([written, { texts: [], isScan: true }, written, { texts: [], isScan: true }]));
    expect(losses).toEqual([
      { what: "没有可读文字的页", count: 2, where: "第2、4页" },
      { what: "图片", count: 1, where: "文件内" },
    ]);
  });

  test("alone are a scan", async () => {
    await expect(read(pdf([{ texts: [], isScan: true }]))).rejects.toMatchObject({
      code: "NO_TEXT",
      message: expect.stringMatching(/来稿\.pdf.*扫描件.*OCR/u),
    });
  });

  test("with characters that no Chinese text has are named as unreadable", async () => {
    await expect(
      read(pdf([{ texts: setParagraphs(paragraphs, { x: 80, y: 700, characters: 27 }) }], garbled)),
    ).rejects.toMatchObject({ code: "NO_TEXT" });
  });
});

test.each([
  ["nothing but its mark", Buffer.from("%PDF-1.4")],
  ["cut off", pdf([{ texts: [title] }]).subarray(0, 200)],
])("a file with %s is damaged", async (_, bytes) => {
  await expect(read(bytes)).rejects.toMatchObject({ code: expect.stringMatching(/^(?:DAMAGED_FILE|NO_TEXT)$/) });
});
