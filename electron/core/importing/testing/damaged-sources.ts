import { readFileSync } from "node:fs";

import { zipSync } from "fflate";
import iconv from "iconv-lite";

import { docx, paragraph } from "./docx-fixture.ts";
import { pdf, setParagraphs } from "./pdf-fixture.ts";
import { png } from "./picture-fixture.ts";

/** A whole file to be damaged. */
export interface DamagedSource {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const title = "云岭区召开春季防火工作会";
const report = "3月12日，云岭区召开春季防火工作会，区委书记顾承岳出席并讲话，50余人参加会议。";
const text = `${title}\r\n　　${report}\r\n　　会后，与会人员察看了物资储备点。（区应急管理局）`;

/** One file of each format that is read, small, so that damage is likely to meet what matters. */
export const damagedSources = (): DamagedSource[] => {
  const word = docx({ body: paragraph(title) + paragraph(report) });
  return [
    { name: "utf-8.txt", bytes: Buffer.from(text) },
    { name: "gbk.txt", bytes: iconv.encode(text, "gb18030") },
    { name: "utf-16.txt", bytes: iconv.encode(text, "utf16-le") },
    { name: "mojibake.txt", bytes: Buffer.from(Buffer.from(text).toString("latin1")) },
    {
      name: "markdown.md",
      bytes: Buffer.from(`# ${title}\n\n**要点**：${report}\n\n1. 一\n2. 二\n\n| 甲 | 乙 |\n|---|---|\n`),
    },
    { name: "word.docx", bytes: word },
    { name: "figures.docx", bytes: wordWithFigures() },
    ...["meeting.doc", "figures.doc", "meeting.odt", "meeting.rtf", "meeting.html"].map((name) => ({
      name,
      bytes: new Uint8Array(readFileSync(new URL(`./fixtures/${name}`, import.meta.url))),
    })),
    { name: "meeting.wps", bytes: new Uint8Array(readFileSync(new URL("./fixtures/meeting.doc", import.meta.url))) },
    {
      name: "page.html",
      bytes: Buffer.from(
        `<html><head><meta name=ArticleTitle content="${title}"></head><body><nav>首页</nav><div id=zoom><p>${report}</p><table><tr><td>甲<td>乙</table><ol><li>一</ol></div></body></html>`,
      ),
    },
    { name: "unicode.pdf", bytes: pdf([{ texts: setParagraphs([title, report], { x: 80, y: 700, characters: 27 }) }]) },
    {
      name: "gbk.pdf",
      bytes: pdf(
        [{ texts: setParagraphs([report], { x: 80, y: 700, characters: 27 }) }],
        (line) => iconv.encode(line, "gb18030"),
        "gbk-bytes",
      ),
    },
    { name: "mail.eml", bytes: mail(word) },
    { name: "archive.zip", bytes: zipSync({ "来稿/一.txt": Buffer.from(text), "二.docx": word }) },
  ];
};

const row = (...cells: string[]): string =>
  `<w:tr>${cells.map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join("")}</w:tr>`;

const wordWithFigures = (): Uint8Array => {
  const picture =
    '<w:r><w:drawing><wp:inline><wp:extent cx="900000" cy="600000"/><pic:pic><a:blip r:embed="p"/></pic:pic></wp:inline></w:drawing></w:r>';
  return docx({
    body: `${paragraph(title)}${paragraph(report)}${paragraph(picture)}<w:tbl>${row("甲", "1")}${row("乙", "2")}</w:tbl>`,
    others: {
      "word/_rels/document.xml.rels":
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="p" Target="media/p.png"/></Relationships>',
    },
    media: { "word/media/p.png": png(30, 20) },
  });
};

const mail = (attachment: Uint8Array): Uint8Array =>
  Buffer.from(
    [
      "From: unit@example.cn",
      `Subject: =?gb2312?B?${iconv.encode(title, "gb18030").toString("base64")}?=`,
      "MIME-Version: 1.0",
      'Content-Type: multipart/mixed; boundary="b"',
      "",
      "--b",
      "Content-Type: text/plain; charset=gbk",
      "Content-Transfer-Encoding: base64",
      "",
      iconv.encode(`${text}\r\n> 各单位：请报送信息。`, "gb18030").toString("base64"),
      "--b",
      "Content-Type: application/octet-stream",
      "Content-Transfer-Encoding: base64",
      "Content-Disposition: attachment; filename*=gb18030''%D6%B2%CA%F7.docx",
      "",
      Buffer.from(attachment).toString("base64"),
      "--b--",
    ].join("\r\n"),
  );
