import { describe, expect, test } from "vitest";

import { docx, list, listed, listInstance, paragraph, part, run } from "../testing/docx-fixture.ts";
import { png } from "../testing/picture-fixture.ts";
import { readDocx } from "./docx.ts";

const textsOf = (bytes: Uint8Array): string[] => readDocx("来稿.docx", bytes).lines.map(({ text }) => text);
const lossesOf = (bytes: Uint8Array): string[] =>
  readDocx("来稿.docx", bytes).losses.map(({ what, count, where }) => `${what} ${count} ${where}`);

const textBox = (text: string): string =>
  `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><a:graphic><wps:txbx><w:txbxContent>${paragraph(text)}</w:txbxContent></wps:txbx></a:graphic></w:drawing></mc:Choice>` +
  `<mc:Fallback><w:pict><v:textbox><w:txbxContent>${paragraph(text)}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;

const row = (...cells: string[]): string =>
  `<w:tr>${cells.map((cell) => `<w:tc>${cell.startsWith("<") ? cell : paragraph(cell)}</w:tc>`).join("")}</w:tr>`;

describe("text", () => {
  test("keeps paragraphs, soft breaks, tabs and runs in order", () => {
    const body =
      paragraph("云岭区召开防汛会议") +
      paragraph(`${run("6月1日，")}<w:r><w:tab/><w:t>区长</w:t><w:br/><w:t>何敬之</w:t></w:r>`);
    expect(textsOf(docx({ body }))).toEqual(["云岭区召开防汛会议", "6月1日，\t区长", "何敬之"]);
  });

  test("reads through content controls, hyperlinks and fields, but not field codes", () => {
    const field =
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGEREF _Toc1</w:instrText></w:r><w:r><w:t>旧</w:t></w:r>' +
      '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>4</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>';
    const body = `<w:sdt><w:sdtContent>${paragraph(`<w:hyperlink>${run("标题")}</w:hyperlink><w:r><w:tab/></w:r>${field}`)}</w:sdtContent></w:sdt>`;
    expect(textsOf(docx({ body }))).toEqual(["标题\t4"]);
  });

  test("marks headings and indents, also by style", () => {
    const styles =
      '<w:style w:styleId="1"><w:name w:val="heading 1"/></w:style><w:style w:styleId="a"><w:name w:val="公文正文"/><w:basedOn w:val="b"/></w:style>' +
      '<w:style w:styleId="b"><w:name w:val="Body"/><w:pPr><w:ind w:firstLine="640"/></w:pPr></w:style>';
    const body =
      paragraph("标题", '<w:pStyle w:val="1"/>') +
      paragraph("正文。", '<w:pStyle w:val="a"/>') +
      paragraph("居中", '<w:jc w:val="center"/>');
    expect(
      readDocx("来稿.docx", docx({ body, styles })).lines.map(({ heading, indented }) => [heading, indented]),
    ).toEqual([
      [true, false],
      [false, true],
      [true, false],
    ]);
  });

  test("tables become lines, a frame of one column its paragraphs", () => {
    const body =
      `<w:tbl>${row("项目", "数量")}${row("树苗", paragraph("120") + paragraph("株"))}</w:tbl>` +
      `<w:tbl>${row(paragraph("标题") + paragraph("正文。"))}</w:tbl>`;
    const bytes = docx({ body });
    expect(textsOf(bytes)).toEqual(["项目\t数量", "树苗\t120 株", "标题", "正文。"]);
    expect(readDocx("来稿.docx", bytes).figures).toEqual([
      {
        kind: "table",
        line: 0,
        lines: 2,
        rows: [
          ["项目", "数量"],
          ["树苗", "120 株"],
        ],
        place: "第1段起",
      },
    ]);
    expect(lossesOf(bytes)).toEqual([]);
  });
});

test.each([
  [
    "merged cells",
    `<w:tbl>${row("项目", "数量")}<w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>${paragraph("合计")}</w:tc></w:tr></w:tbl>`,
  ],
  ["rows of different lengths", `<w:tbl>${row("项目", "数量")}${row("树苗", "120", "株")}</w:tbl>`],
  [
    "running text in a cell",
    `<w:tbl>${row("项目", "内容")}${row("植树", "各街道组织群众上山植树。".repeat(12))}</w:tbl>`,
  ],
])("a table with %s is no simple one: its text stays and its frame is told", (_name, body) => {
  const bytes = docx({ body });
  expect(readDocx("来稿.docx", bytes).figures).toEqual([]);
  expect(lossesOf(bytes)).toEqual(["表格线和分栏（文字已按行读出） 1 第1段起"]);
});

const drawing = (relationship: string): string =>
  `<w:r><w:drawing><wp:inline><wp:extent cx="2880000" cy="2160000"/><a:graphic><pic:pic><pic:blipFill><a:blip r:embed="${relationship}"/></pic:blipFill></pic:pic></a:graphic></wp:inline></w:drawing></w:r>`;
const relationships = (...targets: string[]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${targets
    .map((target, index) => `<Relationship Id="rId${index + 1}" Target="${target}"/>`)
    .join("")}</Relationships>`;

describe("pictures", () => {
  test("are kept behind the paragraph they stand in, as wide as shown; others are told", () => {
    const body =
      paragraph("标题") +
      paragraph(run("正文。") + drawing("rId1")) +
      paragraph(drawing("rId2")) +
      paragraph(drawing("rId9"));
    const bytes = docx({
      body,
      others: { "word/_rels/document.xml.rels": relationships("media/image1.png", "media/image2.emf") },
      media: { "word/media/image1.png": png(64, 48), "word/media/image2.emf": new Uint8Array(40) },
    });
    const { figures } = readDocx("来稿.docx", bytes);
    expect(figures).toMatchObject([
      {
        kind: "picture",
        line: 2,
        picture: { mediaType: "image/png", width: 64, height: 48, shownWidth: 4535 },
        place: "第2段",
      },
    ]);
    expect(lossesOf(bytes)).toEqual(["图片 2 第3段"]);
  });
});

describe("automatic numbering", () => {
  const numbering =
    list(0, [
      ["chineseCounting", "%1、"],
      ["chineseCounting", "（%2）"],
      ["decimal", "%3."],
    ]) +
    list(1, [["decimalEnclosedCircle", "%1"]]) +
    list(2, [["bullet", "●"]]) +
    listInstance(1, 0) +
    listInstance(2, 1) +
    listInstance(3, 2) +
    listInstance(4, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>');

  test("is restored as text and counts levels anew", () => {
    const body = [
      paragraph("加强领导", listed(1)),
      paragraph("明确责任", listed(1, 1)),
      paragraph("分工", listed(1, 2)),
      paragraph("压实任务", listed(1, 1)),
      paragraph("强化保障", listed(1)),
      paragraph("经费", listed(1, 1)),
      paragraph("其一", listed(2)),
      paragraph("其二", listed(2)),
      paragraph("另起", listed(4)),
      paragraph("不编号", listed(0)),
    ].join("");
    const { lines, warnings } = readDocx("来稿.docx", docx({ body, numbering }));
    expect(lines.map(({ text }) => text)).toEqual([
      "一、加强领导",
      "（一）明确责任",
      "1.分工",
      "（二）压实任务",
      "二、强化保障",
      "（一）经费",
      "① 其一",
      "② 其二",
      "一、另起",
      "不编号",
    ]);
    expect(warnings).toEqual([{ code: "NUMBERING_RESTORED", message: "自动编号已还原成文字，共 9 处，请核对。" }]);
  });

  test("bullets are reported, empty paragraphs count but show nothing", () => {
    const body = paragraph("要点", listed(3)) + paragraph(run(""), listed(1)) + paragraph("下一条", listed(1));
    const bytes = docx({ body, numbering });
    expect(textsOf(bytes)).toEqual(["要点", "", "二、下一条"]);
    expect(lossesOf(bytes)).toEqual(["项目符号 1 第1段"]);
  });

  test("comes from a style, too", () => {
    const styles = `<w:style w:styleId="t"><w:name w:val="条"/><w:pPr>${listed(1)}</w:pPr></w:style>`;
    expect(textsOf(docx({ body: paragraph("总则", '<w:pStyle w:val="t"/>'), numbering, styles }))).toEqual([
      "一、总则",
    ]);
  });
});

describe("tracked changes", () => {
  test("are read as accepted and reported", () => {
    const body = paragraph(
      `${run("参加会议")}<w:del><w:r><w:delText>的有50人</w:delText></w:r></w:del><w:ins>${run("共52人")}</w:ins><w:moveFrom>${run("移走")}</w:moveFrom>${run("。")}`,
    );
    const { lines, losses, warnings } = readDocx("来稿.docx", docx({ body }));
    expect(lines.map(({ text }) => text)).toEqual(["参加会议共52人。"]);
    expect(losses).toEqual([{ what: "修订中删去的文字", count: 2, where: "第1段" }]);
    expect(warnings).toEqual([
      {
        code: "TRACKED_CHANGES",
        message: "“来稿.docx”带有修订：插入 1 处已保留，删除 2 处已略去（按接受全部修订读取）。",
      },
    ]);
  });

  test("stay in the text, marked, where the editor wants to decide", () => {
    const body =
      paragraph(
        `${run("参加会议")}<w:del><w:r><w:delText>的有50人</w:delText></w:r></w:del><w:ins>${run("共52人")}</w:ins>${run("。")}`,
      ) + paragraph(run("前半"), "<w:rPr><w:del/></w:rPr>");
    const { lines, losses, warnings, trackedChanges } = readDocx("来稿.docx", docx({ body }), "keep");
    expect(lines.map(({ text }) => text)).toEqual(["参加会议〔删：的有50人〕〔增：共52人〕。", "前半"]);
    expect({ losses, trackedChanges }).toEqual({ losses: [], trackedChanges: 2 });
    expect(warnings[0]?.message).toContain("插入 1 处、删除 1 处都标在文中");
  });

  test("a deleted paragraph mark joins two paragraphs", () => {
    const body = paragraph(run("前半"), "<w:rPr><w:del/></w:rPr>") + paragraph("后半。");
    expect(textsOf(docx({ body }))).toEqual(["前半后半。"]);
  });
});

test("whatever stands outside the text is reported with its place", () => {
  const picture = "<w:r><w:drawing><a:graphic><pic:pic/></a:graphic></w:drawing></w:r>";
  const body =
    paragraph("标题") +
    paragraph(
      `${run("正文")}${picture}${picture}<w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:commentReference w:id="0"/></w:r>`,
    ) +
    paragraph(`${run("联系方式")}${textBox("联系人：林小满 电话：0899-5550001")}`) +
    paragraph("<w:r><w:rPr><w:vanish/></w:rPr><w:t>内部说明</w:t></w:r>");
  const others = {
    "word/header1.xml": part("hdr", paragraph("云岭区民政局信息")),
    "word/footer1.xml": part("ftr", paragraph("- 1 -")),
  };
  const bytes = docx({ body, others });
  expect(textsOf(bytes)).toEqual(["标题", "正文", "联系方式", ""]);
  expect(lossesOf(bytes)).toEqual([
    "页眉 1 页眉（“云岭区民政局信息”）",
    "图片 2 第2段",
    "脚注 1 第2段",
    "批注 1 第2段",
    "文本框 1 第3段旁（“联系人：林小满 电话：0899-…”）",
    "隐藏文字 1 第4段",
  ]);
});

describe("damage", () => {
  const good = docx({ body: paragraph("正文") });

  test.each([
    ["cut off", good.subarray(0, good.length - 60)],
    ["not well-formed", docx({ body: "<w:p>" })],
    ["an entity", docx({ body: paragraph("&bomb;") })],
    [
      "a document type",
      docx({ body: "", others: { "word/document.xml": '<!DOCTYPE x [<!ENTITY b "b">]><x>&b;</x>' } }),
    ],
    ["no body", docx({ body: "", others: { "word/document.xml": part("document", "") } })],
    ["nested without end", docx({ body: "<w:sdt>".repeat(5000) + "</w:sdt>".repeat(5000) })],
  ])("%s is DAMAGED_FILE and names the file", (_, bytes) => {
    expect(() => readDocx("来稿.docx", bytes)).toThrow(
      expect.objectContaining({ code: "DAMAGED_FILE", message: expect.stringContaining("来稿.docx") }),
    );
  });

  test("a part that unpacks without measure is FILE_TOO_LARGE", () => {
    const bomb = docx({ body: " ".repeat(40 * 1024 * 1024) });
    expect(() => readDocx("来稿.docx", bomb)).toThrow(expect.objectContaining({ code: "FILE_TOO_LARGE" }));
  });
});
