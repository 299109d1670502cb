import { strToU8, zipSync } from "fflate";
import iconv from "iconv-lite";
import { expect, test } from "vitest";

import { detect } from "./detect.ts";
import { docx, paragraph } from "./testing/docx-fixture.ts";

const ole = Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(512)]);
const zip = (names: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(names).map(([name, content]) => [name, [strToU8(content), { level: 0 }]])));

test.each([
  ["text", Buffer.from("云岭区召开会议")],
  ["text", iconv.encode("云岭区召开会议", "gb18030")],
  ["text", iconv.encode("\ufeff云岭区召开会议", "utf16-le")],
  ["text", Buffer.from("主题：关于开展活动的信息\n来源：区民政局\n正文")],
  ["docx", docx({ body: paragraph("正文") })],
  ["odt", zip({ mimetype: "application/vnd.oasis.opendocument.text", "content.xml": "<x/>" })],
  ["xlsx", zip({ "xl/workbook.xml": "<x/>" })],
  ["zip", zip({ "来稿/一.txt": "正文" })],
  ["damaged-zip", docx({ body: paragraph("正文") }).subarray(0, 300)],
  ["ole", ole],
  ["ole-encrypted", Buffer.concat([ole, Buffer.from("EncryptedPackage", "utf16le")])],
  ["rtf", Buffer.from("{\\rtf1\\ansi}")],
  ["pdf", Buffer.from("%PDF-1.6\n")],
  ["html", Buffer.from("\ufeff\n<!DOCTYPE html><html><body>正文</body></html>")],
  ["html", iconv.encode("<HTML xmlns:o=''><head>", "utf16-le")],
  [
    "eml",
    Buffer.from(
      "Received: from mail\r\n by x\r\nFrom: a@example.org\r\nSubject: =?gbk?B?x/g=?=\r\nMIME-Version: 1.0\r\n\r\n正文",
    ),
  ],
  ["image", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d])],
])("%s", (type, bytes) => {
  expect(detect(bytes)).toBe(type);
});
