import { randomBytes } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";

import { z } from "zod";

import type { Core } from "#core/core.ts";
import type { Reply } from "#shared/api/reply.ts";
import { fromFrame } from "#shared/api/wire.ts";

import type { Downloads } from "./downloads.ts";
import { hasToken, isOwnHost, isOwnOrigin } from "./request-policy.ts";
import { readStaticFile } from "./static-files.ts";

/** A request with files is held in memory once; more than this is not an office's daily mail. */
const usualRequestBytes = 512 * 1024 * 1024;

export interface ServerOptions {
  readonly core: Core;
  readonly downloads: Downloads;
  /** Folder of the built renderer. */
  readonly rendererFolder: string;
  /** 0 picks a free one. */
  readonly port: number;
  /** Larger requests are refused; half a gigabyte unless told. */
  readonly maxRequestBytes?: number;
}

export interface RunningServer {
  /** With the token of this run in its fragment, which browsers never send or log. */
  readonly address: string;
  close(): Promise<void>;
}

/** Serves the app on 127.0.0.1 only. Rejects when the port is taken. */
export const startServer = async ({
  core,
  downloads,
  rendererFolder,
  port,
  maxRequestBytes = usualRequestBytes,
}: ServerOptions): Promise<RunningServer> => {
  const token = randomBytes(24).toString("hex");
  const server = createServer((request, response) => {
    answer(request, response).catch((thrown: unknown) => {
      if (!response.headersSent) refuse(response, 500);
      else response.destroy(thrown instanceof Error ? thrown : undefined);
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  const bound = server.address();
  const ownPort = typeof bound === "object" && bound !== null ? bound.port : port;

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    setSecurityHeaders(response);
    if (!isOwnHost(request.headers, ownPort) || !isOwnOrigin(request.headers, ownPort)) return refuse(response, 403);
    const path = (request.url ?? "/").split("?")[0] ?? "/";
    if (path.startsWith("/api/")) {
      if (!hasToken(request.headers, token)) return refuse(response, 401);
      if (request.method === "POST" && path === "/api/call")
        return answerCall(core, request, response, maxRequestBytes);
      if (request.method === "POST" && path.startsWith("/api/cancel/")) {
        const task = decode(path.slice("/api/cancel/".length));
        if (task === null) return refuse(response, 400);
        core.cancel(task);
        return refuse(response, 204);
      }
      if (request.method === "GET" && path === "/api/events") return streamEvents(core, request, response);
      return refuse(response, 404);
    }
    if (request.method !== "GET") return refuse(response, 405);
    if (path.startsWith("/download/")) return sendDownload(downloads, path.slice("/download/".length), response);
    const file = await readStaticFile(rendererFolder, path);
    if (!file) return refuse(response, 404);
    response.writeHead(200, {
      "content-type": file.mediaType,
      "cache-control": path.startsWith("/assets/") ? "max-age=31536000, immutable" : "no-cache",
    });
    response.end(file.bytes);
  };

  return {
    address: `http://127.0.0.1:${ownPort}/#${token}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};

const CallEnvelope = z.object({ method: z.string(), input: z.unknown(), task: z.string().optional() });

/** Body: `x-json-bytes` bytes of JSON, then the parts (see wire.ts). */
const answerCall = async (
  core: Core,
  request: IncomingMessage,
  response: ServerResponse,
  maxBytes: number,
): Promise<void> => {
  const body = await readBody(request, maxBytes);
  if (body === null) return refuse(response, 413);
  const jsonBytes = Number(request.headers["x-json-bytes"] ?? body.length);
  const call = parseCall(body, jsonBytes);
  if (call === null) return refuse(response, 400);
  const reply: Reply = await core.dispatch(call);
  response.writeHead(200, { "content-type": "application/json; charset=utf-8", "cache-control": "no-store" });
  response.end(JSON.stringify(reply));
};

const parseCall = (body: Buffer, jsonBytes: number): z.infer<typeof CallEnvelope> | null => {
  try {
    return CallEnvelope.parse(fromFrame(body.toString("utf8", 0, jsonBytes), body.subarray(jsonBytes)));
  } catch {
    return null;
  }
};

/** Null for a body beyond `limit`. */
const readBody = async (request: IncomingMessage, limit: number): Promise<Buffer | null> => {
  const chunks: Buffer[] = [];
  let total = 0;
  for await (const chunk of request) {
    if (!(chunk instanceof Buffer)) return null;
    total += chunk.length;
    if (total > limit) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, total);
};

const decode = (part: string): string | null => {
  try {
    return decodeURIComponent(part);
  } catch {
    return null;
  }
};

const streamEvents = (core: Core, request: IncomingMessage, response: ServerResponse): void => {
  response.writeHead(200, { "content-type": "application/x-ndjson", "cache-control": "no-store" });
  // The first byte tells the renderer that nothing from now on is missed.
  response.write("\n");
  const unsubscribe = core.subscribe((event) => void response.write(`${JSON.stringify(event)}\n`));
  request.on("close", unsubscribe);
};

const sendDownload = (downloads: Downloads, id: string, response: ServerResponse): void => {
  const file = downloads.take(id);
  if (!file) return refuse(response, 404);
  response.writeHead(200, {
    "content-type": file.mediaType,
    "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(file.suggestedName)}`,
    "cache-control": "no-store",
  });
  response.end(file.bytes);
};

const setSecurityHeaders = (response: ServerResponse): void => {
  // Styles are written by the component library at run time; scripts only ever come from our own files.
  response.setHeader(
    "content-security-policy",
    "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  );
  response.setHeader("x-content-type-options", "nosniff");
  response.setHeader("referrer-policy", "no-referrer");
  response.setHeader("cross-origin-resource-policy", "same-origin");
};

const refuse = (response: ServerResponse, status: number): void => {
  response.writeHead(status);
  response.end();
};
