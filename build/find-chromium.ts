import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

import { chromium } from "playwright";

/** A browser to test in, or one sentence that says what to install. */
export type Chromium = { readonly executable: string } | { readonly missing: string };

/**
 * Looks for Playwright's own Chromium, then for an installed Chromium, Chrome or Edge; on Debian as root it installs
 * one. `BULLETIN_CHROMIUM` names one outright.
 */
export const findChromium = (): Chromium => {
  const found = namedChromium() ?? ownChromium() ?? installedChromium() ?? installFromDebian();
  return found === undefined ? { missing: whatToInstall } : { executable: found };
};

const whatToInstall =
  "No Chromium for the end-to-end tests. Run `npx playwright install chromium`, or install one of chromium, Google Chrome, Microsoft Edge (Debian: `apt-get install chromium`), or name one in BULLETIN_CHROMIUM.";

const namedChromium = (): string | undefined => {
  const named = process.env["BULLETIN_CHROMIUM"];
  return named !== undefined && existsSync(named) ? named : undefined;
};

const ownChromium = (): string | undefined => {
  const own = chromium.executablePath();
  return own !== "" && existsSync(own) ? own : undefined;
};

const commands = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "msedge"];

const usualPlaces: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  win32: ["ProgramFiles", "ProgramFiles(x86)", "LOCALAPPDATA"].flatMap((variable) => {
    const folder = process.env[variable];
    if (folder === undefined) return [];
    return [
      join(folder, "Google", "Chrome", "Application", "chrome.exe"),
      join(folder, "Microsoft", "Edge", "Application", "msedge.exe"),
    ];
  }),
  darwin: ["Google Chrome", "Chromium", "Microsoft Edge"].map(
    (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
  ),
};

const installedChromium = (): string | undefined => {
  const folders = (process.env["PATH"] ?? "").split(delimiter).filter((folder) => folder !== "");
  const onPath = commands.flatMap((command) => folders.map((folder) => join(folder, command)));
  return [...onPath, ...(usualPlaces[process.platform] ?? [])].find((file) => existsSync(file));
};

const installFromDebian = (): string | undefined => {
  if (!existsSync("/etc/debian_version") || process.getuid?.() !== 0) return undefined;
  process.stderr.write("No Chromium found: installing the Debian package.\n");
  const environment = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  for (const step of [["update"], ["install", "-y", "--no-install-recommends", "chromium"]]) {
    const done = spawnSync("apt-get", ["-q", ...step], { stdio: ["ignore", 2, 2], env: environment });
    if (done.status !== 0) return undefined;
  }
  return installedChromium();
};
