import { expect, test } from "vitest";

import { findingKey } from "#shared/domain/proofreading/finding-key.ts";
import type { Finding } from "#shared/model/finding.ts";
import type { Block } from "#shared/model/item.ts";

import { paragraph, pictureOf } from "./document/testing/edit-state.ts";
import type { Draft } from "./draft.ts";
import { mendTitle, readDraft, stepFinding } from "./read-draft.ts";

const findingAt = (where: Finding["where"], block: number, start: number): Finding => ({
  ruleId: "jiezhi",
  faultClass: "wording",
  severity: "error",
  itemId: "item-1",
  where,
  paragraph: block,
  start,
  end: start + 2,
  text: "截止",
  before: "",
  after: "",
  message: "用“截至”。",
  suggestion: "截至",
});

const caretAt = (block: number, offset: number) =>
  ({ itemId: "item-1", field: "body", paragraph: block, offset }) as const;

const draftOf = (title: string, body: readonly Block[]): Draft => ({
  title,
  sourceUnit: "",
  dates: "2026-03-05",
  reporters: "",
  correspondents: "",
  isBrief: false,
  body,
});

test("rules read every block of the screen, without the white space round it; figures hold nothing", () => {
  const draft = draftOf(" 植树 ", [paragraph("　截止目前。"), paragraph(""), pictureOf("图为植树")]);
  expect(readDraft("item-1", draft)).toEqual({
    id: "item-1",
    title: "植树",
    paragraphs: ["截止目前。", "", ""],
    eventDates: ["2026-03-05"],
  });
  expect(readDraft("item-1", draftOf("  ", [])).title).toBeNull();
});

test("a title is mended where the words still stand", () => {
  expect(mendTitle(" 截止目前", findingAt("title", 0, 0), "截至")).toBe(" 截至目前");
  expect(mendTitle("至截止目前", findingAt("title", 0, 0), "截至")).toBeNull();
});

test("the next finding follows the one looked at, else the caret, and begins again behind the last", () => {
  const body = [paragraph("截止目前，截止昨日。"), paragraph(""), paragraph("截止三月。")];
  const findings = [
    findingAt("title", 0, 0),
    findingAt("body", 0, 0),
    findingAt("body", 0, 5),
    findingAt("body", 2, 0),
  ];
  const [title, first, second, last] = findings;
  if (!title || !first || !second || !last) throw new Error("no findings");
  const step = (currentKey: string | null, caret: ReturnType<typeof caretAt> | null, by: 1 | -1) =>
    stepFinding(findings, { currentKey, caret, body }, by);
  expect(step(findingKey(first), null, 1)).toBe(second);
  expect(step(findingKey(last), null, 1)).toBe(title);
  expect(step(findingKey(title), null, -1)).toBe(last);
  expect(step(null, null, 1)).toBe(title);
  expect(step(null, caretAt(0, 3), 1)).toBe(second);
  expect(step(null, caretAt(0, 3), -1)).toBe(first);
  // The empty paragraph between them is none where places are counted.
  expect(step(null, caretAt(1, 0), 1)).toBe(last);
  expect(step(null, caretAt(1, 4), 1)).toBe(title);
  expect(stepFinding([], { currentKey: null, caret: null, body }, 1)).toBeNull();
});
