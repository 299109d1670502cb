import { zipSync } from "fflate";
import iconv from "iconv-lite";
import { describe, expect, test } from "vitest";

import { readReceivedFile } from "../read-received-file.ts";
import { recognizeParts } from "../recognize-parts.ts";
import { docx, paragraph } from "../testing/docx-fixture.ts";

const report = "云岭区开展植树活动\r\n　　3月12日，云岭区开展植树活动，500人参加，植树2000株。";
const meeting = docx({
  body: paragraph("云岭区召开会议") + paragraph("3月15日，云岭区召开会议，50人参加，部署工作。"),
});
const read = (bytes: Uint8Array) => readReceivedFile({ fileName: "来稿.zip", bytes });

/** Writes names in GBK without saying so, as archives made on Chinese Windows have them. */
const zipInGbk = (files: Readonly<Record<string, Uint8Array>>): Buffer => {
  const names = Object.keys(files).map((name) => iconv.encode(name, "gb18030"));
  const stand = names.map((name, index) => String.fromCharCode(0x41 + index).repeat(name.length));
  const bytes = Buffer.from(
    zipSync(Object.fromEntries(Object.values(files).map((file, index) => [stand[index] ?? "", file]))),
  );
  stand.forEach((name, index) => {
    for (let at = bytes.indexOf(name); at >= 0; at = bytes.indexOf(name, at + 1)) bytes.set(names[index] ?? [], at);
  });
  return bytes;
};

test("documents of several formats, names in GBK, folders, and what systems leave behind", async () => {
  const bytes = zipInGbk({
    "来稿/植树.txt": iconv.encode(report, "gb18030"),
    "会议.doc": meeting,
    "__MACOSX/._x": Buffer.from("x"),
    "来稿/~$会议.docx": Buffer.from("x"),
    "Thumbs.db": Buffer.from("x"),
  });
  const file = await read(bytes);
  expect(file.parts.map(({ name }) => name)).toEqual(["来稿/植树.txt", "会议.doc"]);
  expect(file.losses).toEqual([]);
  const { items, mediaType } = recognizeParts(file, { fileName: "来稿.zip", bytes, year: 2026 }).recognition;
  expect(mediaType).toBe("application/zip");
  expect(items.map(({ title, eventDates }) => [title, eventDates])).toEqual([
    ["云岭区开展植树活动", ["2026-03-12"]],
    ["云岭区召开会议", ["2026-03-15"]],
  ]);
});

test("names in UTF-8, with and without the flag, and names that climb", async () => {
  const file = await read(zipSync({ "植树.txt": Buffer.from(report), "../../etc/会议.docx": meeting }));
  expect(file.parts.map(({ name }) => name)).toEqual(["植树.txt", "etc/会议.docx"]);
});

test("a bad file is told and does not stop the others; losses name their file", async () => {
  const bytes = zipSync({
    "a.txt": Buffer.from(report),
    "b.docx": Buffer.from("PK\u0003\u0004"),
    "c.txt": new Uint8Array(),
    "d.zip": zipSync({ "e.txt": Buffer.from(report) }),
  });
  const file = await read(bytes);
  expect(file.parts.map(({ name }) => name)).toEqual(["a.txt"]);
  expect(file.losses.map(({ where }) => where)).toEqual(["b.docx", "c.txt", "d.zip"]);
  expect(file.warnings.map(({ code }) => code)).toEqual(["DAMAGED_FILE", "EMPTY_FILE", "UNSUPPORTED_FORMAT"]);
});

describe("refused", () => {
  test("an entry, and a whole archive, that unpack without measure", async () => {
    const bomb = zipSync({ "a.txt": [new Uint8Array(80 * 1024 * 1024), { level: 9 }] });
    await expect(read(bomb)).rejects.toMatchObject({ code: "FILE_TOO_LARGE" });
    const many = zipSync(
      Object.fromEntries(Array.from({ length: 301 }, (_, index) => [`${index}.txt`, Buffer.from(report)])),
    );
    await expect(read(many)).rejects.toMatchObject({ code: "FILE_TOO_LARGE", message: expect.stringContaining("301") });
  });

  test("one with a password, one that is damaged, one that is empty", async () => {
    const bytes = Buffer.from(zipSync({ "a.txt": Buffer.from(report) }));
    const locked = Buffer.from(bytes);
    for (const [signature, offset] of [
      [Buffer.from("PK\u0001\u0002"), 8],
      [Buffer.from("PK\u0003\u0004"), 6],
    ] as const)
      locked[locked.indexOf(signature) + offset] = 1;
    await expect(read(locked)).rejects.toMatchObject({ code: "PASSWORD_PROTECTED" });
    await expect(read(bytes.subarray(0, 60))).rejects.toMatchObject({ code: "DAMAGED_FILE" });
    await expect(read(zipSync({}))).rejects.toMatchObject({ code: "NO_TEXT" });
  });
});
