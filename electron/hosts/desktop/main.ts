/** The desktop host: a window over the library, and one over each review pack that is opened; one process for all. */
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { app, dialog, Menu, type BrowserWindow } from "electron";

import { createCore, type Core } from "#core/core.ts";
import { AppError } from "#core/errors.ts";
import { defaultLibraryFolder } from "#core/node-ports.ts";
import { createReviewerCore, type ReviewerCore } from "#core/review-desk/create-reviewer-core.ts";

import { registerAppScheme, serveRenderer } from "./app-protocol.ts";
import { createWires, type Wires } from "./ipc.ts";
import { menuTemplate } from "./menu.ts";
import { packArgument } from "./pack-argument.ts";
import { createDesktopPorts } from "./ports.ts";
import { closeOnceSaved, focusWindow, openWindow } from "./window.ts";

/** As on the command line: the library, or the pack, cannot be used. */
const unusable = 3;

/** What is open, by the path of its pack; the library under its own name. */
const windows = new Map<string, BrowserWindow>();
const library = "library";
const reviewers = new Set<ReviewerCore>();
/** What was asked for before Electron was ready. */
const wanted: (string | null)[] = [];
let wires: Wires | undefined;

/** Opens a pack, or (null) the library; what is open already comes to the front. */
const open = (pack: string | null): void => {
  if (!wires) return void wanted.push(pack);
  const key = pack ?? library;
  const there = windows.get(key);
  if (there) return focusWindow(there);
  const reviewer = pack === null ? null : openPack(pack);
  const core = pack === null ? openLibrary() : reviewer;
  if (core === null) return;
  // Both stand beside the bundle of this file, in dist.
  const window = openWindow(
    fileURLToPath(new URL("preload.cjs", import.meta.url)),
    pack === null ? "window" : "review",
  );
  windows.set(key, window);
  if (reviewer) closeOnceSaved(window, reviewer);
  wires.connect(core, window.webContents);
  const close = once(() => {
    windows.delete(key);
    core.close();
  });
  window.once("closed", close);
  app.once("will-quit", close);
};

const openLibrary = (): Core | null => {
  const folder = defaultLibraryFolder();
  return openOrTell("资料库不能打开", () => createCore(folder, createDesktopPorts(folder)));
};

/** Touches no library, and so waits for none that somebody else has open. */
const openPack = (pack: string): ReviewerCore | null => {
  const folder = join(app.getPath("userData"), "reviewer");
  const core = openOrTell("审稿包不能打开", () => createReviewerCore(pack, folder, createDesktopPorts(folder)));
  if (core) reviewers.add(core);
  return core;
};

const openOrTell = <Opened extends Core>(title: string, create: () => Opened): Opened | null => {
  try {
    return create();
  } catch (thrown) {
    if (!(thrown instanceof AppError)) throw thrown;
    dialog.showErrorBox(title, thrown.message);
    if (windows.size === 0) app.exit(unusable);
    return null;
  }
};

/** What is on its way into a pack arrives there before the process ends. */
const finishSaving = (event: { preventDefault(): void }): void => {
  if (reviewers.size === 0) return;
  event.preventDefault();
  const saving = [...reviewers].map((core) => core.settled());
  reviewers.clear();
  void Promise.all(saving).finally(() => app.quit());
};

const once = (act: () => void): (() => void) => {
  let isDone = false;
  return () => {
    if (!isDone) act();
    isDone = true;
  };
};

const start = (): void => {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(process.platform)));
  serveRenderer(fileURLToPath(new URL("../renderer", import.meta.url)));
  wires = createWires();
  // A file that macOS sent is what the start was for.
  const first = packArgument(process.argv, process.cwd());
  const all = wanted.length > 0 ? wanted : [first];
  for (const pack of new Set(all)) open(pack);
};

app.commandLine.appendSwitch("lang", "zh-CN");
if (app.requestSingleInstanceLock()) {
  registerAppScheme();
  app.on("open-file", (event, path) => {
    event.preventDefault();
    open(path);
  });
  app.on("second-instance", (_event, argv, workingFolder) => open(packArgument(argv, workingFolder)));
  app.on("window-all-closed", () => app.quit());
  app.on("will-quit", finishSaving);
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
