import { defineConfig } from "playwright/test";

import type { DeskOptions } from "./fixtures/desk.ts";

/** The same stories in Electron, where its runtime is there (BULLETIN_ELECTRON); what only a server has is left out. */
export default defineConfig<DeskOptions>({
  testDir: "specs",
  testIgnore: "web/**",
  outputDir: "results/desktop",
  timeout: 60_000,
  workers: 1,
  use: { host: "desktop", trace: "retain-on-failure" },
});
