import { existsSync, readdirSync, readFileSync } from "node:fs";

import fc from "fast-check";
import iconv from "iconv-lite";
import { describe, expect, test } from "vitest";
import { z } from "zod";

import { januaryIssue } from "#shared/domain/splitting/testing/january-issue.ts";
import { printIssue, tidyPrint } from "#shared/domain/splitting/testing/print-issue.ts";
import { Recognition } from "#shared/model/recognition.ts";

import { AppError } from "../errors.ts";
import { recognizeFile } from "./recognize-file.ts";
import { docx, paragraph } from "./testing/docx-fixture.ts";

const title = "云岭区召开全区防汛工作会议";
const body = [
  "6月1日，云岭区召开全区防汛工作会议，区长何敬之出席并讲话。",
  "会议要求，各单位要加强值守，确保安全度汛。",
];
const plain = [title, ...body.map((text) => `　　${text}`)].join("\r\n") + "（区应急管理局）";

/** `null` where the file was recognised, else the code of the refusal; anything but an AppError is thrown on. */
const refusalOf = async (fileName: string, bytes: Uint8Array): Promise<string | null> => {
  try {
    Recognition.parse((await recognizeFile({ fileName, bytes, year: 2021 })).recognition);
    return null;
  } catch (thrown) {
    if (thrown instanceof AppError) return thrown.code;
    throw thrown;
  }
};

const refusals = [
  null,
  "EMPTY_FILE",
  "NO_TEXT",
  "DAMAGED_FILE",
  "UNSUPPORTED_FORMAT",
  "PASSWORD_PROTECTED",
  "FILE_TOO_LARGE",
];

const failureOf = async (fileName: string, bytes: Uint8Array): Promise<AppError> => {
  try {
    await recognizeFile({ fileName, bytes });
  } catch (thrown) {
    if (thrown instanceof AppError) return thrown;
    throw thrown;
  }
  throw new Error("没有拒收");
};

describe("a single submission", () => {
  test.each(["utf-8", "gb18030", "utf16-le", "utf16-be"])("as text in %s", async (encoding) => {
    const { recognition } = await recognizeFile({
      fileName: "来稿.txt",
      bytes: iconv.encode(plain, encoding),
      year: 2021,
    });
    expect(recognition).toMatchObject({
      mediaType: "text/plain",
      kind: "single-submission",
      issue: null,
      toc: [],
      losses: [],
    });
    expect(recognition.items).toMatchObject([
      {
        section: null,
        title,
        body,
        sourceUnit: "区应急管理局",
        byline: null,
        eventDates: ["2021-06-01"],
        isBrief: false,
      },
    ]);
  });

  test("as a Word document under a wrong name", async () => {
    const bytes = docx({ body: [title, ...body].map((text) => paragraph(text)).join("") });
    const { recognition } = await recognizeFile({ fileName: "来稿.doc", bytes, receivedOn: "2022-01-05" });
    expect(recognition.items).toMatchObject([{ title, body, eventDates: ["2021-06-01"] }]);
  });

  test("without a year says so and leaves the dates empty", async () => {
    const { recognition } = await recognizeFile({ fileName: "来稿.txt", bytes: Buffer.from(plain) });
    expect(recognition.items[0]?.eventDates).toEqual([]);
    expect(recognition.warnings.map(({ code }) => code)).toContain("YEAR_UNKNOWN");
  });
});

describe("refusals name the file and the way out", () => {
  const ole = Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(600)]);

  test.each([
    ["EMPTY_FILE", new Uint8Array()],
    ["NO_TEXT", Buffer.from(" \r\n　　\r\n")],
    ["NO_TEXT", docx({ body: "<w:p/>" })],
    ["UNSUPPORTED_FORMAT", ole],
    ["DAMAGED_FILE", Buffer.from("%PDF-1.4")],
    ["NO_TEXT", Buffer.from("{\\rtf1 }")],
    ["UNSUPPORTED_FORMAT", Buffer.from(Array.from({ length: 2000 }, (_, i) => (i * 7919) % 256))],
    ["PASSWORD_PROTECTED", Buffer.concat([ole, Buffer.from("EncryptedPackage", "utf16le")])],
    ["DAMAGED_FILE", docx({ body: paragraph("正文") }).subarray(0, 400)],
    ["FILE_TOO_LARGE", new Uint8Array(64 * 1024 * 1024 + 1)],
  ])("%s", async (code, bytes) => {
    const failure = await failureOf("三月来稿.docx", bytes);
    expect(failure.code).toBe(code);
    expect(failure.message).toMatch(/^“三月来稿\.docx”.*。$/u);
  });
});

describe("damaged bytes never crash", () => {
  const sources: readonly (readonly [string, Uint8Array])[] = [
    ["text", Buffer.from(plain)],
    ["GB18030 issue", iconv.encode(printIssue(januaryIssue, tidyPrint), "gb18030")],
    ["docx", docx({ body: [title, ...body].map((text) => paragraph(text)).join("") })],
  ];

  test.each(sources)("%s, flipped and cut", async (_, bytes) => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 })), { maxLength: 12 }),
        fc.option(fc.nat(bytes.length), { nil: bytes.length }),
        async (flips, length) => {
          const mutated = Uint8Array.from(bytes);
          for (const [index, mask] of flips) mutated[index] = (mutated[index] ?? 0) ^ mask;
          expect(refusals).toContain(await refusalOf("损坏.docx", mutated.subarray(0, length)));
        },
      ),
      { numRuns: 300 },
    );
  });

  test("arbitrary bytes", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 4000 }), async (bytes) => {
        expect(refusals).toContain(await refusalOf("乱码.bin", bytes));
      }),
      { numRuns: 300 },
    );
  });
});

/** Real documents lie beside the repository where their owners allow it; without them these tests are left out. */
const samples = new URL("../../../../shared/samples/", import.meta.url);
const haveSamples = existsSync(samples);
if (!haveSamples) console.info("recognize-file: 没有样本目录 ../shared/samples，跳过真实文件的测试");

const Gold = z.looseObject({
  issue: z.looseObject({}),
  toc: z.array(z.object({ section: z.string(), title: z.string(), page: z.int() })),
  items: z.array(z.looseObject({})),
});
const Manifest = z.array(
  z.object({
    file: z.string(),
    title: z.string(),
    body: z.array(z.string()),
    sourceUnit: z.string().nullable(),
    eventDates: z.array(z.string()),
  }),
);
const readJson = (file: URL): unknown => JSON.parse(readFileSync(file, "utf8"));

describe.skipIf(!haveSamples)("real documents", () => {
  test("a whole issue", async () => {
    const file = readdirSync(samples).find((name) => name.startsWith("monthly-issue") && name.endsWith(".txt")) ?? "";
    const gold = Gold.parse(readJson(new URL(file.replace(".txt", ".gold.json"), samples)));
    const { issue, items, toc } = (await recognizeFile({ fileName: file, bytes: readFileSync(new URL(file, samples)) }))
      .recognition;
    expect(gold.issue).toMatchObject({ ...issue });
    expect(toc).toEqual(gold.toc);
    // The gold names what is found, not how sure that was.
    expect(gold.items.map((item) => ({ ...item, evidence: [], figures: [] }))).toMatchObject(
      items.map((item) => ({ ...item, evidence: [] })),
    );
  });

  test("single submissions in twelve formats", async () => {
    const folder = new URL("submissions/", samples);
    const manifest = Manifest.parse(readJson(new URL("manifest.json", folder)));
    for (const { file, title: name, body: paragraphs, sourceUnit, eventDates } of manifest) {
      const { items } = (
        await recognizeFile({ fileName: file, bytes: readFileSync(new URL(file, folder)), year: 2020 })
      ).recognition;
      expect(items).toMatchObject([{ title: name, body: paragraphs, sourceUnit, eventDates }]);
    }
  });
});
