/**
 * The desktop host from end to end, with the real core on a real library. Electron's binary was NOT run: it could not
 * be had on the machine where this was written, so `electron` is the fake beside this file. That Electron itself keeps
 * what its documentation promises, only the end-to-end tests on Electron can show.
 */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { createCore } from "#core/core.ts";
import { createNodePorts } from "#core/node-ports.ts";
import { packReview, unpackReview } from "#core/reviewing/review-pack.ts";
import { fictionalPack } from "#core/reviewing/testing/fictional-pack.ts";
import { createClient } from "#shared/api/client.ts";
import type { CoreEvent } from "#shared/api/events.ts";
import type { Transport } from "#shared/api/transport.ts";

import { pageAddress } from "./security.ts";

type Fake = typeof import("./testing/fake-electron.ts");

let folder = "";
let electron: Fake;

/** A new process: every module, Electron's state among them, begins anew. */
const newProcess = async (): Promise<void> => {
  vi.resetModules();
  electron = await import("./testing/fake-electron.ts");
  vi.doMock("electron", () => electron);
  electron.app.userData = folder;
  electron.app.documents = folder;
};

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "desktop-"));
  vi.stubEnv("BULLETIN_LIBRARY", join(folder, "library"));
  await newProcess();
});

afterEach(() => {
  electron.app.quit();
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

/** A file is written meanwhile: how long that takes is not what is tested. */
const slowMachine = { timeout: 20_000 };

const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setImmediate(resolve));
};

const startApp = async (): Promise<void> => {
  await import("./main.ts");
  await import("./preload.ts");
  await settle();
};

const transport = (): Transport => {
  const given = electron.exposed.get("bulletinDesk");
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what the page sees as window.bulletinDesk
  return given as Transport;
};

const window = (): InstanceType<Fake["BrowserWindow"]> => {
  const [first] = electron.BrowserWindow.all;
  if (!first) throw new Error("no window was opened");
  return first;
};

describe("the wire", () => {
  it("carries calls with bytes, replies and events between page and core", async () => {
    await startApp();
    expect([...electron.exposed.keys()]).toEqual(["bulletinDesk"]);
    const events: CoreEvent[] = [];
    const unsubscribe = transport().subscribe((event) => events.push(event));
    const client = createClient(transport());
    const bytes = new TextEncoder().encode(
      "关于区图书馆开展读书活动的报送\n3月2日，区图书馆开展读书活动，200余人参加。\n",
    );
    const { submissions, errors } = await client.submissions.import(
      { files: [{ name: "报送.txt", bytes }] },
      { task: "first" },
    );
    expect({ files: submissions.map(({ file }) => file), errors }).toEqual({ files: ["报送.txt"], errors: [] });
    expect(new Set(events.map(({ type }) => type))).toEqual(new Set(["progress", "changed"]));
    unsubscribe();
    const heard = events.length;
    await client.settings.update({ author: "责任编辑" });
    expect(events).toHaveLength(heard);
    await expect(transport().cancel("first")).resolves.toBeUndefined();
  });

  it("answers refusals as replies", async () => {
    await startApp();
    const reply = await transport().call({ method: "items.nothing", input: {} });
    expect(reply).toMatchObject({ ok: false, error: { code: "UNKNOWN_METHOD" } });
  });

  it.each([
    ["a frame that is gone", null],
    ["a foreign page", { url: "https://example.org/", parent: null }],
    ["a frame in our page", { url: pageAddress, parent: { url: pageAddress, parent: null } }],
  ])("refuses messages from %s", async (_name, frame) => {
    await startApp();
    electron.sendFrom(frame);
    await expect(transport().call({ method: "settings.get", input: {} })).rejects.toThrow("foreign frame");
    await expect(transport().cancel("x")).rejects.toThrow("foreign frame");
  });

  it.each([[undefined], ["settings.get"], [{ input: {} }], [{ method: 1, input: {} }]])(
    "refuses %j, which is no call",
    async (message) => {
      await startApp();
      await expect(electron.ipcRenderer.invoke("call", message)).rejects.toThrow("Error invoking remote method");
    },
  );
});

describe("the window", () => {
  it("is sandboxed, isolated and without Node, and shows our page", async () => {
    await startApp();
    expect(window().address).toBe(pageAddress);
    expect(window().options).toMatchObject({
      minWidth: 1024,
      minHeight: 700,
      webPreferences: { contextIsolation: true, sandbox: true, nodeIntegration: false, webviewTag: false },
    });
  });

  it("stays on our page", async () => {
    await startApp();
    const page = window().webContents;
    const outcome = (name: string, url: string, isMainFrame = true): boolean => {
      const event = new electron.PreventableEvent(url, isMainFrame);
      page.emit(name, event);
      return event.defaultPrevented;
    };
    expect({
      own: outcome("will-frame-navigate", pageAddress),
      foreign: outcome("will-frame-navigate", "https://example.org/"),
      frame: outcome("will-frame-navigate", pageAddress, false),
      redirect: outcome("will-redirect", "https://example.org/"),
      webview: outcome("will-attach-webview", ""),
    }).toEqual({ own: false, foreign: true, frame: true, redirect: true, webview: true });
  });

  it("opens no window, and a browser only for a link just clicked", async () => {
    await startApp();
    const page = window().webContents;
    const url = "https://www.example.gov.cn/";
    expect(page.openHandler({ url })).toEqual({ action: "deny" });
    page.emit("input-event", {}, { type: "mouseMove" });
    expect(page.openHandler({ url })).toEqual({ action: "deny" });
    expect(electron.shell.opened).toEqual([]);
    page.emit("input-event", {}, { type: "mouseUp" });
    expect(page.openHandler({ url })).toEqual({ action: "deny" });
    expect(page.openHandler({ url: "file:///etc/passwd" })).toEqual({ action: "deny" });
    expect(electron.shell.opened).toEqual([url]);
  });

  it("grants no permission", async () => {
    await startApp();
    const granted: boolean[] = [];
    electron.session.defaultSession.requestHandler?.(null, "media", (answer) => granted.push(answer));
    expect([...granted, electron.session.defaultSession.checkHandler?.()]).toEqual([false, false]);
  });

  it("remembers where it stood", async () => {
    await startApp();
    window().maximized = true;
    window().emit("close");
    electron.app.quit();
    await newProcess();
    await startApp();
    window().emit("ready-to-show");
    expect(window().options).toMatchObject({ x: 40, y: 30, width: 1300, height: 900 });
    expect({ visible: window().visible, maximized: window().maximized }).toEqual({ visible: true, maximized: true });
  });

  it("comes to the front when the app is started again", async () => {
    await startApp();
    window().minimized = true;
    electron.app.emit("second-instance", {}, ["bulletin-desk"], folder);
    expect({ minimized: window().minimized, focusCount: window().focusCount }).toEqual({
      minimized: false,
      focusCount: 1,
    });
  });
});

describe("a start", () => {
  it("that is the second one opens nothing", async () => {
    electron.app.isOnlyInstance = false;
    await startApp();
    expect({ windows: electron.BrowserWindow.all, exitCode: electron.app.exitCode }).toEqual({
      windows: [],
      exitCode: 0,
    });
  });

  it("on a library that is in use says so in Chinese and ends", async () => {
    const library = join(folder, "library");
    const delivery = { deliver: async () => null };
    const holder = createCore(library, { ...createNodePorts(library), delivery });
    await startApp();
    holder.close();
    expect(electron.app.exitCode).toBe(3);
    expect(electron.BrowserWindow.all).toEqual([]);
    expect(electron.dialog.errors).toMatchObject([
      { title: "资料库不能打开", content: expect.stringMatching(/[\u4e00-\u9fff]/u) },
    ]);
  });

  it("serves app:// from the built renderer only, with a policy for scripts", async () => {
    const renderer = join(folder, "renderer");
    mkdirSync(renderer);
    writeFileSync(join(renderer, "index.html"), "<title>编辑台</title>");
    writeFileSync(join(folder, "secret.html"), "secret");
    await startApp();
    expect(electron.protocol.schemes).toMatchObject([{ scheme: "app", privileges: { standard: true, secure: true } }]);
    const { serveRenderer } = await import("./app-protocol.ts");
    serveRenderer(renderer);
    const answer = async (address: string, method = "GET"): Promise<Response> => {
      const serve = electron.protocol.handlers.get("app");
      if (!serve) throw new Error("app:// is not served");
      return serve(new Request(address, { method }));
    };
    const page = await answer(pageAddress);
    expect(await page.text()).toBe("<title>编辑台</title>");
    expect(page.headers.get("content-security-policy")).toMatch(/^default-src 'self';/u);
    const refused = [
      await answer("app://bulletin/..%2fsecret.html"),
      await answer("app://bulletin/missing.html"),
      await answer("app://other/index.html"),
      await answer(pageAddress, "POST"),
    ];
    expect(refused.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
  });
});

const writePack = (): string => {
  const file = join(folder, "一校-周明-2026年3月.审稿包");
  writeFileSync(file, packReview(fictionalPack()));
  return file;
};

/** As the system starts it, with what was double-clicked. */
const startWith = async (...given: string[]): Promise<void> => {
  vi.stubGlobal("process", Object.assign(Object.create(process), { argv: ["electron", "main.js", ...given] }));
  await startApp();
};

describe("a review pack", () => {
  afterEach(() => vi.unstubAllGlobals());

  it("that the start names is opened for its reviewer, whoever has the library", async () => {
    const library = join(folder, "library");
    const holder = createCore(library, { ...createNodePorts(library), delivery: { deliver: async () => null } });
    const file = writePack();
    await startWith("--lang=zh-CN", file);
    const client = createClient(transport());
    expect(await client.reviewDesk.get({})).toMatchObject({ file, reviewer: "周明", stage: "一校" });
    await expect(client.issues.list({})).rejects.toMatchObject({ code: "UNKNOWN_METHOD" });
    expect({ windows: electron.BrowserWindow.all.length, errors: electron.dialog.errors }).toEqual({
      windows: 1,
      errors: [],
    });
    holder.close();
  });

  it("makes no library", async () => {
    await startWith(writePack());
    expect(existsSync(join(folder, "library"))).toBe(false);
  });

  it("of a second start gets a window beside the library's, and once", async () => {
    await startApp();
    const file = writePack();
    const again = (): boolean => electron.app.emit("second-instance", {}, ["electron", file], "/");
    again();
    expect(await createClient(transport()).reviewDesk.get({})).toMatchObject({ file });
    again();
    const [first, second, ...others] = electron.BrowserWindow.all;
    expect({ first: first?.focusCount, second: second?.focusCount, others }).toEqual({
      first: 0,
      second: 1,
      others: [],
    });
    expect(second?.address).toBe(pageAddress);
  });

  it("that macOS sends before the app is ready is what it opens", async () => {
    const file = writePack();
    const event = new electron.PreventableEvent();
    await import("./main.ts");
    electron.app.emit("open-file", event, file);
    await import("./preload.ts");
    await settle();
    expect(event.defaultPrevented).toBe(true);
    expect(await createClient(transport()).reviewDesk.get({})).toMatchObject({ file });
    expect(electron.BrowserWindow.all).toHaveLength(1);
  });

  it("that is damaged says so and ends the start, but no other window", async () => {
    const file = writePack();
    writeFileSync(file, "坏");
    await startWith(file);
    expect(electron.dialog.errors).toMatchObject([
      { title: "审稿包不能打开", content: expect.stringContaining("一校-周明-2026年3月.审稿包") },
    ]);
    expect(electron.app.exitCode).toBe(3);
    electron.app.exitCode = null;
    electron.app.emit("second-instance", {}, ["electron"], "/");
    electron.app.emit("second-instance", {}, ["electron", file], "/");
    expect({ errors: electron.dialog.errors.length, exitCode: electron.app.exitCode }).toEqual({
      errors: 2,
      exitCode: null,
    });
  });

  it("that refuses to be closed is asked once more when it is saved, and stays when it is loaded anew", async () => {
    await startWith(writePack());
    const page = window().webContents;
    page.emit("will-prevent-unload", new electron.PreventableEvent());
    window().close();
    page.emit("will-prevent-unload", new electron.PreventableEvent());
    await vi.waitFor(() => expect(window().closeCount).toBe(2), slowMachine);
    // It has something to say: no third time by itself.
    page.emit("will-prevent-unload", new electron.PreventableEvent());
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(window().closeCount).toBe(2);
  });

  it("is written to the end before the process goes", async () => {
    const file = writePack();
    await startWith(file);
    const saving = createClient(transport()).reviewDesk.save({
      edition: 0,
      state: { marks: [], noComment: ["library"] },
    });
    await new Promise((resolve) => setImmediate(resolve));
    electron.app.quit();
    expect(electron.app.exitCode).toBeNull();
    await saving;
    await vi.waitFor(() => expect(electron.app.exitCode).toBe(0), slowMachine);
    expect(unpackReview(readFileSync(file), file).state.noComment).toEqual(["library"]);
  });
});

describe("finished files", () => {
  const file = {
    suggestedName: "2026年3月.docx",
    mediaType: "application/octet-stream",
    bytes: Buffer.from("内容"),
    to: null,
  };

  it("go where the user says, or nowhere", async () => {
    const { createDesktopPorts } = await import("./ports.ts");
    const { delivery } = createDesktopPorts(join(folder, "library"));
    expect(await delivery.deliver(file)).toBeNull();
    expect(electron.dialog.lastOptions?.defaultPath).toBe(join(folder, "2026年3月.docx"));
    const target = join(folder, "别处.docx");
    electron.dialog.answer = target;
    expect(await delivery.deliver(file)).toEqual({ file: target, download: null });
    expect(readFileSync(target, "utf8")).toBe("内容");
  });

  it("never go to a path that the window named", async () => {
    const { createDesktopPorts } = await import("./ports.ts");
    const { delivery } = createDesktopPorts(join(folder, "library"));
    await expect(delivery.deliver({ ...file, to: join(folder, "x") })).rejects.toMatchObject({ code: "INVALID_INPUT" });
  });

  it("cannot be written: says so by name", async () => {
    const { createDesktopPorts } = await import("./ports.ts");
    const { delivery } = createDesktopPorts(join(folder, "library"));
    electron.dialog.answer = join(folder, "missing", "x.docx");
    await expect(delivery.deliver(file)).rejects.toMatchObject({ code: "WRITE_FAILED" });
  });
});
