import { expect, test } from "vitest";

import { oneAtATime } from "./one-at-a-time.ts";

test("asked often while it runs, it runs once more", async () => {
  let runs = 0;
  const ask = oneAtATime(async () => {
    runs += 1;
    await Promise.resolve();
  });
  await Promise.all([ask(), ask(), ask()]);
  expect(runs).toBe(2);
  await ask();
  expect(runs).toBe(3);
});

test("a failure reaches who asked, and the next one begins anew", async () => {
  let isBroken = true;
  const ask = oneAtATime(async () => {
    if (isBroken) throw new Error("网断了");
  });
  await expect(ask()).rejects.toThrow("网断了");
  isBroken = false;
  await expect(ask()).resolves.toBeUndefined();
});
