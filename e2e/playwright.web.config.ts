import { defineConfig } from "playwright/test";

import type { DeskOptions } from "./fixtures/desk.ts";

/** The stories on the web host, in the Chromium that BULLETIN_CHROMIUM names (`npm test` finds it). */
export default defineConfig<DeskOptions>({
  testDir: "specs",
  outputDir: "results/web",
  timeout: 60_000,
  // Two cores: a browser and its server are one each.
  workers: 1,
  use: { host: "web", trace: "retain-on-failure" },
});
