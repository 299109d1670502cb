import { fileURLToPath } from "node:url";

import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const inProject = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));

export default defineConfig({
  root: inProject("renderer"),
  // Relative addresses: the same files serve from the root of the web host and from app:// in the desktop host.
  base: "./",
  plugins: [react()],
  build: {
    outDir: inProject("dist/renderer"),
    emptyOutDir: true,
    target: "es2024",
    sourcemap: true,
    // The files come from this PC, not over a line: what counts is that they parse quickly, in parallel.
    chunkSizeWarningLimit: 2_000,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: "react", test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/, priority: 3 },
            {
              name: "components",
              test: /node_modules[\\/](antd|@ant-design|@rc-component|rc-[^\\/]+)[\\/]/,
              priority: 2,
            },
            { name: "vendor", test: /node_modules[\\/]/, priority: 1 },
          ],
        },
      },
    },
  },
});
