import { zipSync } from "fflate";
import { describe, expect, test } from "vitest";

import { readReceivedFile } from "./read-received-file.ts";
import { recognizeParts, type RecognizedFile } from "./recognize-parts.ts";
import { docx, paragraph } from "./testing/docx-fixture.ts";
import { png } from "./testing/picture-fixture.ts";

const photo = png(300, 200);
const drawing =
  '<w:r><w:drawing><pic:pic><pic:blipFill><a:blip r:embed="p"/></pic:blipFill></pic:pic></w:drawing></w:r>';

const document = (...contents: string[]): Uint8Array =>
  docx({
    body: contents.map((content) => paragraph(content)).join(""),
    others: {
      "word/_rels/document.xml.rels":
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="p" Target="media/p.png"/></Relationships>',
    },
    media: { "word/media/p.png": photo },
  });

const report = Buffer.from("松溪街道开展义务植树活动\n\n3月12日，松溪街道组织120人到北山林场义务植树，栽树560株。\n");
const other = Buffer.from("望江街道举行读书活动\n\n3月15日，望江街道举行全民读书活动，60人参加。\n");

const recognize = async (bytes: Uint8Array): Promise<RecognizedFile> => {
  const file = { fileName: "来稿", bytes, year: 2026 };
  return recognizeParts(await readReceivedFile(file), file);
};

describe("pictures of a document without text", () => {
  test("belong to the one report sent beside it", async () => {
    const { recognition, pictures } = await recognize(zipSync({ "稿.txt": report, "照片.docx": document(drawing) }));
    expect(recognition.items.map(({ figures }) => figures.map(({ kind }) => kind))).toEqual([["picture"]]);
    expect([...pictures.values()].map(({ length }) => length)).toEqual([photo.length]);
    expect(recognition.losses).toEqual([{ what: "没有文字的文件", count: 1, where: "照片.docx" }]);
  });

  test("are told where there are several reports, and nothing of them is kept", async () => {
    const archive = zipSync({ "一.txt": report, "二.txt": other, "照片.docx": document(drawing), "现场.png": photo });
    const { recognition, pictures } = await recognize(archive);
    expect(recognition.items).toHaveLength(2);
    expect(recognition.losses).toEqual([
      { what: "没有文字的文件", count: 1, where: "照片.docx" },
      { what: "图片", count: 1, where: "现场.png" },
      { what: "图片", count: 1, where: "照片.docx" },
    ]);
    expect(pictures.size).toBe(0);
  });

  test("are named where there is nothing else", async () => {
    await expect(recognize(document(drawing))).rejects.toMatchObject({
      code: "NO_TEXT",
      message: expect.stringContaining("只有图片"),
    });
  });
});

test("a picture that stands in no item is told, and its bytes are not kept", async () => {
  const bulletin = document(
    drawing,
    "△松溪街道组织义务植树，栽树560株。（松溪街道）",
    "△望江街道举行读书活动，60人参加。（望江街道）",
  );
  const { recognition, pictures } = await recognize(bulletin);
  expect(recognition.items.length).toBeGreaterThan(1);
  expect(recognition.losses).toEqual([{ what: "图片", count: 1, where: "第1段" }]);
  expect(pictures.size).toBe(0);
});
