/**
 * Differential test against the measuring prototype, when it lies beside the project: both must break lines at the same
 * places. Word's rules must agree on every line. Under LibreOffice's rules ours know three habits the prototype does
 * not (portions that do not give way, marks kept where automatic space was dropped, paths), so a few lines differ.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

import { afterAll, describe, expect, test } from "vitest";

import { breakLines } from "../shared/domain/typesetting/break-lines.ts";
import { wordKinsoku } from "../shared/domain/typesetting/kinsoku.ts";
import { allRules, type LineBreakingRules } from "../shared/domain/typesetting/line-breaking-rules.ts";
import { measureText } from "../shared/domain/typesetting/measured-text.ts";
import { syntheticParagraph } from "../shared/domain/typesetting/testing/synthetic-issue.ts";

type PrototypeParagraph = { text: string; cjk: string; latin: string; size: number; width: number; first: number };
type PrototypeRules = {
  noStart: Set<string>;
  noEnd: Set<string>;
  asp: number;
  hang: ReadonlySet<string> | null;
  lo: boolean;
  lo25: boolean;
};
type Prototype = { breakLines: (paragraph: PrototypeParagraph, rules: PrototypeRules) => string[] };

const folder = new URL("../../shared/prototype/", import.meta.url).pathname;
const isThere = existsSync(join(folder, "engine.ts"));
if (!isThere) console.warn("未运行：旁边没有 shared/prototype，断行没有与原型对照。");

const scratch = mkdtempSync(join(tmpdir(), "prototype-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

describe.skipIf(!isThere)("lines of the prototype", () => {
  test.each(allRules.map((rules) => [rules.name, rules] as const))("%s", async (_name, rules) => {
    const prototype = await loadPrototype();
    const texts = Array.from({ length: 300 }, (_, seed) =>
      comparable(syntheticParagraph(seed, seed % 2 === 0 ? "plain" : "hostile")),
    );
    const lines = texts.map((text) => ({ ours: ourLines(text, rules), theirs: theirLines(prototype, text, rules) }));
    const differing = lines.filter(({ ours, theirs }) => ours.join("\n") !== theirs.join("\n"));
    expect(differing.length).toBeLessThanOrEqual(rules.family === "word" ? 0 : 0.05 * texts.length);
  });
});

/** Without the signs that we set in another font or class on purpose. */
const comparable = (text: string): string => text.replaceAll("¥", "￥").replace(/[①-⑳]/g, "甲");

const ourLines = (text: string, rules: LineBreakingRules): string[] => {
  const measured = measureText(text, 16);
  const starts = breakLines(measured, { width: 8844, indent: 640 }, rules);
  return starts.map((start, index) => measured.characters.slice(start, starts[index + 1]).join(""));
};

const theirLines = (prototype: Prototype, text: string, rules: LineBreakingRules): string[] =>
  prototype.breakLines(
    { text, cjk: "仿宋", latin: "Times New Roman", size: 16, width: 8844, first: 640 },
    {
      noStart: new Set(wordKinsoku.notAtLineStart),
      noEnd: new Set(wordKinsoku.notAtLineEnd),
      asp: rules.autospace,
      hang: rules.family === "word" ? rules.mayHang : new Set<string>(),
      lo: rules.family === "libreOffice",
      lo25: rules.family === "libreOffice" && rules.keepsPairsInChinese,
    },
  );

/** The engine alone: its companion file imports packages that the project does not have. */
const loadPrototype = async (): Promise<Prototype> => {
  const constants = readFileSync(join(folder, "gen.ts"), "utf8")
    .split("\n")
    .filter((line) => /^export const (PITCH|NO_START|NO_END|isAscii)\b/.test(line));
  const engine = readFileSync(join(folder, "engine.ts"), "utf8").replace(/^import .*$/gm, "");
  const path = join(scratch, "engine.ts");
  writeFileSync(path, `type Opt = any; type Issue = any;\nconst DEF = {};\n${constants.join("\n")}\n${engine}`);
  const loaded: Prototype = await import(/* @vite-ignore */ pathToFileURL(path).href);
  return loaded;
};
