import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

import { createCore, type Core } from "#core/core.ts";
import { AppError } from "#core/errors.ts";
import { createNodePorts, defaultLibraryFolder, reviewerFolder } from "#core/node-ports.ts";
import type { Delivery } from "#core/ports.ts";
import { createReviewerCore } from "#core/review-desk/create-reviewer-core.ts";

import { createDownloads } from "./downloads.ts";
import { startServer } from "./server.ts";

export interface ServeOptions {
  /** Undefined: the default library. */
  readonly library: string | undefined;
  /** A review pack, opened for its reviewer instead of a library. */
  readonly pack?: string | undefined;
  readonly port: number;
  /** Undefined: `dist/renderer` of the project. */
  readonly rendererFolder?: string | undefined;
  readonly onListening?: ((address: string) => void) | undefined;
}

/**
 * Runs the web host until the process is told to stop (SIGINT, SIGTERM). Prints the address with its token on stdout,
 * refusals on stderr. Answers the exit code: 0, 2 (renderer not built, bad port) or 3 (the library or the pack cannot be used).
 */
export const serve = async ({ library, pack, port, rendererFolder, onListening }: ServeOptions): Promise<number> => {
  const renderer = rendererFolder ?? fileURLToPath(new URL("../../../dist/renderer", import.meta.url));
  if (!existsSync(join(renderer, "index.html"))) return refuse(2, "界面还没有生成。请先运行 npm run build。");
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    return refuse(2, `端口“${port}”无效。请用 0 到 65535 之间的整数。`);
  const downloads = createDownloads();
  let core: Core | undefined;
  // Before the address is printed: whoever reads it may ask for the end at once.
  const stop = listenForStop();
  try {
    core = openCore(library, pack, downloads.delivery);
    const server = await startServer({ core, downloads, rendererFolder: renderer, port });
    process.stdout.write(`${server.address}\n`);
    onListening?.(server.address);
    await stop.asked;
    await server.close();
    return 0;
  } catch (thrown) {
    stop.forget();
    if (thrown instanceof AppError) return refuse(3, thrown.message);
    if (isPortTaken(thrown)) return refuse(2, `端口 ${port} 已被占用。请换一个，或用 0 自动选择。`);
    throw thrown;
  } finally {
    core?.close();
  }
};

const openCore = (library: string | undefined, pack: string | undefined, delivery: Delivery): Core => {
  const folder = pack === undefined ? (library ?? defaultLibraryFolder()) : reviewerFolder();
  const ports = { ...createNodePorts(folder), delivery };
  return pack === undefined ? createCore(folder, ports) : createReviewerCore(resolve(pack), folder, ports);
};

/**
 * Goes on listening after the first signal: Ctrl+C reaches this process twice, from the terminal and from the command line
 * that started it, and the second must not kill it while it closes.
 */
const listenForStop = (): { asked: Promise<void>; forget(): void } => {
  const { promise, resolve: end } = Promise.withResolvers<void>();
  const onSignal = (): void => end();
  for (const signal of signals) process.on(signal, onSignal);
  return { asked: promise, forget: () => signals.forEach((signal) => process.off(signal, onSignal)) };
};

const signals = ["SIGINT", "SIGTERM"] as const;

const isPortTaken = (thrown: unknown): boolean =>
  thrown instanceof Error && "code" in thrown && thrown.code === "EADDRINUSE";

const refuse = (exitCode: number, message: string): number => {
  process.stderr.write(`${message}\n`);
  return exitCode;
};
