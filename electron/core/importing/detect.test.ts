import { readFileSync } from "node:fs";

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
  ["zip", zipSync({})],
  ["ods", zip({ mimetype: "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<x/>" })],
  ["ofd", zip({ "OFD.xml": "<x/>" })],
  ["doc", readFileSync(new URL("./testing/fixtures/meeting.doc", import.meta.url))],
  ["odt", readFileSync(new URL("./testing/fixtures/meeting.odt", import.meta.url))],
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
  ["eml", Buffer.from("MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x")],
  [
    "eml",
    Buffer.from("X-QQ-mid: a\r\nSubject: x\r\nFrom: a@example.cn\r\nDate: Wed, 1 Apr 2026 15:42:10 +0800\r\n\r\n正文"),
  ],
  ["text", Buffer.from("Date: 2026-03-01\n标题：信息\n正文")],
  ["text", Buffer.from("主题：信息\nFrom: 区民政局\n\n正文")],
  ["html", Buffer.from('<?xml version="1.0"?><!-- x --><html xmlns="x">')],
  ["html", Buffer.from("<p style='text-indent:2em'>正文</p>")],
  ["text", Buffer.from("<通知>正文")],
  ["rtf", Buffer.from("\ufeff{\\rtf1}")],
  ["pdf", Buffer.from("\r\n%PDF-1.4\n")],
  ["text", Buffer.from("%PDF 是一种格式")],
  ["image", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d])],
])("%s", (type, bytes) => {
  expect(detect(bytes)).toBe(type);
});
