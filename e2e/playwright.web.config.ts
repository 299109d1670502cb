import { defineConfig } from "playwright/test";

import type { DeskOptions } from "./fixtures/desk.ts";

/** The stories on the web host, in the Chromium that BULLETIN_CHROMIUM names (`npm test` finds it). */
export default defineConfig<DeskOptions>({
  testDir: "specs",
  outputDir: "results/web",
  // A slow machine is no fault of the program: stories wait for what comes, they do not measure it.
  timeout: 120_000,
  expect: { timeout: 15_000 },
  // Two cores: a browser and its server are one each.
  workers: 1,
  use: { host: "web", trace: "retain-on-failure" },
});
