import { parseArgs } from "node:util";

import { serve } from "./serve.ts";

const usage = "应为：bulletin serve [--library DIR | --pack FILE] [--port N]";

const run = async (): Promise<number> => {
  const options = readOptions();
  if (options === null) return refuse(2, `用法有误（${process.argv.slice(2).join(" ")}）。${usage}`);
  if (options.library !== undefined && options.pack !== undefined) {
    return refuse(2, `资料库和审稿包只能打开一个。${usage}`);
  }
  if (!/^\d+$/.test(options.port)) return refuse(2, `端口“${options.port}”无效。请用 0 到 65535 之间的整数。`);
  try {
    const { library, pack, port, renderer } = options;
    return await serve({ library, pack, port: Number(port), rendererFolder: renderer });
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
        pack: { type: "string" },
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
