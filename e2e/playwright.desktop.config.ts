import { defineConfig } from "playwright/test";

import type { DeskOptions } from "./fixtures/desk.ts";

/** The same stories in Electron, where its runtime is there (BULLETIN_ELECTRON); what only a server has is left out. */
export default defineConfig<DeskOptions>({
  testDir: "specs",
  testIgnore: "web/**",
  outputDir: "results/desktop",
  // A slow machine is no fault of the program: stories wait for what comes, they do not measure it.
  timeout: 120_000,
  expect: { timeout: 15_000 },
  workers: 1,
  use: { host: "desktop", trace: "retain-on-failure" },
});
