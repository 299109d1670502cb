import fc from "fast-check";
import { expect, test } from "vitest";

import { reviewTexts } from "#shared/domain/merging/review-texts.ts";
import type { Block } from "#shared/model/item.ts";
import type { MarkContent, ReviewMark } from "#shared/model/review.ts";

import { fieldPieces } from "./field-pieces.ts";
import { blockLines, fieldText, itemFields } from "./item-fields.ts";
import { placeFindings } from "./place-findings.ts";
import { replaceShown, shownText } from "./replace-shown.ts";

const body: Block[] = [
  { kind: "paragraph", text: "一是加强领导。成立专班。", leadIn: 7 },
  {
    kind: "picture",
    sha256: "ab".repeat(32),
    mediaType: "image/png",
    width: 4,
    height: 3,
    shownWidth: null,
    caption: "植树现场",
  },
  {
    kind: "table",
    rows: [
      ["街道", "株数"],
      ["松溪", "300"],
    ],
  },
  { kind: "paragraph", text: "截止3月底完成。", leadIn: 0 },
];
const item = { title: "云岭区植树", body };
const texts = reviewTexts(item);
const fields = itemFields(item);

const mark = (id: string, content: MarkContent): ReviewMark => ({
  id,
  itemId: "item",
  content,
  note: content.kind === "comment" ? "请核实" : null,
  author: "周明",
  madeAt: "2026-03-21T02:00:00.000Z",
});

/** `[id] kept -deleted- +inserted+ (numbers of comments)` */
const show = (marks: readonly ReviewMark[]): string[] =>
  fields.flatMap((field) => {
    const pieces = fieldPieces(texts[field.part], field, fields, marks, []);
    const signs = { kept: "", deleted: "-", inserted: "+" };
    const seen = pieces
      .map(({ kind, text, closing }) => signs[kind] + text + signs[kind] + closing.map((id) => `(${id})`).join(""))
      .join("");
    return pieces.some(({ markId, closing }) => markId !== null || closing.length > 0) ? [`${field.id} ${seen}`] : [];
  });

test("fields are the stretches that hold words, where the texts have them", () => {
  expect(fields.map(({ id, part, start, end }) => [id, texts[part].slice(start, end)])).toEqual([
    ["title", "云岭区植树"],
    ["body:0", "一是加强领导。成立专班。"],
    ["body:1", "植树现场"],
    ["body:2:0:0", "街道"],
    ["body:2:0:1", "株数"],
    ["body:2:1:0", "松溪"],
    ["body:2:1:1", "300"],
    ["body:3", "截止3月底完成。"],
  ]);
  expect(blockLines(item).map(({ start, end }) => texts.body.slice(start, end).length)).toEqual([12, 70, 13, 8]);
});

test("signs of structure never get into a field", () => {
  expect(fieldText("paragraph", "一\uFFFC二\r\n三\t四")).toBe("一 二\n三 四");
  expect(fieldText("cell", "一\n二\u001F三")).toBe("一 二 三");
});

test("a replacement, an insertion at the end and a comment each stand where they belong", () => {
  const last = fields.at(-1);
  const { start, end } = last ?? { start: 0, end: 0 };
  expect(
    show([
      mark("a", { kind: "edit", edits: [{ part: "body", start, end: start + 2, text: "截至" }] }),
      mark("b", { kind: "edit", edits: [{ part: "body", start: end, end, text: "另" }] }),
      mark("c", { kind: "comment", place: { part: "body", start: start + 2, end: start + 5 } }),
      mark("d", { kind: "comment", place: { part: "title", start: 3, end: 3 } }),
    ]),
  ).toEqual(["title 云岭区(d)植树", "body:3 -截止-+截至+3月底(c)完成。+另+"]);
});

test("what reaches over paragraphs shows its words once, and the end of the line that goes", () => {
  const end = fields[1]?.end ?? 0;
  const lineEnd = { kind: "edit", edits: [{ part: "body", start: end - 1, end: end + 4, text: "，" }] } as const;
  expect(show([mark("a", { kind: "edit", edits: [...lineEnd.edits] })])).toEqual([
    "body:0 一是加强领导。成立专班-。-+，+-¶-",
  ]);
});

test("a finding is marked until its words are changed", () => {
  const last = fields.at(-1);
  if (!last) throw new Error("no last field");
  const finding = {
    ruleId: "r",
    faultClass: "wording",
    severity: "error",
    itemId: "item",
    where: "body",
    paragraph: 3,
    start: 0,
    end: 2,
    text: "截止",
    before: "",
    after: "3月底",
    message: "时间用“截至”",
    suggestion: "截至",
  } as const;
  const found = (marks: ReviewMark[]) =>
    fieldPieces(texts.body, last, fields, marks, placeFindings(texts, fields, marks, [finding])).flatMap((piece) =>
      piece.finding ? [piece.text] : [],
    );
  expect(found([])).toEqual(["截止"]);
  const { start } = last;
  expect(found([mark("a", { kind: "edit", edits: [{ part: "body", start, end: start + 2, text: "截至" }] })])).toEqual(
    [],
  );
});

const changes = fc.array(
  fc.record({
    field: fc.nat(fields.length - 1),
    at: fc.nat(12),
    length: fc.nat(6),
    text: fc.constantFrom("", "改", "添了", "一\n二"),
  }),
  { maxLength: 8 },
);

test("kept and put in, the pieces of a field read as its text is shown, at the places that they name", () => {
  fc.assert(
    fc.property(changes, (all) => {
      let made = 0;
      let marks: ReviewMark[] = [];
      for (const { field: index, at, length, text } of all) {
        const field = fields[index];
        const own = field && fieldPieces(texts[field.part], field, fields, marks, []);
        const [first] = own ?? [];
        if (!field || !own || !first) continue;
        const size = own.reduce((sum, each) => sum + (each.kind === "deleted" ? 0 : each.text.length), 0);
        const start = first.shown + Math.min(at, size);
        const end = Math.min(start + length, first.shown + size);
        const part = field.part;
        marks = replaceShown(texts, marks, { part, start, end, text }, (content) => mark(`${(made += 1)}`, content));
      }
      for (const field of fields) {
        const shown = shownText(texts[field.part], marks, field.part);
        for (const piece of fieldPieces(texts[field.part], field, fields, marks, [])) {
          const { kind, text, base, shown: at } = piece;
          const inShown = kind === "deleted" ? text : shown.slice(at, at + text.length);
          const inBase = kind === "inserted" ? text : texts[field.part].slice(base, base + text.length);
          expect([inShown, inBase]).toEqual([text, text]);
        }
      }
    }),
    { numRuns: 1500 },
  );
});
