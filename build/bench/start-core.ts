/**
 * One start in a process of its own, as a host makes it: opens the library named on the command line, asks for the first
 * screen (the first hundred rows of the inbox) and prints what it took.
 */
import { createCore } from "../../electron/core/core.ts";
import { createNodePorts } from "../../electron/core/node-ports.ts";
import { createClient } from "../../shared/api/client.ts";

const [library = ""] = process.argv.slice(2);
const startedAt = performance.now();
const core = createCore(library, { ...createNodePorts(library), delivery: { deliver: async () => null } });
const client = createClient({ call: core.dispatch, cancel: async () => {}, subscribe: core.subscribe });
const { total } = await client.items.list({ filter: { states: ["inbox"] }, count: 100 });
const milliseconds = performance.now() - startedAt;
process.stdout.write(JSON.stringify({ items: total, milliseconds, rss: process.memoryUsage.rss() }));
core.close();
