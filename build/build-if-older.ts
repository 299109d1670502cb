import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { createBuilder } from "vite";

const inProject = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** The two things that need building: the web and command line hosts run from their sources. */
const products = {
  renderer: {
    product: "dist/renderer/index.html",
    config: "build/vite.renderer.config.ts",
    sources: ["renderer", "shared", "package-lock.json"],
  },
  desktop: {
    product: "dist/desktop/main.js",
    config: "build/vite.desktop.config.ts",
    sources: ["electron", "shared", "package-lock.json"],
  },
} as const;

/** Builds when the product is missing or older than any of its sources; answers whether it did. */
export const buildIfOlder = async (name: keyof typeof products): Promise<boolean> => {
  const { product, config, sources } = products[name];
  const builtAt = existsSync(inProject(product)) ? statSync(inProject(product)).mtimeMs : 0;
  if (builtAt > Math.max(...[config, ...sources].map((source) => newestChange(inProject(source))))) return false;
  const builder = await createBuilder({ configFile: inProject(config), logLevel: "warn" });
  await builder.buildApp();
  return true;
};

const newestChange = (path: string): number => {
  const own = statSync(path);
  if (!own.isDirectory()) return own.mtimeMs;
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((newest, entry) => Math.max(newest, statSync(join(entry.parentPath, entry.name)).mtimeMs), own.mtimeMs);
};
