import { beforeEach, describe, expect, test } from "vitest";

import type { Block } from "#shared/model/item.ts";

import { jpegHead, png } from "../importing/testing/picture-fixture.ts";
import { createTestCore, type TestCore } from "../testing/test-core.ts";
import { excelCells, pdfText, weChatArticle, wordList, wpsParagraphs } from "./testing/clipboards.ts";

let testCore: TestCore;

beforeEach(() => {
  testCore = createTestCore();
});

const paste = (html: string, text = "") => testCore.client.items.cleanPasted({ html, text });

const keep = (fileName: string, bytes: Uint8Array) => testCore.client.items.keepPicture({ fileName, bytes });

/** Paragraphs as they are, anything else as it is called. */
const brief = (blocks: readonly Block[]): unknown[] =>
  blocks.map((block) => (block.kind === "paragraph" ? block.text : block.kind === "table" ? block.rows : "picture"));

describe("what programs put on a clipboard", () => {
  test("Word: numbers of a list stay, its styles and bookmarks go, a picture on its disk is told as lost", async () => {
    const { blocks, losses } = await paste(wordList);
    expect(brief(blocks)).toEqual([
      "3月12日，云岭区松溪街道组织机关干部到北山林场义务植树。",
      "一是加强组织领导。街道成立工作专班，逐片落实责任。",
      "二是抓好后期管护。林场派出技术员现场指导，确保成活率达到95%以上。",
    ]);
    expect(losses).toEqual([{ what: "图片", count: 1, where: "第4段" }]);
  });

  test("WPS: spans and full-width indents", async () => {
    expect(brief((await paste(wpsParagraphs)).blocks)).toEqual([
      "近日，云岭区望江街道联合区消防救援大队开展冬春火灾防控检查。",
      "检查组走访沿街商铺36家，发现隐患12处，当场整改9处。",
    ]);
  });

  test("WeChat: nested sections, br and nbsp; a picture carried along is kept, one elsewhere is told as lost", async () => {
    const { blocks, losses } = await paste(weChatArticle(Buffer.from(png(40, 20)).toString("base64")));
    expect(brief(blocks)).toEqual([
      "竹园街道“邻里食堂”开门迎客",
      "3月18日，竹园街道首家“邻里食堂”开业，可供80人同时就餐。",
      "picture",
      "60岁以上老人凭卡就餐享受八折优惠。",
    ]);
    expect(losses).toEqual([expect.objectContaining({ what: "图片", count: 1 })]);
    const picture = blocks.find((block) => block.kind === "picture");
    expect(picture).toMatchObject({ width: 40, height: 20, mediaType: "image/png", caption: null });
    const kept = await testCore.client.items.picture({ sha256: picture?.sha256 ?? "" });
    expect(new Uint8Array(Buffer.from(kept.base64, "base64"))).toEqual(png(40, 20));
  });

  test("Excel: cells become a table", async () => {
    expect(brief((await paste(excelCells)).blocks)).toEqual([
      [
        ["街道", "植树人数", "株数"],
        ["松溪街道", "120", "560"],
        ["望江街道", "86", ""],
      ],
    ]);
  });

  test("a PDF's text: lines broken at the margin are joined to paragraphs", async () => {
    expect(brief((await paste("", pdfText)).blocks)).toEqual([
      "3月20日，云岭区召开春季森林防火工作会议，传达全市森林防火工作会议精神，安排部署下一阶段重点任务。副区长何敬之出席会议并讲话。",
      "会议强调，各街道要压实责任，加强巡护，严控火源，确保不发生较大森林火灾。",
    ]);
  });
});

test("a page of links only falls back to its plain text", async () => {
  const links = ["甲街道", "乙街道", "丙街道"].map((name) => `<li><a href="#">${name}</a></li>`).join("");
  expect(brief((await paste(`<ul>${links}</ul>`, "甲街道、乙街道、丙街道")).blocks)).toEqual([
    "甲街道、乙街道、丙街道",
  ]);
});

test("an empty clipboard has no blocks", async () => {
  expect(await paste("", "")).toEqual({ blocks: [], losses: [] });
  expect(await paste("<p>&nbsp;</p>", " \n ")).toEqual({ blocks: [], losses: [] });
});

describe("a picture handed in", () => {
  test("is kept under its hash and can be had again after a restart", async () => {
    const picture = await keep("植树.png", png(64, 48));
    expect(picture).toMatchObject({ kind: "picture", width: 64, height: 48, shownWidth: null, caption: null });
    testCore.reopen();
    const { mediaType, base64 } = await testCore.client.items.picture({ sha256: picture.sha256 });
    expect([mediaType, new Uint8Array(Buffer.from(base64, "base64"))]).toEqual(["image/png", png(64, 48)]);
  });

  test.each([
    ["文字.png", new TextEncoder().encode("不是图片"), "UNSUPPORTED_FORMAT", "不是 PNG 或 JPEG"],
    ["截断.png", png(64, 48).subarray(0, 60), "DAMAGED_FILE", "已损坏"],
    ["空.jpg", new Uint8Array(), "UNSUPPORTED_FORMAT", "不是 PNG 或 JPEG"],
    ["四色.jpg", jpegHead(400, 300, 4), "UNSUPPORTED_FORMAT", "CMYK"],
    ["大图.png", new Uint8Array(24 * 1024 * 1024 + 1), "FILE_TOO_LARGE", "24 MB"],
  ])("%s is refused by name", async (fileName, bytes, code, words) => {
    await expect(keep(fileName, bytes)).rejects.toMatchObject({
      code,
      message: expect.stringMatching(new RegExp(`${fileName}.*${words}`)),
    });
  });
});
