import fc from "fast-check";
import { expect, test } from "vitest";

import { compose } from "../composing/compose.ts";
import { layOut } from "./layout.ts";
import { reusePages } from "./reuse-pages.ts";
import { syntheticIssue } from "./testing/synthetic-issue.ts";
import { testProfile } from "./testing/test-profile.ts";

const layoutOf = (seed: number) => layOut(compose(syntheticIssue(seed, "plain")), testProfile);

test("changes nothing but which objects the pages are", () => {
  fc.assert(
    fc.property(fc.nat(20), fc.nat(20), (one, other) => {
      expect(reusePages(layoutOf(one), layoutOf(other))).toEqual(layoutOf(one));
    }),
    { numRuns: 15 },
  );
});

test("the pages before a change are the same objects, the changed one is not", () => {
  const input = syntheticIssue(5, "plain");
  const before = layOut(compose(input), testProfile);
  const last = input.sections.at(-1)?.items.at(-1);
  last?.body.push({ kind: "paragraph", text: "又及。", leadIn: 0 });
  const after = reusePages(layOut(compose(input), testProfile), before);
  const changed = after.pages.flatMap((page, index) => (page === before.pages[index] ? [] : [index]));
  expect(changed.length).toBeGreaterThan(0);
  expect(changed.length).toBeLessThan(4);
  expect(changed.every((index) => index >= before.pages.length - 3)).toBe(true);
});
