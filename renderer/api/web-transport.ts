import { changedAreas, CoreEvent } from "#shared/api/events.ts";
import type { Reply } from "#shared/api/reply.ts";
import type { Transport } from "#shared/api/transport.ts";
import { toFrame } from "#shared/api/wire.ts";

/** Waits this long before it asks for the event stream again after it broke, in milliseconds. */
const reconnectAfter = 1000;

/** The wire of the web host: POST for calls, one long answer of JSON lines for events. */
export const createWebTransport = (token: string): Transport => {
  const headers = { authorization: `Bearer ${token}` };
  return {
    call: async (call) => {
      const { json, parts } = toFrame(call);
      const head = new TextEncoder().encode(json);
      const request = fetch("/api/call", {
        method: "POST",
        headers: { ...headers, "x-json-bytes": String(head.length) },
        body: new Blob([head, ...parts.map((part) => new Uint8Array(part))]),
      });
      // A fetch rejects when nobody answers: the server has ended, or the PC slept.
      const response = await request.catch(() => null);
      if (response === null) return lost;
      if (!response.ok) return unreachable(response.status);
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- our own server; the core made the reply
      return (await response.json()) as Reply;
    },
    cancel: async (task) => {
      await fetch(`/api/cancel/${encodeURIComponent(task)}`, { method: "POST", headers });
    },
    subscribe: (listener) => {
      const controller = new AbortController();
      void listen(headers, controller.signal, listener);
      return () => controller.abort();
    },
  };
};

/** The token of this run from the address; kept for reloads of this tab, and taken out of the address bar. */
export const takeToken = (): string | null => {
  const given = location.hash.slice(1);
  if (given !== "") {
    sessionStorage.setItem("token", given);
    history.replaceState(null, "", location.pathname);
  }
  return sessionStorage.getItem("token");
};

const listen = async (
  headers: Record<string, string>,
  signal: AbortSignal,
  listener: (event: CoreEvent) => void,
): Promise<void> => {
  let isFirst = true;
  while (!signal.aborted) {
    try {
      const response = await fetch("/api/events", { headers, signal });
      // Nobody told what changed while nobody listened.
      if (response.ok && !isFirst) listener({ type: "changed", areas: [...changedAreas] });
      isFirst = false;
      if (response.ok && response.body) await readLines(response.body, listener);
    } catch {
      // Broken off or aborted: the loop's condition tells which.
    }
    await new Promise((resolve) => setTimeout(resolve, reconnectAfter));
  }
};

const readLines = async (body: ReadableStream<Uint8Array>, listener: (event: CoreEvent) => void): Promise<void> => {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let rest = "";
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    const lines = (rest + decoder.decode(value, { stream: true })).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) {
      if (line !== "") listener(CoreEvent.parse(JSON.parse(line)));
    }
  }
};

const lost: Reply = {
  ok: false,
  error: {
    code: "INTERNAL",
    message: "与编辑台的连接断了，没有保存的文字还在这里。请确认程序仍在运行，连上以后会自动继续。",
  },
};

const unreachable = (status: number): Reply => ({
  ok: false,
  error: {
    code: "INTERNAL",
    message:
      status === 401
        ? "这个页面的通行令牌已失效。请用程序启动时打印的新地址重新打开。"
        : `程序没有正常应答（${status}）。请确认编辑台仍在运行，然后刷新页面。`,
  },
});
