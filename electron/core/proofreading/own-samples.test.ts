import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { expect, test } from "vitest";

import { recognizeFile } from "../importing/recognize-file.ts";
import { proofreadRecognition } from "./proofread-recognition.ts";

const folder = fileURLToPath(new URL("../../../resources/samples", import.meta.url));
const files = [
  "issue-2026-03.txt",
  ...readdirSync(join(folder, "submissions")).map((name) => join("submissions", name)),
].filter((name) => /\.(?:txt|docx|html|eml|odt|rtf)$/.test(name));

test.each(files)("nobody is nagged in clean prose: %s", async (name) => {
  const { recognition } = await recognizeFile({
    fileName: name,
    bytes: new Uint8Array(readFileSync(join(folder, name))),
  });
  const { findings, characters } = proofreadRecognition(recognition);
  expect(characters).toBeGreaterThan(0);
  expect(
    findings
      .filter(({ severity }) => severity !== "advice")
      .map(({ ruleId, before, text, after }) => `${ruleId}: ${before}[${text}]${after}`),
  ).toEqual([]);
});
