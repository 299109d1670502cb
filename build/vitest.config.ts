import { defineConfig } from "vitest/config";

export default defineConfig({
  root: new URL("..", import.meta.url).pathname,
  test: {
    include: ["{shared,electron,renderer,build}/**/*.test.{ts,tsx}"],
    // Real databases and files: a slow disk must not look like a failure.
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
});
