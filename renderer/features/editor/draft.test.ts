import { expect, test } from "vitest";

import type { Item } from "#shared/model/item.ts";

import { findBadDate, tidyDates, toContent, toDraft } from "./draft.ts";

const item: Item = {
  id: "a",
  submissionId: null,
  title: "松溪街道开展义务植树活动",
  opening: "",
  sourceUnit: "松溪街道",
  byline: { reporters: [], correspondents: ["陆青禾", "闻小舟"] },
  eventDates: ["2026-03-11", "2026-03-12"],
  isBrief: false,
  body: [{ kind: "paragraph", text: "3月11日至12日，松溪街道开展义务植树活动。", leadIn: 0 }],
  state: "inbox",
  issueId: null,
  sectionId: null,
  order: null,
  rejectionReason: null,
  mergedInto: null,
  doubts: 0,
  alike: 0,
  openMarks: 0,
  received: null,
  evidence: [],
  characters: 20,
  revision: 1,
  version: 1,
  createdAt: "2026-03-16T00:00:00.000Z",
  updatedAt: "2026-03-16T00:00:00.000Z",
};

test("fields that nobody touched mean the content they came from", () => {
  const { title, sourceUnit, byline, eventDates, isBrief, body } = item;
  expect(toContent(toDraft(item))).toEqual({ title, sourceUnit, byline, eventDates, isBrief, body });
});

test("emptied fields mean that nothing is known", () => {
  const draft = { ...toDraft(item), title: " ", sourceUnit: "", correspondents: "", dates: "" };
  expect(toContent(draft)).toMatchObject({ title: null, sourceUnit: null, byline: null, eventDates: [] });
});

test.each([
  ["2026-03-05 2026-03-06", null],
  ["2026-03-05，2026-03-08", null],
  ["2026-02-30", "2026-02-30"],
  ["2026-03-05 3月6日", null],
  ["2026-3-5、2026年3月6日", null],
  ["2026-03-05 三月六日", "三月六日"],
])("among %j the bad date is %j", (dates, bad) => {
  expect(findBadDate({ ...toDraft(item), dates })).toBe(bad);
});

test("days typed in any form are kept as ISO dates; what is none stays for the editor to mend", () => {
  expect(tidyDates("2026年3月5日，2026.3.6")).toBe("2026-03-05 2026-03-06");
  expect(tidyDates("2026-02-30")).toBe("2026-02-30");
  expect(toContent({ ...toDraft(item), dates: "2026年3月5日" }).eventDates).toEqual(["2026-03-05"]);
});

test("paragraphs in which nothing stands are not stored", () => {
  const body = [...item.body, { kind: "paragraph" as const, text: " ", leadIn: 0 }];
  expect(toContent({ ...toDraft(item), body }).body).toEqual(item.body);
});
