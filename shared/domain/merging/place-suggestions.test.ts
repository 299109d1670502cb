import { expect, test } from "vitest";

import type { Suggestion } from "./merge-suggestions.ts";
import { placeSuggestions } from "./place-suggestions.ts";
import { applyEdits } from "./text-edit.ts";
import { textSince } from "./text-since.ts";

const base = "会议指出，要提高服务水平，全年完成投资 12 亿元。";

const suggestion = (id: string, from: string, to: string): Suggestion => {
  const start = base.indexOf(from);
  return { id, author: id, edits: [{ start, end: start + from.length, text: to }] };
};

/** What the editor has made of the base, and where suggestions stand in it. */
const place = (text: string, ...suggestions: Suggestion[]) =>
  placeSuggestions(base, textSince(base, [], text), suggestions);

test("a suggestion is found where its words stand now", () => {
  const text = "3月2日，会议指出，要大力提高服务水平，全年完成投资 12 亿元。";
  const { placed, conflicts } = place(text, suggestion("周明", "12", "15"));
  expect(applyEdits(text, placed.get("周明")?.edits ?? [])).toBe(text.replace("12", "15"));
  expect(conflicts).toEqual([]);
});

test("what the text reads already is done", () => {
  expect(place(base.replace("12", "15"), suggestion("周明", "12", "15")).placed.get("周明")?.standing).toBe("done");
});

test("what the editor changed otherwise is a conflict with the text as it is", () => {
  const { placed, conflicts } = place(base.replace("12", "16"), suggestion("周明", "12", "15"));
  expect(placed.get("周明")?.standing).toBe("conflict");
  expect(conflicts).toMatchObject([{ text: "16", baseText: "12", versions: [{ text: "15", authors: ["周明"] }] }]);
});

test("suggestions for words that are gone are a conflict, not lost", () => {
  const text = "会议指出，要提高服务水平。";
  const { conflicts } = place(text, suggestion("周明", "12", "15"));
  expect(conflicts).toMatchObject([
    { baseText: "，全年完成投资 12 亿元", text: "", versions: [{ text: "，全年完成投资 15 亿元" }] },
  ]);
});

test("a conflict begins after what was put right before it", () => {
  const text = `第一段。\n${base.replace("会议指出", "大会指出")}`;
  const { placed, conflicts } = place(text, suggestion("周明", "会议", "例会"));
  expect(conflicts.map((each) => text.slice(each.start, each.end))).toEqual(conflicts.map((each) => each.text));
  expect(applyEdits(text, placed.get("周明")?.edits ?? [])).toBe(text.replace("大会指出", "例会指出"));
});
