import { cpSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { defineConfig, type EnvironmentOptions } from "vite";

const inProject = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));

const colourProfile = "data/sRGB_IEC61966_2_1.icc";

/** One file of the desktop host, whole: only Electron and the library with a binary stay outside. */
const bundle = (entry: string, format: "es" | "cjs", fileName: string): EnvironmentOptions => ({
  consumer: "server",
  resolve: { noExternal: true, external: ["electron", "better-sqlite3"] },
  build: {
    ssr: true,
    outDir: inProject("dist/desktop"),
    emptyOutDir: false,
    target: "es2024",
    sourcemap: true,
    rolldownOptions: {
      input: inProject(entry),
      output: { format, entryFileNames: fileName, codeSplitting: false },
    },
  },
});

export default defineConfig({
  root: inProject("."),
  publicDir: false,
  environments: {
    main: bundle("electron/hosts/desktop/main.ts", "es", "main.js"),
    // A sandboxed preload script cannot be a module.
    preload: bundle("electron/hosts/desktop/preload.ts", "cjs", "preload.cjs"),
    // Started by its address, which main.js looks for beside itself.
    readingWorker: bundle("electron/core/importing/reading-worker.ts", "es", "reading-worker.js"),
  },
  builder: {
    buildApp: async (builder) => {
      for (const name of ["main", "preload", "readingWorker"]) {
        const environment = builder.environments[name];
        if (environment) await builder.build(environment);
      }
      // Data of pdfjs, which the reading worker looks for beside itself.
      for (const folder of ["cmaps", "standard_fonts"])
        cpSync(inProject(`node_modules/pdfjs-dist/${folder}`), inProject(`dist/desktop/pdfjs/${folder}`), {
          recursive: true,
        });
      // The colour profile that pdfkit puts into every PDF/A and looks for beside the program.
      cpSync(inProject(`node_modules/pdfkit/js/${colourProfile}`), inProject(`dist/desktop/${colourProfile}`));
    },
  },
});
