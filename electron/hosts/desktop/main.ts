/** The desktop host: one window over the core. */
import { fileURLToPath } from "node:url";

import { app, dialog, Menu } from "electron";

import { createCore, type Core } from "#core/core.ts";
import { AppError } from "#core/errors.ts";
import { defaultLibraryFolder } from "#core/node-ports.ts";

import { registerAppScheme, serveRenderer } from "./app-protocol.ts";
import { connectToCore } from "./ipc.ts";
import { menuTemplate } from "./menu.ts";
import { createDesktopPorts } from "./ports.ts";
import { focusWindow, openWindow } from "./window.ts";

/** As on the command line: the library cannot be used. */
const libraryUnusable = 3;

const start = (): void => {
  const core = openCore();
  if (core === null) return;
  app.once("will-quit", () => core.close());
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(process.platform)));
  // Both stand beside the bundle of this file, in dist.
  serveRenderer(fileURLToPath(new URL("../renderer", import.meta.url)));
  const window = openWindow(fileURLToPath(new URL("preload.cjs", import.meta.url)));
  connectToCore(core, window.webContents);
  app.on("second-instance", () => focusWindow(window));
};

const openCore = (): Core | null => {
  const folder = defaultLibraryFolder();
  try {
    return createCore(folder, createDesktopPorts(folder));
  } catch (thrown) {
    if (!(thrown instanceof AppError)) throw thrown;
    dialog.showErrorBox("资料库不能打开", thrown.message);
    app.exit(libraryUnusable);
    return null;
  }
};

app.commandLine.appendSwitch("lang", "zh-CN");
if (app.requestSingleInstanceLock()) {
  registerAppScheme();
  app.on("window-all-closed", () => app.quit());
  // Not awaited here: Electron becomes ready only after this module has run to its end.
  app
    .whenReady()
    .then(start)
    .catch((thrown: unknown) => {
      dialog.showErrorBox("程序不能启动", thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown));
      app.exit(70);
    });
} else {
  app.quit();
}
