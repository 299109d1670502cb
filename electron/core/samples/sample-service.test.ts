import { expect, test } from "vitest";

import { createTestCore, pastIssueText, textFile } from "../testing/test-core.ts";

test("the sample issue comes in as its README says, with the loose submissions of the next month", async () => {
  const { client, events } = createTestCore();
  const { issue, submissions } = await client.samples.load({}, { task: "示例" });
  expect({ issue, submissions }).toMatchObject({
    issue: { key: "2026-03", serialNumber: 41, title: "云岭区大事月报", printDate: "2026-03-16", itemCount: 41 },
    submissions: 15,
  });
  const rows = await client.items.summaries({ itemIds: await client.items.find({ filter: { issueId: issue.id } }) });
  const { sections } = await client.publication.get({});
  expect(sections.map(({ id, name }) => [name, rows.filter(({ sectionId }) => sectionId === id).length])).toEqual([
    ["本期焦点", 2],
    ["时政要点", 14],
    ["创文看点", 4],
    ["城建看点", 5],
    ["经济热点", 5],
    ["文化亮点", 5],
    ["民生视点", 6],
  ]);
  expect(events.filter(({ type }) => type === "progress").length).toBeGreaterThan(15);
});

test("its dates are those of March 2026, whenever it is loaded", async () => {
  const { client, clock } = createTestCore();
  clock.advance(500 * 24 * 60);
  await client.samples.load({});
  const rows = await client.items.summaries({ itemIds: await client.items.find({ filter: { states: ["inbox"] } }) });
  const dates = rows.flatMap(({ eventDates }) => eventDates);
  expect(dates.length).toBeGreaterThan(5);
  expect(new Set(dates.map((date) => date.slice(0, 4)))).toEqual(new Set(["2026"]));
});

test("loading it twice stores it once", async () => {
  const { client } = createTestCore();
  const first = await client.samples.load({});
  const { counts } = await client.library.status({});
  expect(await client.samples.load({})).toEqual(first);
  expect((await client.library.status({})).counts).toEqual(counts);
});

test("an office's own issue of that month is not taken for it", async () => {
  const { client } = createTestCore();
  const text = pastIssueText({ year: 2026, month: 3, serial: 7 });
  await client.submissions.import({ files: [textFile("三月.txt", text)], asIssue: true });
  const before = await client.library.status({});
  await expect(client.samples.load({})).rejects.toMatchObject({
    code: "ISSUE_NUMBER_TAKEN",
    message: expect.stringContaining("总第7期"),
  });
  expect(await client.library.status({})).toEqual(before);
});
