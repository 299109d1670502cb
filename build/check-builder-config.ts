/** Checks the packager's configuration without packaging: its own schema, and that what it names is really there. */
import { existsSync, globSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

import { z } from "zod";

import { reviewPackExtension } from "../electron/core/reviewing/review-pack.ts";

const project = fileURLToPath(new URL("..", import.meta.url));
const configuration: unknown = JSON.parse(readFileSync(new URL("electron-builder.json", import.meta.url), "utf8"));

// electron-builder brings its library along without showing it: found from where electron-builder itself stands.
const fromElectronBuilder = createRequire(createRequire(import.meta.url).resolve("electron-builder"));
const Library = z.object({
  validateConfiguration: z.custom<(configuration: unknown, logger: { isEnabled: boolean }) => Promise<void>>(
    (value) => typeof value === "function",
  ),
});
const { validateConfiguration } = Library.parse(fromElectronBuilder("app-builder-lib/out/util/config/config.js"));
await validateConfiguration(structuredClone(configuration), { isEnabled: false });

const Named = z.object({
  asarUnpack: z.array(z.string()),
  extraResources: z.array(z.object({ from: z.string() })),
  // Without a type Linux leaves the association out and says nothing.
  fileAssociations: z.array(z.object({ ext: z.string(), name: z.string(), mimeType: z.string() })),
});
const { asarUnpack, extraResources, fileAssociations } = Named.parse(configuration);

const unpacked = new Set(
  asarUnpack.flatMap((pattern) => globSync(pattern, { cwd: project })).map((path) => path.replaceAll("\\", "/")),
);
const targets = ["win32-x64", "linux-x64", "linux-arm64", "darwin-x64", "darwin-arm64"];
const faults = [
  ...(fileAssociations.some(({ ext }) => ext === reviewPackExtension)
    ? []
    : [`fileAssociations has no .${reviewPackExtension}: a pack could not be opened by a double click`]),
  ...targets
    .map((target) => `node_modules/better-sqlite3/prebuilds/${target}.node`)
    .filter((binary) => !unpacked.has(binary))
    .map((binary) => `asarUnpack does not match ${binary}: the packed app could not open its library`),
  ...extraResources
    .filter(({ from }) => !existsSync(`${project}${from}`))
    .map(({ from }) => `extraResources names ${from}, which is not there`),
];
for (const fault of faults) process.stderr.write(`${fault}\n`);
if (faults.length > 0) process.exitCode = 1;
