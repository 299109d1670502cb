import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { chromium } from "playwright/test";

const serverMain = fileURLToPath(new URL("../../electron/hosts/web/main.ts", import.meta.url));

export interface WebStart {
  /** From the start of the server's process to the window's first rows, or to its word that there are none. */
  readonly milliseconds: number;
  /** Of the server, in bytes; NaN where the system does not tell. */
  readonly serverMemory: number;
  /** Of the page's scripts, in bytes. */
  readonly windowMemory: number;
}

/** One start of the web host with its window in Chromium; the browser itself runs already, as an editor's does. */
export const startInBrowser = async (library: string, executablePath: string): Promise<WebStart> => {
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  const startedAt = performance.now();
  const server = spawn(process.execPath, [serverMain, "--library", library], { stdio: ["ignore", "pipe", "inherit"] });
  try {
    const [address] = await once(server.stdout, "data");
    await page.goto(String(address).trim());
    await page.locator(".inbox-item .inbox-title-text, .welcome").first().waitFor();
    const milliseconds = performance.now() - startedAt;
    const windowMemory = await page.evaluate("performance.memory.usedJSHeapSize");
    return { milliseconds, serverMemory: residentBytes(server.pid), windowMemory: Number(windowMemory) };
  } finally {
    await browser.close();
    server.kill();
    if (server.exitCode === null && server.signalCode === null) await once(server, "exit");
  }
};

const residentBytes = (pid: number | undefined): number => {
  try {
    const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
    return Number(kilobytes) * 1024;
  } catch {
    return Number.NaN;
  }
};
