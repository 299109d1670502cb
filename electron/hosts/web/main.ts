import { parseArgs } from "node:util";

import { serve } from "./serve.ts";

const { values } = parseArgs({
  options: {
    library: { type: "string" },
    port: { type: "string", default: "0" },
    renderer: { type: "string" },
  },
});

const exitCode = await serve({
  library: values.library,
  port: Number(values.port),
  rendererFolder: values.renderer,
});
if (exitCode !== 0) process.exit(exitCode);
