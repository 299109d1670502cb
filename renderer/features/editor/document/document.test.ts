import { NodeSelection, TextSelection } from "@tiptap/pm/state";
import fc from "fast-check";
import { expect, test } from "vitest";

import type { Block } from "#shared/model/item.ts";

import { bodyToDocument, tidyBody } from "./body-document.ts";
import { documentSchema } from "./document-schema.ts";
import { deleteFigure, moveBlock, selectFigure } from "./move-block.ts";
import { filledIndex, paragraphAt, placeAt, positionAt } from "./places.ts";
import { replaceDocument } from "./replace-document.ts";
import { anyBody } from "./testing/body-arbitrary.ts";
import { after, bodyOf, paragraph, pictureOf, stateOf, written } from "./testing/edit-state.ts";

const picture = pictureOf("图为植树");

test("from a place to its position and back is the same place", () => {
  fc.assert(
    fc.property(anyBody, fc.nat({ max: 9 }), fc.nat({ max: 15 }), (body, wanted, at) => {
      const doc = bodyToDocument(documentSchema, body);
      const filled = tidyBody(body);
      if (filled.length === 0) return;
      const index = wanted % filled.length;
      const block = filled[index];
      const text = block?.kind === "paragraph" ? block.text : block?.kind === "picture" ? (block.caption ?? "") : "";
      const offset = at % (text.length + 1);
      expect(placeAt(doc, positionAt(doc, { paragraph: index, offset }))).toEqual({ paragraph: index, offset });
    }),
  );
});

test("a place beyond the text is its end, and there is one in no text at all", () => {
  const doc = bodyToDocument(documentSchema, [paragraph("第一段。"), paragraph("第二段。")]);
  expect(positionAt(doc, { paragraph: 9, offset: 0 })).toBe(doc.content.size - 1);
  expect(positionAt(doc, { paragraph: 0, offset: 99 })).toBe(5);
  const empty = bodyToDocument(documentSchema, []);
  expect([positionAt(empty, { paragraph: 0, offset: 0 }), placeAt(empty, 1)]).toEqual([1, { paragraph: 0, offset: 0 }]);
});

test("white space before a text is before its first letter, an empty paragraph the end of the one before", () => {
  const doc = bodyToDocument(documentSchema, [paragraph("　　甲乙"), paragraph(""), paragraph("丙")]);
  expect([1, 2, 4, 5, 7, 9, 10].map((position) => placeAt(doc, position))).toEqual([
    { paragraph: 0, offset: 0 },
    { paragraph: 0, offset: 0 },
    { paragraph: 0, offset: 1 },
    { paragraph: 0, offset: 2 },
    { paragraph: 0, offset: 2 },
    { paragraph: 1, offset: 0 },
    { paragraph: 1, offset: 1 },
  ]);
});

test("the paragraph of a cut counts what is filled, figures too", () => {
  const doc = bodyToDocument(documentSchema, [paragraph("甲"), paragraph(""), picture, paragraph("乙")]);
  const positions = [1, 4, 6, doc.content.size - 1];
  expect(positions.map((position) => paragraphAt(doc, position))).toEqual([
    { paragraph: 0, text: "甲" },
    { paragraph: 1, text: "" },
    { paragraph: 1, text: "图为植树" },
    { paragraph: 2, text: "乙" },
  ]);
});

test("blank paragraphs of the stored body are not counted, tables are", () => {
  const stored: Block[] = [...["甲", " ", "乙"].map(paragraph), { kind: "table", rows: [["丙", ""]] }];
  expect([0, 1, 2, 3, 4, null].map((index) => filledIndex(stored, index))).toEqual([0, 1, 1, 2, 3, 0]);
});

test("moving a block up and down again changes nothing, and the caret goes with it", () => {
  fc.assert(
    fc.property(anyBody, fc.nat({ max: 80 }), (body, at) => {
      const state = stateOf(body, Math.min(at, bodyToDocument(documentSchema, body).content.size));
      const up = after(state, moveBlock("up"));
      if (up === state) return;
      expect(up.selection.$head.parent.textContent).toBe(state.selection.$head.parent.textContent);
      expect(after(up, moveBlock("down")).doc.eq(state.doc)).toBe(true);
    }),
  );
});

test("several selected paragraphs move together; at the end nothing moves", () => {
  const state = stateOf([..."甲乙丙"].map(paragraph), 1, 5);
  const down = after(state, moveBlock("down"));
  expect(written(down)).toEqual(["丙", "甲", "乙"]);
  expect(moveBlock("down")(down)).toBe(false);
});

test("a figure is selected from inside and deleted whole", () => {
  const state = stateOf([paragraph("甲"), picture, paragraph("乙")], 6);
  const selected = after(state, selectFigure);
  expect(selected.selection instanceof NodeSelection).toBe(true);
  expect(written(after(selected, deleteFigure))).toEqual(["甲", "乙"]);
  expect(bodyOf(after(stateOf([picture]), deleteFigure))).toEqual([]);
  expect(deleteFigure(stateOf([paragraph("甲")]))).toBe(false);
});

test("a document replaced from outside is that document, and the caret stays at its letters", () => {
  fc.assert(
    fc.property(anyBody, anyBody, (before, wanted) => {
      const state = stateOf(before);
      const doc = bodyToDocument(documentSchema, wanted);
      const tr = replaceDocument(state, doc);
      expect((tr ? state.apply(tr) : state).doc.eq(doc)).toBe(true);
    }),
  );
  const state = stateOf([paragraph("第一段。"), paragraph("第二段，要改。")], 9);
  const tr = replaceDocument(
    state,
    bodyToDocument(documentSchema, [paragraph("新加的一段。"), ...["第一段。", "第二段，要改。"].map(paragraph)]),
  );
  const changed = tr ? state.apply(tr) : state;
  expect(changed.selection instanceof TextSelection && changed.selection.$head.parent.textContent).toBe(
    "第二段，要改。",
  );
});
