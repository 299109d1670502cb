import { writeFileSync } from "node:fs";
import { join } from "node:path";

import { beforeEach, expect, test } from "vitest";

import { beginTagged, createTestCommandLine, type TestCommandLine } from "../testing/test-command-line.ts";

let desk: TestCommandLine;

beforeEach(() => {
  desk = createTestCommandLine();
});

const text = "云岭区开展义务植树\n\n截止目前，云岭区已完成植树三万株。\n";
const finding = {
  rule: "jiezhi",
  severity: "error",
  item: 0,
  where: "body",
  paragraph: 0,
  start: 0,
  end: 2,
  text: "截止",
  message: expect.stringContaining("截至"),
  suggestion: "截至",
};

test("files are proofread without a library, and what cannot be read is told beside the rest", async () => {
  const [good, bad] = [join(desk.folder, "植树.txt"), join(desk.folder, "坏.docx")];
  writeFileSync(good, text);
  writeFileSync(bad, new Uint8Array([0x50, 0x4b, 3, 4, 9]));
  const { status, json } = await desk.runJson("proofread", good, bad);
  expect({ status, json }).toEqual({
    status: 1,
    json: {
      findings: [{ file: good, ...finding }],
      characters: 17,
      errorRatePer10000: expect.closeTo(10_000 / 17),
      errors: [{ file: bad, code: expect.any(String), message: expect.stringContaining("坏.docx") }],
    },
  });
});

test("an issue of the library is proofread with what the office has said", async () => {
  await beginTagged(desk);
  const { status, json } = await desk.runJson("proofread", "--issue", "2026-04");
  expect({ status, json }).toMatchObject({ status: 0, json: { findings: [], errorRatePer10000: 0 } });
});

test("people read where, how bad, what instead, and why", async () => {
  const file = join(desk.folder, "植树.txt");
  writeFileSync(file, text);
  expect((await desk.run("proofread", file)).stdout).toMatch(
    /植树\.txt 第 1 篇 第 1 段 差错 截止 → 截至：.*\n1 处，正文 17 字，差错率万分之 588\.24\n$/,
  );
});

test.each([[[]], [["来稿.txt", "--issue", "2026-04"]]])(
  "neither nor, or both at once, is wrong usage: %j",
  async (args) => {
    const { status, json } = await desk.runJson("proofread", ...args);
    expect({ status, json }).toMatchObject({
      status: 2,
      json: { error: { message: expect.stringContaining("--issue") } },
    });
  },
);
