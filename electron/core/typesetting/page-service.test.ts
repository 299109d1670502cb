import { expect, test } from "vitest";

import { composeManuscript } from "#shared/domain/composing/compose-manuscript.ts";
import { layOut } from "#shared/domain/typesetting/layout.ts";
import { bulletinProfile } from "#shared/model/print-profile.ts";

import { contentOf } from "../items/content.ts";
import { addItems, createTestCore } from "../testing/test-core.ts";

test("what a window lays out from the manuscript is what the core lays out, drafted and published", async () => {
  const { client } = createTestCore();
  const { id: issueId } = await client.issues.create({ year: 2026, month: 4, serialNumber: 42 });
  await client.publication.update({ printProfile: { ...bulletinProfile, itemOrder: "byDate" } });
  const itemIds = await addItems(client, ["义务植树", "全民读书", "防汛演练"]);
  const [section] = (await client.publication.get({})).sections;
  await client.items.tag({ itemIds, issueId, sectionId: section?.id ?? "" });
  const last = await client.items.get({ itemId: itemIds[2] ?? "" });
  const content = { ...contentOf(last), eventDates: ["2026-01-01"] };
  await client.items.save({ itemId: last.id, version: last.version, content });

  const both = async () => {
    const manuscript = await client.pages.manuscript({ issueId });
    return [layOut(composeManuscript(manuscript), manuscript.profile), await client.pages.layOut({ issueId })];
  };
  const [here, there] = await both();
  expect(here).toEqual(there);
  expect(here?.headings[1]?.itemId).toBe(last.id);
  await client.issues.publish({ issueId });
  const [published, publishedThere] = await both();
  expect(published).toEqual(publishedThere);
  expect(published).not.toEqual(here);
});

test("an issue that is gone has no manuscript", async () => {
  const { client } = createTestCore();
  await expect(client.pages.manuscript({ issueId: "nothing" })).rejects.toMatchObject({ code: "NOT_FOUND" });
});
