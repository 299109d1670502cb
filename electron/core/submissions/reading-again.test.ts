import { beforeEach, describe, expect, test } from "vitest";

import type { Client } from "#shared/api/contract.ts";
import { blockText } from "#shared/model/item.ts";

import { contentOf } from "../items/content.ts";
import { createTestCore, textFile } from "../testing/test-core.ts";

let client: Client;

beforeEach(() => {
  ({ client } = createTestCore());
});

const spaced = textFile("空格.txt", "松溪街道举行读书活动\n\n3 月 2 日，松溪街道举行读书活动，120 名居民参加。\n");

const importSpaced = async () => {
  const { submissions } = await client.submissions.import({ files: [spaced] });
  const submission = submissions[0]?.submission;
  if (!submission) throw new Error("the import answers with a submission a file");
  return { submission, itemId: submission.itemIds[0] ?? "" };
};

const bodyOf = async (itemId: string): Promise<string> =>
  (await client.items.get({ itemId })).body.map(blockText).join("\n");

describe("readAgain", () => {
  test("leaves out a step, tells so, and can be taken back", async () => {
    const { submission, itemId } = await importSpaced();
    const step = submission.cleaning[0]?.key ?? "";
    expect(await bodyOf(itemId)).toContain("120名");
    const skipping = { trackedChanges: "accept" as const, skippedSteps: submission.cleaning.map(({ key }) => key) };
    const again = await client.submissions.readAgain({ submissionId: submission.id, reading: skipping });
    expect(again.submission.reading).toEqual(skipping);
    expect(again.submission.cleaning.map(({ key }) => key)).not.toContain(step);
    expect(await bodyOf(itemId)).toContain("120 名");
    const revisions = await client.items.revisions({ itemId });
    expect(revisions.map(({ reason }) => reason)).toEqual(["reread", "imported"]);
    await client.submissions.readAgain({ submissionId: submission.id, reading: submission.reading });
    expect(await bodyOf(itemId)).toContain("120名");
  });

  test("leaves alone what an editor has changed", async () => {
    const { submission, itemId } = await importSpaced();
    const item = await client.items.get({ itemId });
    await client.items.save({ itemId, version: item.version, content: { ...contentOf(item), title: "读书" } });
    const skippedSteps = submission.cleaning.map(({ key }) => key);
    const { leftAlone } = await client.submissions.readAgain({
      submissionId: submission.id,
      reading: { trackedChanges: "accept", skippedSteps },
    });
    expect(leftAlone).toBe(1);
    expect(await client.items.get({ itemId })).toMatchObject({ title: "读书", body: item.body });
  });

  test("an unknown submission is refused", async () => {
    await expect(client.submissions.readAgain({ submissionId: "nothing", reading: {} })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });
});

const mail = (received: string, text: string) =>
  textFile(
    "来信.eml",
    [
      `Received: ${received}`,
      "Message-ID: <42@songxi.example>",
      "From: songxi@example.cn",
      "To: office@example.cn",
      "Subject: report",
      "Date: Mon, 02 Mar 2026 09:00:00 +0800",
      "Content-Type: text/plain; charset=utf-8",
      "Content-Transfer-Encoding: 8bit",
      "MIME-Version: 1.0",
      "",
      text,
      "",
    ].join("\r\n"),
  );

describe("a mail", () => {
  const text = "松溪街道举行读书活动\r\n\r\n3月2日，松溪街道举行读书活动。";

  test("that comes twice by two ways is one submission", async () => {
    const first = await client.submissions.import({ files: [mail("from a", text)] });
    const second = await client.submissions.import({ files: [mail("from b", text)] });
    expect(second.submissions[0]?.duplicateOf).toBe(first.submissions[0]?.submission.id);
    expect(await client.items.find({ filter: {} })).toHaveLength(1);
  });
});
