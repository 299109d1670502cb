import { join } from "node:path";

import Database from "better-sqlite3";
import { expect, test } from "vitest";

import { createCore } from "./core.ts";
import { addItems, createTestCore } from "./testing/test-core.ts";

test("the next start finds everything that was stored", async () => {
  const { client, reopen } = createTestCore();
  const [a = "", b = ""] = await addItems(client, ["义务植树", "读书活动"]);
  const issue = await client.issues.create({ year: 2026, month: 3, serialNumber: 41 });
  const [section] = (await client.publication.get({})).sections;
  await client.items.tag({ itemIds: [a], issueId: issue.id, sectionId: section?.id ?? "" });
  await client.items.setAside({ itemIds: [b], state: "rejected", reason: "重复报送" });
  await client.settings.update({ currentIssueId: issue.id });
  const readAll = async () => ({
    publication: await client.publication.get({}),
    issues: await client.issues.list({}),
    submissions: await client.submissions.list({}),
    items: await client.items.summaries({ itemIds: await client.items.find({ filter: {} }) }),
    settings: await client.settings.get({}),
  });
  const before = await readAll();
  reopen();
  expect(await readAll()).toEqual(before);
});

test("listeners are told until they unsubscribe", async () => {
  const { client, core, events } = createTestCore();
  const heard: string[] = [];
  const unsubscribe = core().subscribe(({ type }) => heard.push(type));
  await client.settings.update({ scale: 110 });
  unsubscribe();
  await client.settings.update({ scale: 120 });
  expect([heard, events]).toEqual([
    ["changed"],
    [
      { type: "changed", areas: ["settings"] },
      { type: "changed", areas: ["settings"] },
    ],
  ]);
});

test("a library that cannot be used after all is given free again", () => {
  const { folder, ports, close } = createTestCore();
  close();
  const damage = (title: string): void => {
    const connection = new Database(join(folder, "library.sqlite"));
    connection.prepare("UPDATE publication SET colophon = ?").run(title);
    connection.close();
  };
  damage('{"notice":1}');
  expect(() => createCore(folder, ports)).toThrow("notice");
  damage('{"notice":null,"distribution":null,"organizer":null,"editor":null,"phone":null,"email":null}');
  createCore(folder, ports).close();
});
