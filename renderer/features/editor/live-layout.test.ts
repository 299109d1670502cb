import { expect, test } from "vitest";

import { composeManuscript } from "#shared/domain/composing/compose-manuscript.ts";
import { layOut } from "#shared/domain/typesetting/layout.ts";
import { syntheticIssue } from "#shared/domain/typesetting/testing/synthetic-issue.ts";
import type { Manuscript } from "#shared/model/manuscript.ts";
import { monthlyProfile } from "#shared/model/print-profile.ts";

import { createLiveLayout } from "./live-layout.ts";

const { publication, issue, sections, isDraft } = syntheticIssue(4, "plain");
const manuscript: Manuscript = {
  issue: { ...publication, ...issue },
  sections: sections.map(({ section, items }) => ({
    name: section.name,
    items: items.map((item) => ({ ...item, eventDates: [] })),
  })),
  isDraft,
  profile: monthlyProfile,
};
const last = manuscript.sections.at(-1)?.items.at(-1);
if (!last) throw new Error("the synthetic issue has items");

test("is the layout of the issue with what is typed in place of what is stored", () => {
  const content = { ...last, title: "全新的标题", body: [...last.body, ...last.body] };
  const typed: Manuscript = {
    ...manuscript,
    sections: manuscript.sections.map(({ name, items }) => ({
      name,
      items: items.map((item) => (item.id === last.id ? content : item)),
    })),
  };
  expect(createLiveLayout()(manuscript, last.id, content)).toEqual(layOut(composeManuscript(typed), monthlyProfile));
});

test("from key to key the pages before the item stay the same objects", () => {
  const live = createLiveLayout();
  const before = live(manuscript, last.id, last);
  const after = live(manuscript, last.id, { ...last, sourceUnit: "云岭区地方史志办公室" });
  const changed = after.pages.flatMap((page, index) => (page === before.pages[index] ? [] : [index]));
  expect(changed.length).toBeGreaterThan(0);
  const first = before.pages.findIndex(({ lines }) =>
    lines.some(({ itemId, style }) => itemId === last.id && style === "title"),
  );
  expect(changed.every((index) => index >= first)).toBe(true);
});

test("an item that is not in the issue changes nothing", () => {
  const stored = layOut(composeManuscript(manuscript), monthlyProfile);
  expect(createLiveLayout()(manuscript, "elsewhere", last)).toEqual(stored);
});
