/**
 * One start in a process of its own, as a host makes it: opens the library named on the command line, asks for the first
 * screen (all ids of the inbox, a hundred rows) and prints what it took.
 */
import { createCore } from "../../electron/core/core.ts";
import { createNodePorts } from "../../electron/core/node-ports.ts";
import { createClient } from "../../shared/api/client.ts";

const [library = ""] = process.argv.slice(2);
const startedAt = performance.now();
const core = createCore(library, { ...createNodePorts(library), delivery: { deliver: async () => null } });
const client = createClient({ call: core.dispatch, cancel: async () => {}, subscribe: core.subscribe });
const itemIds = await client.items.find({ filter: { states: ["inbox"] } });
await client.items.summaries({ itemIds: itemIds.slice(0, 100) });
const milliseconds = performance.now() - startedAt;
process.stdout.write(JSON.stringify({ items: itemIds.length, milliseconds, rss: process.memoryUsage.rss() }));
core.close();
