import { expect, test } from "vitest";

import { compose } from "#shared/domain/composing/compose.ts";
import { layOut } from "#shared/domain/typesetting/layout.ts";
import { syntheticIssue } from "#shared/domain/typesetting/testing/synthetic-issue.ts";
import { gb9704Profile } from "#shared/model/print-profile.ts";

import { shortPage } from "./short-page.ts";

const profile = { ...gb9704Profile, anchors: "exact" } as const;

test("a page is short exactly where the next was forced and room was left, and says so much", () => {
  const found = [1, 2, 3, 4, 5, 6, 7, 8].flatMap((seed) => {
    const layout = layOut(compose(syntheticIssue(seed, "plain"), profile), profile);
    return layout.pages.map((page, index) => ({ short: shortPage(layout, index, profile), page, layout, index }));
  });
  const short = found.filter((each) => each.short !== null);
  expect(short.length).toBeGreaterThan(0);
  for (const { short: why, page, layout, index } of short) {
    expect(layout.pages[index + 1]?.anchor?.title).toBe(why?.title);
    const used = page.lines.reduce((sum, { height }) => sum + height, 0) / profile.pitch;
    expect(used + (why?.lines ?? 0)).toBe(22);
  }
});
