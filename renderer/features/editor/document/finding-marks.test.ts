import { EditorState } from "@tiptap/pm/state";
import type { DecorationSet } from "@tiptap/pm/view";
import { expect, test } from "vitest";

import type { Finding } from "#shared/model/finding.ts";

import { bodyToDocument } from "./body-document.ts";
import { documentSchema } from "./document-schema.ts";
import { findingKeyAtCaret, findingMarks, mendFinding, selectFinding, showFindings } from "./finding-marks.ts";
import { keepLeadIns } from "./lead-in.ts";
import { paragraph, pictureOf, written } from "./testing/edit-state.ts";

const findingAt = (block: number, start: number, text: string): Finding => ({
  ruleId: "jiezhi",
  faultClass: "wording",
  severity: "error",
  itemId: "item-1",
  where: "body",
  paragraph: block,
  start,
  end: start + text.length,
  text,
  before: "",
  after: "",
  message: "用“截至”。",
  suggestion: "截至",
});

const plugin = findingMarks();
const stateOf = (): EditorState =>
  EditorState.create({
    doc: bodyToDocument(documentSchema, [
      paragraph("【截止目前】，栽树。"),
      pictureOf("截止昨日"),
      paragraph("　截止三月。"),
    ]),
    plugins: [keepLeadIns(() => false), plugin],
  });
const shown = (state: EditorState, ...findings: Finding[]): EditorState =>
  state.apply(showFindings(state, { findings, currentKey: null, titleOf: ({ message }) => message }));
const markedIn = (state: EditorState): string[] => {
  const marks: DecorationSet | undefined = plugin.getState(state);
  return (marks?.find() ?? []).map(({ from, to }) => state.doc.textBetween(from, to));
};

test("marks stand on their words behind an indent, never in a figure or where other words stand by now", () => {
  const state = shown(
    stateOf(),
    findingAt(0, 0, "截止"),
    findingAt(1, 0, "截止"),
    findingAt(2, 0, "截止"),
    findingAt(2, 2, "四月"),
    findingAt(9, 0, "截止"),
  );
  expect(markedIn(state)).toEqual(["截止", "截止"]);
  // They move along with what is typed before them, and go with their words.
  const typed = state.apply(state.tr.insertText("到了", 1));
  expect(markedIn(typed)).toEqual(["截止", "截止"]);
});

test("other words take the letters of those they replace, and the caret stays behind them", () => {
  const state = shown(stateOf(), findingAt(0, 0, "截止"));
  const tr = mendFinding(state, findingAt(0, 0, "截止"), "截至");
  if (!tr) throw new Error("the words do not stand there");
  const mended = state.apply(tr);
  expect(written(mended)[0]).toBe("【截至目前】，栽树。");
  expect(mended.selection.head).toBe(3);
  expect(mendFinding(mended, findingAt(0, 0, "截止"), "截至")).toBeNull();
  const gone = mendFinding(mended, findingAt(2, 0, "截止"), "");
  expect(gone && written(mended.apply(gone))[2]).toBe("　三月。");
});

test("a finding is selected by its words, and known by the caret in it", () => {
  const finding = findingAt(2, 0, "截止");
  const state = shown(stateOf(), finding);
  const tr = selectFinding(state, finding);
  if (!tr) throw new Error("the words do not stand there");
  const selected = state.apply(tr);
  const { from, to } = selected.selection;
  expect(selected.doc.textBetween(from, to)).toBe("截止");
  expect(findingKeyAtCaret(selected)).toContain("jiezhi");
  expect(findingKeyAtCaret(state)).toBeNull();
});
