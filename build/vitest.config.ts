import { defineConfig } from "vitest/config";

// Days are the editors', whatever the machine's clock is set to; the tests run in processes of their own, which take it over.
process.env["TZ"] = "Asia/Shanghai";

export default defineConfig({
  root: new URL("..", import.meta.url).pathname,
  test: {
    setupFiles: ["build/seed-properties.ts"],
    include: ["{shared,electron,renderer,build}/**/*.test.{ts,tsx}"],
    // Real databases and files: a slow disk must not look like a failure.
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
});
