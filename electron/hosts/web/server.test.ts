import { mkdirSync, writeFileSync } from "node:fs";
import { request, type IncomingHttpHeaders, type IncomingMessage, type OutgoingHttpHeaders } from "node:http";
import { connect } from "node:net";
import { networkInterfaces } from "node:os";
import { join, relative } from "node:path";

import { beforeEach, describe, expect, onTestFinished, test } from "vitest";

import { createTestCore, temporaryFolder, textFile, type TestCore } from "#core/testing/test-core.ts";
import { toFrame } from "#shared/api/wire.ts";

import { createDownloads } from "./downloads.ts";
import { startServer, type RunningServer } from "./server.ts";

let testCore: TestCore;
let server: RunningServer;
let port: number;
let token: string;

/** A built renderer, with a secret beside it. */
const makeRenderer = (): string => {
  const outer = temporaryFolder();
  const folder = join(outer, "renderer");
  mkdirSync(join(folder, "assets"), { recursive: true });
  mkdirSync(join(outer, "renderer-old"));
  writeFileSync(join(outer, "secret.js"), "secret");
  writeFileSync(join(outer, "renderer-old", "secret.js"), "secret");
  writeFileSync(join(folder, "index.html"), "<title>编辑台</title>");
  writeFileSync(join(folder, "assets", "main.js"), "export {};");
  writeFileSync(join(folder, "notes.txt"), "of unknown type");
  return folder;
};

const start = async (options: { rendererFolder?: string; maxRequestBytes?: number } = {}): Promise<void> => {
  const downloads = createDownloads();
  testCore = createTestCore({ delivery: downloads.delivery });
  server = await startServer({ core: testCore.core(), downloads, rendererFolder: makeRenderer(), port: 0, ...options });
  const { close } = server;
  onTestFinished(close);
  const address = new URL(server.address);
  [port, token] = [Number(address.port), address.hash.slice(1)];
};

interface Sent {
  readonly path: string;
  readonly method?: string;
  readonly headers?: OutgoingHttpHeaders;
  readonly body?: Uint8Array;
}

const open = ({ path, method = "GET", headers = {}, body }: Sent): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    const outgoing = request({ host: "127.0.0.1", port, path, method, headers, agent: false }, resolve);
    outgoing.once("error", reject);
    outgoing.end(body);
  });

const send = async (sent: Sent): Promise<{ status: number; headers: IncomingHttpHeaders; body: string }> => {
  const response = await open(sent);
  let body = "";
  for await (const chunk of response.setEncoding("utf8")) body += String(chunk);
  return { status: response.statusCode ?? 0, headers: response.headers, body };
};

const status = async (sent: Sent): Promise<number> => (await send(sent)).status;

const authorized = (): OutgoingHttpHeaders => ({ authorization: `Bearer ${token}` });

/** A call as the renderer makes it. */
const call = async (method: string, input: unknown, task?: string): Promise<unknown> => {
  const { json, parts } = toFrame({ method, input, task });
  const head = Buffer.from(json);
  const { body } = await send({
    path: "/api/call",
    method: "POST",
    headers: { ...authorized(), "x-json-bytes": String(head.length) },
    body: Buffer.concat([head, ...parts]),
  });
  return JSON.parse(body);
};

describe("who is let in", () => {
  beforeEach(() => start());

  test.each<[string, string, OutgoingHttpHeaders, number]>([
    ["POST", "/api/call", { authorization: undefined }, 401],
    ["POST", "/api/call", { authorization: "Bearer wrong" }, 401],
    ["POST", "/api/cancel/x", { authorization: undefined }, 401],
    ["GET", "/api/events", { authorization: undefined }, 401],
    ["GET", "/api/nothing", { authorization: undefined }, 401],
    ["GET", "/api/nothing", {}, 404],
    ["GET", "/api/call", {}, 404],
    ["POST", "/api/call", { host: "evil.example" }, 403],
    ["GET", "/", { host: "evil.example" }, 403],
    ["GET", "/api/events", { origin: "http://evil.example" }, 403],
    ["GET", "/", { origin: "null" }, 403],
    ["GET", "/", { "sec-fetch-site": "cross-site" }, 403],
    ["GET", "/download/x", { "sec-fetch-site": "cross-site" }, 403],
    ["GET", "/download/x", {}, 404],
    ["POST", "/", {}, 405],
    ["DELETE", "/index.html", {}, 405],
  ])("%s %s with %j → %i", async (method, path, headers, expected) => {
    const all = Object.entries({ ...authorized(), ...headers }).filter(([, value]) => value !== undefined);
    expect(await status({ method, path, headers: Object.fromEntries(all) })).toBe(expected);
  });

  test("nobody from outside: it listens on 127.0.0.1 alone", async () => {
    const others = Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .filter(({ address, scopeid }) => address !== "127.0.0.1" && (scopeid ?? 0) === 0);
    const reached = await Promise.all(others.map(({ address }) => isReachable(address)));
    expect({ own: await isReachable("127.0.0.1"), others: reached.filter(Boolean) }).toEqual({ own: true, others: [] });
  });
});

const isReachable = (host: string): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 2000 });
    const end = (isConnected: boolean): void => {
      socket.destroy();
      resolve(isConnected);
    };
    socket.once("connect", () => end(true));
    socket.once("error", () => end(false));
    socket.once("timeout", () => end(false));
  });

describe("the renderer's files", () => {
  test("come with the headers that keep foreign scripts out", async () => {
    await start();
    const { status: code, headers, body } = await send({ path: "/" });
    expect({ code, body, headers }).toMatchObject({
      code: 200,
      body: "<title>编辑台</title>",
      headers: {
        "content-type": "text/html; charset=utf-8",
        "cache-control": "no-cache",
        "content-security-policy": expect.stringMatching(
          /default-src 'self'.*object-src 'none'.*frame-ancestors 'none'/,
        ),
        "x-content-type-options": "nosniff",
        "referrer-policy": "no-referrer",
        "cross-origin-resource-policy": "same-origin",
      },
    });
    expect(headers["content-security-policy"]).not.toMatch(/script-src[^;]*unsafe/);
    expect((await send({ path: "/assets/main.js?v=1" })).headers).toMatchObject({
      "content-type": "text/javascript; charset=utf-8",
      "cache-control": expect.stringContaining("immutable"),
    });
  });

  test.each([
    "/../secret.js",
    "/assets/../../secret.js",
    "/%2e%2e/secret.js",
    "/..%2fsecret.js",
    "/%2e%2e%5csecret.js",
    "/../renderer-old/secret.js",
    "//secret.js",
    "/assets",
    "/nothing.js",
    "/notes.txt",
    "/main.js%00.html",
    "/%E0%A4%A",
  ])("end at their folder: %s", async (path) => {
    await start();
    expect(await send({ path })).toMatchObject({ status: 404, body: "" });
  });

  test("are found in a folder that was named in a loose way", async () => {
    await start({ rendererFolder: `./${relative(process.cwd(), makeRenderer())}/` });
    expect(await status({ path: "/" })).toBe(200);
  });
});

describe("calls", () => {
  beforeEach(() => start());

  test("carry bytes there and replies back", async () => {
    const file = textFile("植树.txt", "义务植树活动\n\n3月12日，云岭区开展义务植树活动。\n");
    const reply = await call("submissions.import", { files: [{ ...file, bytes: Buffer.from(file.bytes) }] });
    expect(reply).toMatchObject({ ok: true, value: { submissions: [{ file: "植树.txt" }], errors: [] } });
    const [itemId = ""] = await testCore.client.items.find({ filter: {} });
    expect(await call("items.get", { itemId })).toEqual({
      ok: true,
      value: await testCore.client.items.get({ itemId }),
    });
  });

  test("that are refused are replies too", async () => {
    expect(await call("items.get", { itemId: "nothing" })).toMatchObject({ ok: false, error: { code: "NOT_FOUND" } });
    expect(await call("items.nothing", {})).toMatchObject({ ok: false, error: { code: "UNKNOWN_METHOD" } });
  });

  test.each<[string, string, OutgoingHttpHeaders]>([
    ["no JSON", "{", {}],
    ["no call", "{}", {}],
    ["nothing", "", {}],
    ["a frame that is too short", '{"method":"x","input":{"$bytes":9}}', {}],
    ["bytes that nobody named", '{"method":"x"}xxx', { "x-json-bytes": "14" }],
    ["a length that is none", '{"method":"x"}', { "x-json-bytes": "many" }],
    ["a length below nothing", '{"method":"x"}', { "x-json-bytes": "-3" }],
  ])("of %s are refused", async (_name, body, headers) => {
    const sent = {
      path: "/api/call",
      method: "POST",
      headers: { ...authorized(), ...headers },
      body: Buffer.from(body),
    };
    expect(await status(sent)).toBe(400);
  });

  test("can be cancelled by the name of their task", async () => {
    const files = Array.from({ length: 30 }, (_, at) =>
      textFile(`${at}.txt`, `第${at}条消息\n\n3月2日，云岭区举行活动${at}。\n`),
    );
    const cancelPath = `/api/cancel/${encodeURIComponent("收稿 1")}`;
    const asked: Promise<number>[] = [];
    const stop = testCore.core().subscribe(({ type }) => {
      if (type === "progress") asked.push(status({ path: cancelPath, method: "POST", headers: authorized() }));
    });
    const reply = await call("submissions.import", { files }, "收稿 1");
    stop();
    const answers = new Set(await Promise.all(asked));
    expect({ reply, answers }).toMatchObject({
      reply: { ok: false, error: { code: "CANCELLED" } },
      answers: new Set([204]),
    });
  });

  test.each([
    ["/api/cancel/nothing", 204],
    ["/api/cancel/%E0%A4%A", 400],
  ])("POST %s → %i", async (path, expected) => {
    expect(await status({ path, method: "POST", headers: authorized() })).toBe(expected);
  });
});

describe("a body that is too big", () => {
  beforeEach(() => start({ maxRequestBytes: 1000 }));

  test.each<[string, OutgoingHttpHeaders]>([
    ["as its header says", { "content-length": "200000" }],
    ["as it turns out", { "transfer-encoding": "chunked" }],
  ])("%s is refused, and the next call is served", async (_name, headers) => {
    const body = Buffer.alloc(200_000, " ");
    expect(await status({ path: "/api/call", method: "POST", headers: { ...authorized(), ...headers }, body })).toBe(
      413,
    );
    expect(await call("settings.get", {})).toMatchObject({ ok: true });
  });
});

describe("events", () => {
  beforeEach(() => start());

  test("flow as long as somebody listens", async () => {
    const response = await open({ path: "/api/events", headers: authorized() });
    expect(response.headers["content-type"]).toBe("application/x-ndjson");
    const chunks = response.setEncoding("utf8")[Symbol.asyncIterator]();
    const next = async (): Promise<unknown> => String((await chunks.next()).value);
    expect(await next()).toBe("\n");
    await call("settings.update", { scale: 110 });
    expect(await next()).toBe('{"type":"changed","areas":["settings"]}\n');
    await new Promise((resolve) => setTimeout(resolve, 50));
    await call("settings.update", { scale: 120 });
    expect(await next()).toBe('{"type":"changed","areas":["settings"]}\n');
    response.destroy();
    await call("settings.update", { scale: 130 });
  });
});

describe("downloads", () => {
  beforeEach(() => start());

  test("are handed out once, under their own name", async () => {
    const issue = await testCore.client.issues.create({ year: 2026, month: 4, serialNumber: 42 });
    const { submissions } = await testCore.client.submissions.import({
      files: [textFile("植树.txt", "义务植树活动\n\n3月12日，云岭区开展义务植树活动。\n")],
    });
    const [section] = (await testCore.client.publication.get({})).sections;
    await testCore.client.items.tag({
      itemIds: submissions[0]?.submission.itemIds ?? [],
      issueId: issue.id,
      sectionId: section?.id ?? "",
    });
    const exported = await testCore.client.exporting.issue({ issueId: issue.id, format: "docx" });
    const path = exported?.download ?? "";
    const first = await open({ path });
    const chunks: Buffer[] = [];
    for await (const chunk of first) chunks.push(Buffer.from(chunk));
    expect(Buffer.concat(chunks)).toHaveLength(exported?.bytes ?? 0);
    expect(first.headers["content-disposition"]).toBe(
      `attachment; filename*=UTF-8''${encodeURIComponent("大事月报2026-04总第42期.docx")}`,
    );
    expect(await status({ path })).toBe(404);
  });

  test("go nowhere else: a path is refused", async () => {
    const { delivery } = createDownloads();
    const file = { suggestedName: "四月.docx", mediaType: "", bytes: new Uint8Array(), to: "/某处/四月.docx" };
    await expect(delivery.deliver(file)).rejects.toMatchObject({
      code: "INVALID_INPUT",
      message: expect.stringContaining("/某处/四月.docx"),
    });
  });
});

test("a port that is taken is told at once", async () => {
  await start();
  const downloads = createDownloads();
  const second = startServer({ core: testCore.core(), downloads, rendererFolder: makeRenderer(), port });
  await expect(second).rejects.toMatchObject({ code: "EADDRINUSE" });
});
