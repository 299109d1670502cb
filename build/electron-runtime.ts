import { spawn } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const inProject = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** Electron's executable, when its runtime is on this machine. npm brings only the loader, never the runtime. */
export const findElectron = (): string | null => {
  const names = { win32: "electron.exe", darwin: "Electron.app/Contents/MacOS/Electron" };
  const name = process.platform === "win32" || process.platform === "darwin" ? names[process.platform] : "electron";
  const elsewhere = process.env["ELECTRON_OVERRIDE_DIST_PATH"];
  const executable = join(elsewhere ?? inProject("node_modules/electron/dist"), name);
  return existsSync(executable) ? executable : null;
};

/** A line that brings no byte for this long is given up; a slow one that still brings some is not. */
const silentMilliseconds = 15_000;

/** A machine that could not download is not made to wait again for a day. */
const retryAfterMilliseconds = 24 * 60 * 60_000;

const failureMark = inProject("node_modules/.cache/bulletin-desk/electron-download-failed");

/**
 * Finds Electron's runtime, or tries once a day to have Electron's own script download it. Null, within seconds when
 * there is no network, where it cannot be had.
 */
export const obtainElectron = async (): Promise<string | null> => {
  const found = findElectron();
  if (found !== null || process.env["ELECTRON_OVERRIDE_DIST_PATH"] !== undefined || failedLately()) return found;
  if (await runInstaller()) return findElectron();
  mkdirSync(dirname(failureMark), { recursive: true });
  writeFileSync(failureMark, `${Date.now()}\n`);
  return null;
};

const failedLately = (): boolean =>
  existsSync(failureMark) && Date.now() - Number(readFileSync(failureMark, "utf8")) < retryAfterMilliseconds;

/** The script tells nothing while it downloads, so its progress is read from the folder it downloads into. */
const runInstaller = async (): Promise<boolean> => {
  const temporary = mkdtempSync(join(tmpdir(), "bulletin-electron-"));
  const installer = spawn(process.execPath, [inProject("node_modules/electron/install.js")], {
    stdio: "ignore",
    env: { ...process.env, TMPDIR: temporary, TEMP: temporary, TMP: temporary },
  });
  let bytes = 0;
  let lastGrowth = Date.now();
  const watch = setInterval(() => {
    const now = bytesIn(temporary);
    if (now !== bytes) lastGrowth = Date.now();
    if (now > bytes && process.stderr.isTTY)
      process.stderr.write(`\r正在下载 Electron 运行环境 ${(now / 1e6).toFixed(0)} MB `);
    bytes = now;
    if (Date.now() - lastGrowth > silentMilliseconds) installer.kill();
  }, 500);
  try {
    return await new Promise((resolve) => {
      installer.once("error", () => resolve(false));
      installer.once("exit", (code) => resolve(code === 0));
    });
  } finally {
    clearInterval(watch);
    rmSync(temporary, { recursive: true, force: true });
  }
};

const bytesIn = (folder: string): number => {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
  } catch {
    // A file that is being renamed: the next look sees it.
    return 0;
  }
};
