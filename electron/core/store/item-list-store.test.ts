import { expect, onTestFinished, test } from "vitest";

import { paragraphsToBody } from "#shared/model/item.ts";

import { temporaryFolder } from "../testing/test-core.ts";
import { listItems, mostMatches } from "./item-list-store.ts";
import { insertItem } from "./item-store.ts";
import { openStore } from "./open.ts";

const now = new Date("2026-03-16T02:00:00.000Z");
const more = 20;

test("a search that finds more than it lists keeps those that arrived first, whatever the order", () => {
  const store = openStore(temporaryFolder(), now);
  onTestFinished(() => store.close());
  store.write((db) => {
    for (let number = 1; number <= mostMatches + more; number += 1) {
      const content = {
        title: `${String(number).padStart(5, "0")}号文件`,
        body: paragraphsToBody(["正文。"]),
        sourceUnit: null,
        byline: null,
        eventDates: [],
        isBrief: false,
      };
      insertItem(db, { id: `id-${number}`, submissionId: null, content, evidence: [], now: now.toISOString() });
    }
  });
  const search = (query: string, descending: boolean) =>
    listItems(
      store.db,
      { filter: { states: ["inbox"], query }, sort: { by: "title", descending }, arrivedUpTo: null },
      { from: 0, count: 2 },
    );
  expect([search("文件", true), search("文件", false), search("10019号", true)]).toEqual([
    { itemIds: [`id-${mostMatches}`, `id-${mostMatches - 1}`], total: mostMatches, newer: 0, isCapped: true },
    { itemIds: ["id-1", "id-2"], total: mostMatches, newer: 0, isCapped: true },
    { itemIds: ["id-10019"], total: 1, newer: 0, isCapped: false },
  ]);
});
