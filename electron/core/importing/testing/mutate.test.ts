import { expect, test } from "vitest";

import { damagedSources } from "./damaged-sources.ts";
import { createMutator } from "./mutate.ts";

test("the same seed damages alike, another one otherwise; the source stays whole", () => {
  const [{ bytes } = { bytes: Buffer.from("") }] = damagedSources();
  const before = Buffer.from(bytes);
  const damage = (seed: number): string[] => {
    const mutate = createMutator(seed);
    return Array.from({ length: 20 }, () => Buffer.from(mutate(bytes)).toString("hex"));
  };
  expect(damage(1)).toEqual(damage(1));
  expect(damage(1)).not.toEqual(damage(2));
  expect(Buffer.from(bytes).equals(before)).toBe(true);
});
