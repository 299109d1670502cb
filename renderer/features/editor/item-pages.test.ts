import { expect, test } from "vitest";

import { compose } from "#shared/domain/composing/compose.ts";
import { layOut } from "#shared/domain/typesetting/layout.ts";
import { syntheticIssue } from "#shared/domain/typesetting/testing/synthetic-issue.ts";
import { monthlyProfile } from "#shared/model/print-profile.ts";

import { itemPages } from "./item-pages.ts";

const layout = layOut(compose(syntheticIssue(4, "plain"), monthlyProfile), monthlyProfile);

test("an item begins on the page that the contents name, and ends where the next one begins or before", () => {
  const titles = layout.headings.filter(({ itemId }) => itemId !== null);
  expect(titles.length).toBeGreaterThan(5);
  titles.forEach(({ itemId, pageLabel }, index) => {
    const pages = itemPages(layout, itemId ?? "");
    expect(pages?.first).toBe(pageLabel);
    expect(Number(pages?.last)).toBeGreaterThanOrEqual(Number(pages?.first));
    expect(Number(pages?.last)).toBeLessThanOrEqual(Number(titles[index + 1]?.pageLabel ?? Infinity));
  });
});

test("what is not printed has no page", () => {
  expect(itemPages(layout, "nothing")).toBeNull();
});
