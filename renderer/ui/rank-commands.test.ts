import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { rankCommands, withRecent } from "./rank-commands.ts";

const labels = ["归入“民生视点”", "预览", "预览选中的几页", "留待下期", "去预览", "导出 DOCX", "民生来稿", "导入文件"];
const commands = labels.map((label) => ({ id: label, label }));
const found = (typed: string, recent: readonly string[] = []): string[] =>
  rankCommands(commands, typed, recent).map(({ label }) => label);

describe("rankCommands", () => {
  test.each([
    ["预览", ["预览", "预览选中的几页", "去预览"]],
    ["yl", ["预览", "预览选中的几页", "去预览"]],
    ["gr", ["归入“民生视点”"]],
    ["docx", ["导出 DOCX"]],
    ["ＤＯＣ", ["导出 DOCX"]],
    ["dcd", ["导出 DOCX"]],
    ["留下", ["留待下期"]],
    ["校对", []],
  ])("“%s”", (typed, expected) => {
    expect(found(typed)).toEqual(expected);
  });

  test("what was used lately comes first, but not for a scatter of letters", () => {
    expect(found("预览", ["去预览"])[0]).toBe("去预览");
    expect(found("民视", ["民生来稿", "归入“民生视点”"])).toEqual(["归入“民生视点”"]);
    expect(found("", ["留待下期", "预览"]).slice(0, 3)).toEqual(["留待下期", "预览", "归入“民生视点”"]);
  });

  test("answers some of what it was given, each once", () => {
    const word = fc.array(fc.constantFrom("预", "览", "归", "y", "l", "D", " "), { maxLength: 6 });
    fc.assert(
      fc.property(fc.array(word.map((letters) => letters.join(""))), word, (texts, typed) => {
        const given = texts.map((label, index) => ({ id: String(index), label }));
        const ranked = rankCommands(given, typed.join(""), ["2", "0"]);
        expect(new Set(ranked).size).toBe(ranked.length);
        for (const each of ranked) expect(given).toContain(each);
        for (const { label, id } of given.filter((each) => each.label.trim() !== "")) {
          expect(rankCommands(given, label, []).some((each) => each.id === id)).toBe(true);
        }
      }),
    );
  });
});

test("the last used stands in front, once", () => {
  expect(withRecent(["a", "b"], "b")).toEqual(["b", "a"]);
  expect(withRecent([...Array(12).keys()].map(String), "new")).toHaveLength(12);
});
