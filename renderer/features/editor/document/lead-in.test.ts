import { joinBackward, splitBlock } from "@tiptap/pm/commands";
import { TextSelection } from "@tiptap/pm/state";
import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { toggleLeadIn, type LeadInRefusal } from "./lead-in.ts";
import { anyBody } from "./testing/body-arbitrary.ts";
import { after, paragraph, stateOf, written } from "./testing/edit-state.ts";

const toggled = (texts: readonly string[], from: number, to = from): string[] | LeadInRefusal => {
  const refusals: LeadInRefusal[] = [];
  const state = stateOf(texts.map(paragraph), from, to);
  const changed = after(
    state,
    toggleLeadIn((why) => void refusals.push(why)),
  );
  return refusals[0] ?? written(changed);
};

describe("Ctrl+B", () => {
  test.each([
    ["the caret makes the first sentence the lead-in", "一是植树。共560株。", 8, 8, "【一是植树。】共560株。"],
    ["again takes it away", "【一是植树。】共560株。", 2, 2, "一是植树。共560株。"],
    ["a closing quotation mark belongs to its sentence", "他说：“好。”大家鼓掌。", 1, 1, "【他说：“好。”】大家鼓掌。"],
    ["without a full stop it is the whole paragraph", "组织领导", 1, 1, "【组织领导】"],
    ["a selection from the start is the lead-in", "一是植树。共560株。", 1, 5, "【一是植树】。共560株。"],
    ["the lead-in selected whole is taken away", "【一是植树。】共560株。", 1, 6, "一是植树。共560株。"],
    ["a selection that goes on from it extends it", "【一是】植树。共560株。", 3, 6, "【一是植树。】共560株。"],
    ["one over its end extends it too", "【一是】植树。共560株。", 2, 6, "【一是植树。】共560株。"],
    ["a selection inside it ends it there", "【一是植树。】共560株。", 3, 6, "【一是】植树。共560株。"],
  ])("%s", (_name, text, from, to, expected) => {
    expect(toggled([text], from, to)).toEqual([expected]);
  });

  test("over several paragraphs each gets its sentence, then each loses it", () => {
    const led = ["【一是植树。】共560株。", "【二是管护。】责任到人。"];
    expect(toggled(["一是植树。共560株。", "【二是管护。】责任到人。"], 2, 16)).toEqual(led);
    expect(toggled(led, 2, 16)).toEqual(["一是植树。共560株。", "二是管护。责任到人。"]);
  });

  test("says why not in the middle of a paragraph", () => {
    expect(toggled(["一是植树。共560株。"], 4, 6)).toBe("notAtStart");
  });

  test("says why not in a cell", () => {
    const refusals: LeadInRefusal[] = [];
    after(
      stateOf([{ kind: "table", rows: [["甲", "乙"]] }], 3),
      toggleLeadIn((why) => void refusals.push(why)),
    );
    expect(refusals).toEqual(["notInParagraph"]);
  });
});

describe("a lead-in stays the beginning of its paragraph", () => {
  test("letters typed before it belong to it, letters behind it do not", () => {
    const state = stateOf([paragraph("【植树。】共560株。")]);
    expect(written(state.apply(state.tr.insertText("一是", 1)))).toEqual(["【一是植树。】共560株。"]);
    expect(written(state.apply(state.tr.insertText("会", 4)))).toEqual(["【植树。】会共560株。"]);
  });

  test("joined to the paragraph before it is none any more", () => {
    const state = stateOf([paragraph("会议召开。"), paragraph("【一是植树。】共560株。")], 8);
    expect(written(after(state, joinBackward))).toEqual(["会议召开。一是植树。共560株。"]);
  });

  test("behind a lead-in a joined one goes, the first stays", () => {
    const state = stateOf([paragraph("【一是】植树。"), paragraph("【二是】管护。")], 8);
    expect(written(after(state, joinBackward))).toEqual(["【一是】植树。二是管护。"]);
  });

  test("cut in two both halves keep their letters", () => {
    const state = stateOf([paragraph("【一是植树。】共560株。")], 3);
    expect(written(after(state, splitBlock))).toEqual(["【一是】", "【植树。】共560株。"]);
  });

  test("whatever is typed, deleted, joined and toggled", () => {
    const step = fc.tuple(
      fc.constantFrom("type", "delete", "toggle", "join", "split"),
      fc.nat({ max: 60 }),
      fc.nat({ max: 8 }),
    );
    fc.assert(
      fc.property(anyBody, fc.array(step, { maxLength: 12 }), (body, steps) => {
        let state = stateOf(body);
        for (const [what, at, length] of steps) {
          const from = Math.min(at, state.doc.content.size);
          const to = Math.min(from + length, state.doc.content.size);
          const selection = TextSelection.between(state.doc.resolve(from), state.doc.resolve(to));
          state = state.apply(state.tr.setSelection(selection));
          if (what === "type") state = state.apply(state.tr.insertText("新"));
          else if (what === "delete") state = state.apply(state.tr.deleteSelection());
          else
            state = after(
              state,
              { toggle: toggleLeadIn(() => undefined), join: joinBackward, split: splitBlock }[what],
            );
          state.doc.check();
          state.doc.forEach((node) => {
            const marks = node.children.map((child) => child.marks.length > 0);
            expect(marks.slice(1)).not.toContain(true);
            expect(new Set(node.children.map((row) => row.childCount)).size).toBeLessThanOrEqual(1);
          });
        }
      }),
      { numRuns: 300 },
    );
  });
});
