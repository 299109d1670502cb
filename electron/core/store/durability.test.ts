import { expect, test } from "vitest";

import { startChild } from "../testing/start-child.ts";
import { createTestCore, temporaryFolder } from "../testing/test-core.ts";

/** Opens the library in `process.argv[1]` and saves one item over and over; prints each save that was acknowledged. */
const saveForEver = `
  import { writeSync } from "node:fs";
  import { createCore } from "#core/core.ts";
  import { createNodePorts } from "#core/node-ports.ts";
  import { createClient } from "#shared/api/client.ts";
  const [, folder, itemId] = process.argv;
  const core = createCore(folder, { ...createNodePorts(folder), delivery: { deliver: async () => null } });
  const client = createClient({ call: core.dispatch, cancel: async () => undefined, subscribe: core.subscribe });
  let { version, body, sourceUnit, byline, eventDates, isBrief } = await client.items.get({ itemId });
  for (;;) {
    const title = "第" + (version + 1) + "次保存";
    ({ version } = await client.items.save({ itemId, version, content: { title, body, sourceUnit, byline, eventDates, isBrief } }));
    writeSync(1, version + "\\n");
  }`;

test("every save that was acknowledged is there after the process was killed", async () => {
  const folder = temporaryFolder();
  const first = createTestCore({ folder });
  const { submissions } = await first.client.submissions.import({
    files: [{ name: "报送.txt", bytes: new TextEncoder().encode("义务植树\n\n3月12日，云岭区开展义务植树。\n") }],
  });
  const itemId = submissions[0]?.submission.itemIds[0] ?? "";
  first.close();

  for (const milliseconds of [0, Math.random() * 40, Math.random() * 120]) {
    const child = startChild(saveForEver, [folder, itemId]);
    await child.nextLine();
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
    await child.kill();
    const acknowledged = Number(child.lines.at(-1));

    const reopened = createTestCore({ folder });
    const item = await reopened.client.items.get({ itemId });
    // The last save may have been stored and not yet told.
    expect([acknowledged, acknowledged + 1]).toContain(item.version);
    expect(item.title).toBe(`第${item.version}次保存`);
    const [latest] = await reopened.client.items.revisions({ itemId });
    expect(latest?.content.title).toBe(item.title);
    expect(await reopened.client.items.find({ filter: { query: item.title ?? "" } })).toEqual([itemId]);
    reopened.close();
  }
});
