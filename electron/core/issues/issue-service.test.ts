import { beforeEach, describe, expect, onTestFinished, test, vi } from "vitest";

import type { Client } from "#shared/api/contract.ts";
import type { Issue } from "#shared/model/issue.ts";

import { addItems, createTestCore, type TestCore } from "../testing/test-core.ts";

let testCore: TestCore;
let client: Client;

beforeEach(() => {
  testCore = createTestCore();
  ({ client } = testCore);
});

const march = { year: 2026, month: 3, serialNumber: 41 };
const april = { year: 2026, month: 4, serialNumber: 42 };

const fill = async (issue: Issue): Promise<string> => {
  const [itemId = ""] = await addItems(client, ["义务植树"]);
  const [section] = (await client.publication.get({})).sections;
  await client.items.tag({ itemIds: [itemId], issueId: issue.id, sectionId: section?.id ?? "" });
  return itemId;
};

describe("propose", () => {
  test("begins with this month and 1", async () => {
    expect(await client.issues.propose({})).toEqual({
      year: 2026,
      month: 3,
      serialNumber: 1,
      printDate: "2026-03-15",
      reportingPeriod: { from: "2026-02-01", to: "2026-02-28" },
    });
  });

  test("goes on after the last issue, over the turn of the year", async () => {
    await client.issues.create({ year: 2026, month: 12, serialNumber: 50 });
    expect(await client.issues.propose({})).toEqual({
      year: 2027,
      month: 1,
      serialNumber: 51,
      printDate: "2027-01-15",
      reportingPeriod: { from: "2026-12-01", to: "2026-12-31" },
    });
  });

  test("takes the month from the office's calendar, not from Greenwich", async () => {
    vi.stubEnv("TZ", "Asia/Shanghai");
    onTestFinished(() => void vi.unstubAllEnvs());
    // Half past midnight on 1 April in China.
    testCore.clock.advance((15 * 24 + 14.5) * 60);
    expect(await client.issues.propose({})).toMatchObject({ year: 2026, month: 4 });
  });
});

describe("create", () => {
  test("makes an issue with the head of the publication", async () => {
    const { title, compiler, colophon } = await client.publication.get({});
    const issue = await client.issues.create({ ...march, printDate: "2026-03-16" });
    expect(issue).toEqual({
      id: expect.any(String),
      key: "2026-03",
      ...march,
      printDate: "2026-03-16",
      reportingPeriod: { from: "2026-02-01", to: "2026-02-28" },
      title,
      compiler,
      colophon,
      status: "drafting",
      createdAt: "2026-03-16T02:00:00.000Z",
      publishedAt: null,
      itemCount: 0,
    });
    testCore.reopen();
    expect(await client.issues.get({ issueId: issue.id })).toEqual(issue);
  });

  test.each([
    ["the month is taken", { year: 2026, month: 3, serialNumber: 42 }, "ISSUE_NUMBER_TAKEN", "2026年3月"],
    ["the serial number is taken", { year: 2026, month: 4, serialNumber: 41 }, "ISSUE_NUMBER_TAKEN", "总第41期"],
    ["later, with a smaller number", { year: 2026, month: 4, serialNumber: 40 }, "ISSUE_NUMBER_TAKEN", "总第40期"],
    ["earlier, with a greater number", { year: 2026, month: 2, serialNumber: 42 }, "ISSUE_NUMBER_TAKEN", "总第42期"],
    ["a month is left out", { year: 2026, month: 5, serialNumber: 42 }, "ISSUE_NUMBER_GAP", "缺 1 个月"],
    ["numbers are left out", { year: 2026, month: 4, serialNumber: 44 }, "ISSUE_NUMBER_GAP", "缺 2 个期号"],
  ])("refuses when %s", async (_name, number, code, named) => {
    await client.issues.create(march);
    await expect(client.issues.create(number)).rejects.toMatchObject({ code, message: expect.stringContaining(named) });
    expect(await client.issues.list({})).toHaveLength(1);
  });

  test("takes a gap that is meant, but no number that is taken", async () => {
    await client.issues.create(march);
    await client.issues.create({ year: 2026, month: 6, serialNumber: 42, allowGap: true });
    await expect(
      client.issues.create({ year: 2026, month: 3, serialNumber: 43, allowGap: true }),
    ).rejects.toMatchObject({ code: "ISSUE_NUMBER_TAKEN" });
    expect((await client.issues.list({})).map(({ key }) => key)).toEqual(["2026-06", "2026-03"]);
  });

  test.each([
    [{ ...march, month: 13 }],
    [{ ...march, year: 1911 }],
    [{ ...march, printDate: "2026-02-30" }],
    [{ ...march, reportingPeriod: { from: "2026-02-28", to: "2026-02-01" } }],
  ])("refuses %j, which is no issue", async (input) => {
    await expect(client.issues.create(input)).rejects.toMatchObject({ code: "INVALID_INPUT" });
  });
});

describe("update", () => {
  test("changes what is given and nothing else", async () => {
    const issue = await client.issues.create(march);
    const change = { month: 4, title: "云岭区大事月报（增刊）", printDate: "2026-04-20" };
    const changed = await client.issues.update({ issueId: issue.id, change });
    expect(changed).toEqual({ ...issue, ...change, key: "2026-04" });
    expect(await client.issues.get({ issueId: issue.id })).toEqual(changed);
  });

  test("leaves the publication as it is", async () => {
    const before = await client.publication.get({});
    const issue = await client.issues.create(march);
    await client.issues.update({
      issueId: issue.id,
      change: { title: "增刊", colophon: { ...before.colophon, notice: null } },
    });
    expect(await client.publication.get({})).toEqual(before);
  });

  test("refuses another issue's number", async () => {
    await client.issues.create(march);
    const issue = await client.issues.create(april);
    for (const change of [{ month: 3 }, { serialNumber: 41 }]) {
      await expect(client.issues.update({ issueId: issue.id, change })).rejects.toMatchObject({
        code: "ISSUE_NUMBER_TAKEN",
      });
    }
    expect(await client.issues.get({ issueId: issue.id })).toEqual(issue);
  });
});

describe("publish", () => {
  test("freezes the issue for good", async () => {
    const issue = await client.issues.create(march);
    await fill(issue);
    testCore.clock.advance(5);
    const published = await client.issues.publish({ issueId: issue.id });
    expect(published).toEqual({
      ...issue,
      status: "published",
      publishedAt: "2026-03-16T02:05:00.000Z",
      itemCount: 1,
    });
    const refused = { code: "ISSUE_PUBLISHED", message: expect.stringContaining("总第41期") };
    await expect(client.issues.publish({ issueId: issue.id })).rejects.toMatchObject(refused);
    await expect(client.issues.update({ issueId: issue.id, change: { title: "改名" } })).rejects.toMatchObject(refused);
    await expect(client.issues.remove({ issueId: issue.id })).rejects.toMatchObject(refused);
    expect(await client.issues.get({ issueId: issue.id })).toEqual(published);
  });

  test("keeps sections and print profile as they were, whatever the publication does later", async () => {
    const issue = await client.issues.create(march);
    await fill(issue);
    await client.issues.publish({ issueId: issue.id });
    const before = await client.pages.layOut({ issueId: issue.id });
    const profileBefore = await client.pages.profile({ issueId: issue.id });
    const { sections, printProfile } = await client.publication.get({});
    await client.publication.update({ printProfile: { ...printProfile, sectionsOnNewPage: true, indent: 0 } });
    await client.publication.saveSections({
      sections: sections.map(({ id, name, hue }) => ({ id, name: `${name}新`, hue })).toReversed(),
    });
    expect(await client.pages.layOut({ issueId: issue.id })).toEqual(before);
    expect(await client.pages.profile({ issueId: issue.id })).toEqual(profileBefore);
    expect(profileBefore).toEqual(printProfile);
  });

  test("needs something to print", async () => {
    const issue = await client.issues.create(march);
    await expect(client.issues.publish({ issueId: issue.id })).rejects.toMatchObject({
      code: "CONFLICT",
      message: expect.stringContaining("总第41期"),
    });
  });
});

describe("remove", () => {
  test("takes back an empty issue; its number is free again", async () => {
    const issue = await client.issues.create(march);
    expect(await client.issues.remove({ issueId: issue.id })).toBeNull();
    await expect(client.issues.get({ issueId: issue.id })).rejects.toMatchObject({
      code: "NOT_FOUND",
      message: expect.stringContaining(issue.id),
    });
    expect(await client.issues.create(march)).toMatchObject(march);
  });

  test("is refused while items stand in it", async () => {
    const issue = await client.issues.create(march);
    const itemId = await fill(issue);
    await expect(client.issues.remove({ issueId: issue.id })).rejects.toMatchObject({
      code: "CONFLICT",
      message: expect.stringContaining("1 篇"),
    });
    await client.items.setAside({ itemIds: [itemId], state: "inbox" });
    expect(await client.issues.remove({ issueId: issue.id })).toBeNull();
  });
});
