import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

/** `bulletin serve`: a host never imports another, so the web host runs as a process of its own. Answers its exit status. */
export const serveInChild = (args: readonly string[]): Promise<number> =>
  new Promise((resolve, reject) => {
    const main = fileURLToPath(new URL("../web/main.ts", import.meta.url));
    const child = spawn(process.execPath, [main, ...args], { stdio: "inherit" });
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => child.kill(signal));
    child.once("error", reject);
    child.once("exit", (status) => resolve(status ?? 70));
  });
