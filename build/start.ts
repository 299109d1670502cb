/** `npm start`: the app in Electron where its runtime can be had, else the same app in the browser. */
import { spawn } from "node:child_process";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

import { serve } from "../electron/hosts/web/serve.ts";
import { buildIfOlder } from "./build-if-older.ts";
import { obtainElectron } from "./electron-runtime.ts";

/** A desktop host that ends sooner than this, and not by its own word (done; no usable library), could not run here. */
const startUpMilliseconds = 5_000;

const { values } = parseArgs({
  options: {
    library: { type: "string" },
    pack: { type: "string" },
    port: { type: "string" },
    "no-open": { type: "boolean", default: false },
  },
});

const startDesktop = async (executable: string): Promise<"ended" | "cannot run here"> => {
  await buildIfOlder("desktop");
  const startedAt = Date.now();
  const library = values.library === undefined ? {} : { BULLETIN_LIBRARY: values.library };
  const pack = values.pack === undefined ? [] : [resolve(values.pack)];
  const app = spawn(executable, [fileURLToPath(new URL("..", import.meta.url)), ...pack], {
    stdio: "inherit",
    env: { ...process.env, ...library },
  });
  const code = await new Promise<number | null>((end) => {
    app.once("error", () => end(null));
    app.once("exit", end);
  });
  return code !== 0 && code !== 3 && Date.now() - startedAt < startUpMilliseconds ? "cannot run here" : "ended";
};

const openInBrowser = (address: string): void => {
  const [command, ...given] =
    process.platform === "win32" ? ["cmd", "/c", "start", ""] : [process.platform === "darwin" ? "open" : "xdg-open"];
  if (command === undefined) return;
  const opener = spawn(command, [...given, address], { stdio: "ignore", detached: true });
  // Without a browser the printed address is still there to be used.
  opener.once("error", () => {});
  opener.unref();
};

const startInBrowser = (): Promise<number> =>
  serve({
    library: values.library,
    pack: values.pack,
    port: Number(values.port ?? 0),
    onListening: values["no-open"] ? undefined : openInBrowser,
  });

await buildIfOlder("renderer");
// An address was asked for: that is the web host, whatever else could run.
const wantsAddress = values["no-open"] || values.port !== undefined;
const electron = wantsAddress ? null : await obtainElectron();
if (electron === null || (await startDesktop(electron)) === "cannot run here") {
  if (!wantsAddress) process.stderr.write("这台电脑上没有可用的 Electron 运行环境，改在浏览器中打开（功能相同）：\n");
  process.exitCode = await startInBrowser();
}
