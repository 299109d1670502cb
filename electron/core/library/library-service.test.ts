import { writeFileSync } from "node:fs";
import { join } from "node:path";

import { expect, test } from "vitest";

import { addItems, createTestCore, textFile } from "../testing/test-core.ts";

test("status counts what there is", async () => {
  const { client, folder, clock } = createTestCore();
  expect(await client.library.status({})).toEqual({
    folder,
    schemaVersion: 3,
    lastSavedAt: null,
    lastBackup: null,
    counts: { inbox: 0, placed: 0, heldOver: 0, rejected: 0, merged: 0, failedSubmissions: 0 },
  });
  const [a = "", b = "", c = ""] = await addItems(client, ["义务植树", "读书活动", "防汛演练", "普法宣传", "义诊活动"]);
  await client.submissions.import({ files: [textFile("空.txt", "")] });
  const issue = await client.issues.create({ year: 2026, month: 3, serialNumber: 41 });
  const [section] = (await client.publication.get({})).sections;
  await client.items.tag({ itemIds: [a], issueId: issue.id, sectionId: section?.id ?? "" });
  await client.items.setAside({ itemIds: [b], state: "heldOver" });
  await client.items.setAside({ itemIds: [c], state: "rejected", reason: "重复报送" });
  clock.advance(1);
  const backup = await client.library.backUp({});
  expect(await client.library.status({})).toMatchObject({
    lastSavedAt: "2026-03-16T02:00:00.000Z",
    lastBackup: backup,
    counts: { inbox: 2, placed: 1, heldOver: 1, rejected: 1, merged: 0, failedSubmissions: 1 },
  });
  expect(backup.madeAt).toBe("2026-03-16T02:01:00.000Z");
});

test("a library with items is backed up once a day, at its opening", async () => {
  const { client, clock, reopen } = createTestCore();
  const newest = async (): Promise<string | undefined> => (await client.library.status({})).lastBackup?.madeAt;
  reopen();
  const empty = await newest();
  await addItems(client, ["义务植树"]);
  reopen();
  const first = await newest();
  clock.advance(19 * 60);
  reopen();
  const sameDay = await newest();
  clock.advance(60);
  reopen();
  expect({ empty, first, sameDay, nextDay: await newest() }).toEqual({
    empty: undefined,
    first: "2026-03-16T02:00:00.000Z",
    sameDay: "2026-03-16T02:00:00.000Z",
    nextDay: "2026-03-16T22:00:00.000Z",
  });
});

test("a daily backup that fails is logged and does not keep the library shut", async () => {
  const { client, folder, logged, close, reopen } = createTestCore();
  await addItems(client, ["义务植树"]);
  close();
  writeFileSync(join(folder, "backups"), "");
  reopen();
  expect((await client.library.status({})).counts.inbox).toBe(1);
  expect(logged).toEqual([
    { message: expect.stringContaining("备份"), details: expect.objectContaining({ code: "WRITE_FAILED" }) },
  ]);
});
