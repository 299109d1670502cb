/**
 * The part of Electron's module that the desktop host uses, acting as Electron's documentation says it acts: messages
 * are cloned, a channel takes one handler, schemes are registered before ready, a listener may prevent an event.
 * A main process and one page's preload script stand in one process here.
 */
import { EventEmitter } from "node:events";

interface Frame {
  readonly url: string;
  readonly parent: Frame | null;
}

type OpenHandler = (details: { url: string }) => { action: "allow" | "deny" };

/** What Electron hands a listener that may say no. */
export class PreventableEvent {
  defaultPrevented = false;
  readonly url: string;
  readonly isMainFrame: boolean;

  constructor(url = "", isMainFrame = true) {
    this.url = url;
    this.isMainFrame = isMainFrame;
  }

  preventDefault(): void {
    this.defaultPrevented = true;
  }
}

class FakeWebContents extends EventEmitter {
  openHandler: OpenHandler = () => ({ action: "allow" });
  destroyed = false;

  setWindowOpenHandler(handler: OpenHandler): void {
    this.openHandler = handler;
  }

  isDestroyed(): boolean {
    return this.destroyed;
  }

  send(channel: string, message: unknown): void {
    ipcRenderer.emit(channel, {}, structuredClone(message));
  }
}

export class BrowserWindow extends EventEmitter {
  static readonly all: BrowserWindow[] = [];
  static getFocusedWindow = (): BrowserWindow | null => null;
  static getAllWindows = (): BrowserWindow[] => BrowserWindow.all;

  readonly options: Record<string, unknown>;
  readonly webContents = new FakeWebContents();
  address = "";
  visible = false;
  maximized = false;
  minimized = false;
  focusCount = 0;
  closeCount = 0;

  constructor(options: Record<string, unknown>) {
    super();
    this.options = options;
    BrowserWindow.all.push(this);
  }

  async loadURL(address: string): Promise<void> {
    this.address = address;
    pageFrame = { url: address, parent: null };
  }

  show(): void {
    this.visible = true;
  }

  maximize(): void {
    this.maximized = true;
  }

  isMaximized(): boolean {
    return this.maximized;
  }

  isMinimized(): boolean {
    return this.minimized;
  }

  restore(): void {
    this.minimized = false;
  }

  focus(): void {
    this.focusCount += 1;
  }

  /** Asks the page, which answers through `webContents`; what it answers is up to the test. */
  close(): void {
    this.closeCount += 1;
    this.emit("close");
  }

  isDestroyed(): boolean {
    return this.webContents.destroyed;
  }

  getNormalBounds(): { x: number; y: number; width: number; height: number } {
    return { x: 40, y: 30, width: 1300, height: 900 };
  }
}

/** Who sends the next message from the page; tests put a foreign frame here. The page is that of the window opened last. */
let pageFrame: Frame | null = null;
export const sendFrom = (frame: Frame | null): void => {
  pageFrame = frame;
};

type Handler = (event: { sender: unknown; senderFrame: Frame | null }, ...given: unknown[]) => unknown;
const handlers = new Map<string, Handler>();

export const ipcMain = {
  handle: (channel: string, handler: Handler): void => {
    if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    handlers.set(channel, handler);
  },
  removeHandler: (channel: string): void => void handlers.delete(channel),
};

class FakeIpcRenderer extends EventEmitter {
  async invoke(channel: string, ...given: unknown[]): Promise<unknown> {
    const handler = handlers.get(channel);
    try {
      if (!handler) throw new Error(`No handler registered for '${channel}'`);
      const sender = BrowserWindow.all.at(-1)?.webContents;
      return structuredClone(await handler({ sender, senderFrame: pageFrame }, ...structuredClone(given)));
    } catch (thrown) {
      throw new Error(`Error invoking remote method '${channel}': ${String(thrown)}`, { cause: thrown });
    }
  }
}
export const ipcRenderer = new FakeIpcRenderer();

/** What the preload script has put into the page. */
export const exposed = new Map<string, unknown>();
export const contextBridge = {
  exposeInMainWorld: (name: string, value: unknown): void => void exposed.set(name, value),
};

class FakeApp extends EventEmitter {
  isPackaged = false;
  isOnlyInstance = true;
  ready = false;
  userData = "";
  documents = "";
  exitCode: number | null = null;
  readonly commandLine = { appendSwitch: (): void => {} };

  requestSingleInstanceLock(): boolean {
    return this.isOnlyInstance;
  }

  async whenReady(): Promise<void> {
    await new Promise((resolve) => setImmediate(resolve));
    this.ready = true;
  }

  getPath(name: string): string {
    if (name === "userData") return this.userData;
    if (name === "documents") return this.documents;
    throw new Error(`Failed to get '${name}' path`);
  }

  quit(): void {
    const event = new PreventableEvent();
    this.emit("will-quit", event);
    if (!event.defaultPrevented) this.exitCode ??= 0;
  }

  exit(code: number): void {
    this.exitCode = code;
  }
}
export const app = new FakeApp();

export const protocol = {
  schemes: [] as { scheme: string; privileges: Record<string, boolean> }[],
  handlers: new Map<string, (request: Request) => Promise<Response>>(),
  registerSchemesAsPrivileged: (schemes: { scheme: string; privileges: Record<string, boolean> }[]): void => {
    if (app.ready) throw new Error("protocol.registerSchemesAsPrivileged should be called before app is ready");
    protocol.schemes = schemes;
  },
  handle: (scheme: string, handler: (request: Request) => Promise<Response>): void =>
    void protocol.handlers.set(scheme, handler),
};

type PermissionRequestHandler = (page: unknown, permission: string, decide: (granted: boolean) => void) => void;

class FakeSession {
  requestHandler: PermissionRequestHandler | null = null;
  checkHandler: (() => boolean) | null = null;

  setPermissionRequestHandler(handler: PermissionRequestHandler): void {
    this.requestHandler = handler;
  }

  setPermissionCheckHandler(handler: () => boolean): void {
    this.checkHandler = handler;
  }
}
export const session = { defaultSession: new FakeSession() };

export const screen = {
  getAllDisplays: (): { workArea: object }[] => [{ workArea: { x: 0, y: 0, width: 1920, height: 1040 } }],
};

export const shell = {
  opened: [] as string[],
  openExternal: async (address: string): Promise<void> => void shell.opened.push(address),
};

export const dialog = {
  errors: [] as { title: string; content: string }[],
  /** How the user answers the next save dialog; null closes it. */
  answer: null as string | null,
  lastOptions: null as null | { defaultPath: string },
  showErrorBox: (title: string, content: string): void => void dialog.errors.push({ title, content }),
  showSaveDialog: async (...given: unknown[]): Promise<{ canceled: boolean; filePath: string }> => {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the last argument is the options, as in Electron
    dialog.lastOptions = given.at(-1) as { defaultPath: string };
    return { canceled: dialog.answer === null, filePath: dialog.answer ?? "" };
  },
};

export const Menu = {
  buildFromTemplate: (template: unknown): unknown => template,
  setApplicationMenu: (): void => {},
};
