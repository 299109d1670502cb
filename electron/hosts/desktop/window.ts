import { join } from "node:path";
import { setTimeout } from "node:timers/promises";

import { app, BrowserWindow, screen, session, shell, type InputEvent, type WebContents } from "electron";

import { mayAttachWebview, mayHavePermission, mayNavigateTo, mayOpenInBrowser, pageAddress } from "./security.ts";
import { readBounds, saveBounds, smallestWindow } from "./window-bounds.ts";

/**
 * Opens a window, where one of its kind stood last, with every policy of security.ts in force before the page is loaded.
 * `kind` names the file in which the place is remembered.
 */
export const openWindow = (preloadScript: string, kind: "window" | "review"): BrowserWindow => {
  const boundsFile = join(app.getPath("userData"), `${kind}.json`);
  const last = readBounds(
    boundsFile,
    screen.getAllDisplays().map((display) => display.workArea),
  );
  const window = new BrowserWindow({
    ...(last ? { x: last.x, y: last.y, width: last.width, height: last.height } : { width: 1280, height: 800 }),
    minWidth: smallestWindow.width,
    minHeight: smallestWindow.height,
    title: "大事月报编辑台",
    // The paper of the page itself: no white flash before it is painted.
    backgroundColor: "#F7F5F0",
    show: false,
    webPreferences: {
      preload: preloadScript,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webviewTag: false,
      // Its word lists come from the network, and there is none for Chinese.
      spellcheck: false,
    },
  });
  denyPermissions();
  keepToOwnPage(window.webContents);
  window.once("ready-to-show", () => {
    if (last?.maximized === true) window.maximize();
    window.show();
  });
  window.on("close", () => saveBounds(boundsFile, { ...window.getNormalBounds(), maximized: window.isMaximized() }));
  void window.loadURL(pageAddress);
  return window;
};

/** A second start brings the window that is there to the front. */
export const focusWindow = (window: BrowserWindow): void => {
  if (window.isMinimized()) window.restore();
  window.focus();
};

/** Long enough for a page to send what it still has, in milliseconds. */
const lastWords = 150;

/**
 * A page that is not saved yet refuses to be closed, and saves. It is asked once more when that is done; if it refuses
 * again, it has something to say to the user. A page that is only loaded anew stays.
 */
export const closeOnceSaved = (window: BrowserWindow, core: { settled(): Promise<void> }): void => {
  let isClosing = false;
  let isAskedAgain = false;
  const askAgain = async (): Promise<void> => {
    await setTimeout(lastWords);
    await core.settled();
    await setTimeout(lastWords);
    isAskedAgain = true;
    if (!window.isDestroyed()) window.close();
  };
  window.on("close", () => void (isClosing = true));
  window.webContents.on("will-prevent-unload", () => {
    const isFirst = isClosing && !isAskedAgain;
    isClosing = false;
    isAskedAgain = false;
    if (isFirst) void askAgain();
  });
};

const denyPermissions = (): void => {
  session.defaultSession.setPermissionRequestHandler((_page, _permission, decide) => decide(mayHavePermission()));
  session.defaultSession.setPermissionCheckHandler(() => mayHavePermission());
};

const keepToOwnPage = (page: WebContents): void => {
  let lastInputAt = Number.NEGATIVE_INFINITY;
  page.on("input-event", (_event, input) => {
    if (deliberateInput.has(input.type)) lastInputAt = Date.now();
  });
  page.setWindowOpenHandler(({ url }) => {
    if (mayOpenInBrowser(url, Date.now() - lastInputAt)) void shell.openExternal(url);
    return { action: "deny" };
  });
  page.on("will-frame-navigate", (event) => {
    if (!event.isMainFrame || !mayNavigateTo(event.url)) event.preventDefault();
  });
  page.on("will-redirect", (event) => {
    if (!mayNavigateTo(event.url)) event.preventDefault();
  });
  page.on("will-attach-webview", (event) => {
    if (!mayAttachWebview()) event.preventDefault();
  });
};

const deliberateInput: ReadonlySet<InputEvent["type"]> = new Set(["mouseUp", "rawKeyDown", "keyDown", "gestureTap"]);
