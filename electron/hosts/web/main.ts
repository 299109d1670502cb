import { parseArgs } from "node:util";

import { serve } from "./serve.ts";

const usage = "应为：bulletin serve [--library DIR] [--port N]";

const run = async (): Promise<number> => {
  const options = readOptions();
  if (options === null) return refuse(2, `用法有误（${process.argv.slice(2).join(" ")}）。${usage}`);
  if (!/^\d+$/.test(options.port)) return refuse(2, `端口“${options.port}”无效。请用 0 到 65535 之间的整数。`);
  try {
    return await serve({ library: options.library, port: Number(options.port), rendererFolder: options.renderer });
  } catch (thrown) {
    const trace = options.debug === true && thrown instanceof Error ? `\n${thrown.stack ?? ""}` : "";
    return refuse(70, `程序内部出错，加 --debug 可看细节。${trace}`);
  }
};

const readOptions = () => {
  try {
    const { values } = parseArgs({
      options: {
        library: { type: "string" },
        port: { type: "string", default: "0" },
        renderer: { type: "string" },
        debug: { type: "boolean" },
      },
    });
    return values;
  } catch {
    return null;
  }
};

const refuse = (exitStatus: number, message: string): number => {
  process.stderr.write(`${message}\n`);
  return exitStatus;
};

const exitStatus = await run();
if (exitStatus !== 0) process.exit(exitStatus);
