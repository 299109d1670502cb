import { describe, expect, test } from "vitest";

import { compose } from "#shared/domain/composing/compose.ts";
import { factsOf } from "#shared/domain/typesetting/character-facts.ts";
import { layOut } from "#shared/domain/typesetting/layout.ts";
import { syntheticIssue } from "#shared/domain/typesetting/testing/synthetic-issue.ts";
import type { LaidLine } from "#shared/model/layout.ts";
import { gb9704Profile } from "#shared/model/print-profile.ts";

import { createFontBook } from "./font-book.ts";
import { findFontFiles } from "./font-files.ts";
import { lineRuns, type LineRun } from "./line-runs.ts";
import { hasUsableFonts } from "./testing/has-usable-fonts.ts";

const right = ({ x, width }: { x: number; width: number }): number => x + width;

const cut = (): [LaidLine, LineRun[]][] => {
  const fonts = createFontBook(findFontFiles());
  const { pages } = layOut(compose(syntheticIssue(5, "hostile")), gb9704Profile);
  return pages.flatMap(({ lines }) =>
    lines.map((line): [LaidLine, LineRun[]] => [line, lineRuns(line, gb9704Profile, fonts)]),
  );
};

describe.skipIf(!hasUsableFonts())("runs of a line (skipped where no Chinese font is installed)", () => {
  test("joined are the line without the spaces at its end", () => {
    const lines = cut();
    expect(lines.map(([, runs]) => runs.map(({ text }) => text).join(""))).toEqual(
      lines.map(([{ text }]) => text.replace(/ +$/, "")),
    );
  });

  test("begin and end where the line does, and never overlap", () => {
    const wrong = cut().filter(([line, runs]) => {
      const [first, last] = [runs[0], runs.at(-1)];
      if (!first || !last) return line.text.trim() !== "";
      const overlaps = runs.some((run, index) => index > 0 && run.x < right(runs[index - 1] ?? run) - 0.01);
      return overlaps || Math.abs(first.x - line.x) > 0.01 || Math.abs(right(last) - right(line)) > 0.01;
    });
    expect(wrong.map(([{ text }]) => text)).toEqual([]);
  });

  test("are of one script each, and a lead-in is in its own face", () => {
    const lines = cut();
    const mixed = lines.flatMap(([, runs]) =>
      runs.filter(({ text }) => new Set([...text].map((character) => factsOf(character).isLatin)).size > 1),
    );
    expect(mixed).toEqual([]);
    const [line, runs] = lines.find(([{ leadIn }]) => leadIn > 0) ?? [];
    expect(runs?.[0]?.face.key).toBe(
      createFontBook(findFontFiles()).faceFor(gb9704Profile.leadInFont, line?.text[0] ?? "").key,
    );
  });
});
