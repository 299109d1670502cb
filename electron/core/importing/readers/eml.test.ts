import iconv from "iconv-lite";
import { describe, expect, test } from "vitest";

import { readReceivedFile } from "../read-received-file.ts";
import type { ReadFile } from "../reader.ts";
import { docx, paragraph } from "../testing/docx-fixture.ts";

const title = "云岭区开展春季植树活动";
const report = "3月12日，云岭区开展春季植树活动，区林业局组织500人参加，植树2000株。";
const attachment = docx({ body: paragraph(title) + paragraph(report) });

const gbk = (text: string): string => iconv.encode(text, "gb18030").toString("latin1");
const utf8 = (text: string): string => Buffer.from(text).toString("latin1");
const base64 = (bytes: Uint8Array | string): string =>
  Buffer.from(typeof bytes === "string" ? Buffer.from(bytes, "latin1") : bytes)
    .toString("base64")
    .replace(/.{76}/g, "$&\r\n");

/** A mail of header lines and a body in Latin-1, each character a byte. */
const mail = (headers: readonly string[], body: string): Buffer =>
  Buffer.from(
    ["From: unit@example.cn", "Message-ID: <1@example.cn>", "MIME-Version: 1.0", ...headers, "", body].join("\r\n"),
    "latin1",
  );

const multipart = (kind: string, parts: readonly (readonly string[])[], headers: readonly string[] = []): Buffer =>
  mail(
    [...headers, `Content-Type: multipart/${kind}; boundary="=_x"`],
    `preamble\r\n${parts.map((part) => `--=_x\r\n${part.slice(0, -1).join("\r\n")}\r\n\r\n${part.at(-1) ?? ""}\r\n`).join("")}--=_x--\r\n`,
  );

const plain = (text: string, charset = "utf-8"): string[] => [
  `Content-Type: text/plain; charset=${charset}`,
  "Content-Transfer-Encoding: 8bit",
  charset === "utf-8" ? utf8(text) : gbk(text),
];
const file = (disposition: string, bytes: Uint8Array = attachment): string[] => [
  "Content-Type: application/octet-stream",
  "Content-Transfer-Encoding: base64",
  disposition,
  base64(bytes),
];

const read = (bytes: Uint8Array): Promise<ReadFile> => readReceivedFile({ fileName: "来信.eml", bytes });
const partsOf = async (bytes: Uint8Array): Promise<(readonly [string | null, ...string[]])[]> =>
  (await read(bytes)).parts.map(({ name, lines }) => [
    name,
    ...lines.map(({ text }) => text.trim()).filter((text) => text !== ""),
  ]);

describe("text", () => {
  test.each([
    [
      "gb2312 in base64",
      ["Content-Type: text/plain; charset=gb2312", "Content-Transfer-Encoding: base64"],
      base64(gbk(`${title}\r\n${report}`)),
    ],
    ["UTF-8 declared as GB2312", ["Content-Type: text/plain; charset=gb2312"], utf8(`${title}\r\n${report}`)],
    ["GBK declared as UTF-8", ["Content-Type: text/plain; charset=utf-8"], gbk(`${title}\r\n${report}`)],
    ["GBK that declares nothing", [], gbk(`${title}\r\n${report}`)],
    [
      "quoted-printable with soft breaks",
      ["Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: quoted-printable"],
      [...Buffer.from(`${title}\r\n${report}`)]
        .map((byte) => (byte === 13 || byte === 10 ? String.fromCharCode(byte) : `=${byte.toString(16).toUpperCase()}`))
        .join("")
        .replace(/(.{60})(?=.)/g, "$1=\r\n")
        .replace(/=([0-9A-F]?)=\r\n([0-9A-F]{0,2})/g, "=\r\n=$1$2"),
    ],
    [
      "a page alone",
      ["Content-Type: text/html; charset=gbk"],
      gbk(`<html><body><p>${title}</p><div>${report}</div></body></html>`),
    ],
  ])("%s", async (_, headers, body) => {
    expect(await partsOf(mail(headers, body))).toEqual([[null, title, report]]);
  });

  test("a flowed text is joined, a page is taken before its plain copy", async () => {
    const flowed = mail(
      ["Content-Type: text/plain; charset=utf-8; format=flowed"],
      utf8(`${title}\r\n${report.slice(0, 20)} \r\n${report.slice(20)}`),
    );
    expect(await partsOf(flowed)).toEqual([[null, title, report]]);
    const both = multipart("alternative", [
      plain(`${title}\r\n${report.slice(0, 20)}\r\n${report.slice(20)}`),
      ["Content-Type: text/html; charset=utf-8", utf8(`<p>${title}</p><p>${report}</p>`)],
    ]);
    expect(await partsOf(both)).toEqual([[null, title, report]]);
  });

  test("the subject is the title where there is none", async () => {
    const subject = `Subject: =?gb2312?B?${Buffer.from(iconv.encode(`报送：${title}`, "gb18030")).toString("base64")}?=`;
    expect(await partsOf(mail([subject], utf8(report)))).toEqual([[null, title, report]]);
    expect(await partsOf(mail([subject], utf8(`另一个标题\r\n${report}`)))).toEqual([[null, "另一个标题", report]]);
  });
});

describe("what others wrote is no submission", () => {
  const request = "请各单位于4月2日前报送3月份大事记信息，每篇不超过500字，写明时间、地点和主要人员。";
  const own = `编辑部老师：\r\n您好！现将我街道3月信息报上，请审阅。\r\n\r\n${title}\r\n${report}\r\n\r\n此致\r\n敬礼！\r\n`;

  test.each([
    ["marked line by line", `${own}\r\n2026年3月25日，云岭区史志办写道：\r\n> 各单位：\r\n> ${request}`],
    [
      "under a line of QQ mail",
      `${own}\r\n------------------ 原始邮件 ------------------\r\n发件人: "史志办" <a@example.cn>;\r\n发送时间: 2026年3月25日(星期三) 上午9:00\r\n收件人: "各单位";\r\n主题: 报送通知\r\n\r\n${request}`,
    ],
    [
      "under the head that Outlook writes",
      `${own}\r\n发件人: 史志办 <a@example.cn>\r\n发送时间: 2026年3月25日 9:00\r\n收件人: 各单位\r\n主题: 报送通知\r\n\r\n${request}`,
    ],
    [
      "under the line of Gmail",
      `${own}\r\nOn Wed, Mar 25, 2026 at 9:00 AM 史志办 <a@example.cn> wrote:\r\n\r\n> ${request}`,
    ],
    ["above the answer", `> 各单位：\r\n> ${request}\r\n\r\n${own}`],
  ])("%s", async (_, text) => {
    const { parts, warnings } = await read(
      mail(["Subject: Re: x", "Content-Type: text/plain; charset=utf-8"], utf8(text)),
    );
    expect(parts.map(({ lines }) => lines.map((line) => line.text.trim()).filter((line) => line !== ""))).toEqual([
      [title, report],
    ]);
    const told = warnings.map(({ message }) => message).join("");
    expect(told).toContain("请审阅");
    expect(told).toContain("引用");
  });

  test("as a page marks it", async () => {
    const page = `<div>${title}</div><div>${report}</div><blockquote type="cite"><div>${request}</div></blockquote>`;
    expect(await partsOf(mail(["Content-Type: text/html; charset=utf-8"], utf8(page)))).toEqual([
      [null, title, report],
    ]);
  });

  test("a forwarded text is the submission", async () => {
    const text = `见下。\r\n\r\n---------- 转发的邮件 ----------\r\n发件人: a\r\n日期: 2026年3月30日\r\n收件人: b\r\n主题: 信息\r\n\r\n${title}\r\n${report}`;
    expect(await partsOf(mail(["Content-Type: text/plain; charset=utf-8"], utf8(text)))).toEqual([
      [null, title, report],
    ]);
  });
});

describe("attachments", () => {
  test.each([
    [
      "RFC 2231 in pieces",
      [
        "Content-Disposition: attachment;",
        ` filename*0*=gb18030''${percent(gbk("植树").slice(0, 2))};`,
        ` filename*1*=${percent(gbk("植树").slice(2))}.docx`,
      ].join("\r\n"),
    ],
    [
      "RFC 2047 in a parameter",
      `Content-Disposition: attachment; filename="=?gb2312?B?${Buffer.from(iconv.encode("植树.docx", "gb18030")).toString("base64")}?="`,
    ],
    ["raw GBK", `Content-Disposition: attachment; filename="${gbk("植树.docx")}"`],
    ["raw UTF-8", `Content-Disposition: attachment; filename="${utf8("植树.docx")}"`],
    ["with a path", `Content-Disposition: attachment; filename="../../C:\\\\${utf8("植树.docx")}"`],
  ])("named in %s", async (_, disposition) => {
    const bytes = multipart("mixed", [plain("请查收附件。"), file(disposition)]);
    expect(await partsOf(bytes)).toEqual([["植树.docx", title, report]]);
    expect((await read(bytes)).warnings.map(({ message }) => message)).toEqual([
      "邮件的称呼、附言未作正文：请查收附件。",
    ]);
  });

  test("a copy of the text is read once, another text is a document of its own", async () => {
    const copy = await read(
      multipart("mixed", [plain(`${title}\r\n${report}`), file("Content-Disposition: attachment; filename=a.docx")]),
    );
    expect(copy.parts.map(({ name }) => name)).toEqual(["a.docx"]);
    expect(copy.warnings.map(({ code }) => code)).toEqual(["MAIL_BODY_COPIED"]);
    const other = "云岭区举办读书会\r\n3月20日，云岭区图书馆举办读书会，80名读者参加，交流读书体会，捐赠图书300册。";
    expect(
      await partsOf(multipart("mixed", [plain(other), file("Content-Disposition: attachment; filename=a.docx")])),
    ).toHaveLength(2);
  });

  test("one that cannot be read does not stop the others; pictures and a mail inside are told and read", async () => {
    const inner = mail(["Content-Type: text/plain; charset=utf-8"], utf8(`${title}\r\n${report}`)).toString("latin1");
    const { parts, losses, warnings, messageId } = await read(
      multipart("mixed", [
        file("Content-Disposition: attachment; filename=a.docx"),
        file("Content-Disposition: attachment; filename=b.xls", Buffer.from([0x50, 0x4b, 3, 4, 0])),
        ["Content-Type: image/png; name=c.png", "Content-ID: <c>", "xx"],
        ["Content-Type: message/rfc822", inner],
      ]),
    );
    expect(parts.map(({ name, lines }) => [name, lines.length])).toEqual([
      ["a.docx", 2],
      ["附件4.eml", 2],
    ]);
    expect(losses).toEqual([
      { what: "图片", count: 1, where: "c.png" },
      { what: "没有读出的文件", count: 1, where: "b.xls" },
    ]);
    expect(warnings.map(({ code }) => code)).toEqual(["DAMAGED_FILE"]);
    expect(messageId).toBe("1@example.cn");
  });

  test("nothing to read is refused with the reason of the one attachment", async () => {
    await expect(
      read(
        multipart("mixed", [
          plain("请查收"),
          file("Content-Disposition: attachment; filename=b.docx", Buffer.from("PK\u0003\u0004")),
        ]),
      ),
    ).rejects.toMatchObject({ code: "DAMAGED_FILE", message: expect.stringContaining("b.docx") });
    await expect(read(mail([], ""))).rejects.toMatchObject({ code: "NO_TEXT" });
  });
});

function percent(bytes: string): string {
  return [...bytes].map((byte) => `%${byte.charCodeAt(0).toString(16).toUpperCase()}`).join("");
}

test("a page saved with its pictures in one file", async () => {
  const archive = Buffer.from(
    `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"; type="text/html"\r\n\r\n--b\r\nContent-Type: text/html; charset="utf-8"\r\nContent-Location: file:///C:/a.htm\r\n\r\n<p>${title}</p><p>${report}</p>\r\n--b\r\nContent-Type: image/png\r\n\r\nx\r\n--b--`,
  );
  expect(await partsOf(archive)).toEqual([[null, title, report]]);
});
