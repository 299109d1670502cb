import { describe, expect, test } from "vitest";

import type { PlacedMark, ReviewConflict } from "#shared/api/reviewing.ts";
import type { Block } from "#shared/model/item.ts";

import { layOverText, numberComments, type TextSpan } from "./lay-over-text.ts";
import { commentMark, conflictOf, editMark, reviewedItemOf } from "./testing/reviewed-item-of.ts";

/** `[-struck-]`, `{+put in+}`, `(commented)`, `<conflict>`, `|cut|`, with the marks whose sign stands behind. */
const written = ({ text, insertedBy, deletedBy, commentedBy, cutBy, conflict, signs, isLeadIn }: TextSpan): string => {
  let words = isLeadIn ? `*${text}*` : text;
  if (commentedBy.length > 0) words = `(${words})`;
  if (deletedBy.length > 0) words = `[-${words}-]`;
  if (insertedBy.length > 0) words = `{+${words}+}`;
  if (conflict !== null) words = `<${words}>`;
  if (cutBy.length > 0) words = "|cut|";
  return words + signs.map((id) => `^${id}`).join("");
};

const laid = (
  blocks: readonly (string | Block)[],
  marks: readonly PlacedMark[],
  conflicts: ReviewConflict[] = [],
): string[] =>
  layOverText(reviewedItemOf(blocks, marks, { conflicts })).blocks.map((block) =>
    block.kind === "table"
      ? block.rows.map((cells) => cells.map((cell) => cell.map(written).join("")).join("｜")).join("／")
      : (block.kind === "picture" ? block.caption : block.spans).map(written).join(""),
  );

describe("marks in a paragraph", () => {
  test.each([
    ["a replacement is signed behind what is put", [editMark("a", [2, 4, "3月2日"])], "今日[-近日-]{+3月2日+}^a开会"],
    ["a deletion is signed behind what goes", [editMark("a", [2, 4, ""])], "今日[-近日-]^a开会"],
    ["an insertion stands between", [editMark("a", [4, 4, "，"])], "今日近日{+，+}^a开会"],
    ["at the very end", [editMark("a", [6, 6, "。"])], "今日近日开会{+。+}^a"],
    [
      "two may want the same: it is put once",
      [editMark("a", [0, 2, "昨"]), editMark("b", [0, 2, "昨"])],
      "[-今日-]{+昨+}^a^b近日开会",
    ],
    [
      "a comment over part of what another strikes",
      [editMark("a", [0, 4, ""]), commentMark("b", [2, 6])],
      "[-今日-][-(近日)-]^a(开会)^b",
    ],
    ["a comment on a place", [commentMark("a", [2, 2])], "今日()^a近日开会"],
    ["a line feed put in", [editMark("a", [2, 2, "\n"])], "今日{+¶+}^a近日开会"],
    [
      "done and decided marks are not to be seen",
      [
        editMark("a", [0, 2, "昨"], { standing: "done" }),
        editMark("b", [2, 4, ""], { state: "accepted", standing: null }),
      ],
      "今日近日开会",
    ],
  ])("%s", (_name, marks, expected) => {
    expect(laid(["今日近日开会"], marks).join("")).toBe(expected);
  });

  test("the lead-in keeps its letters under a mark", () => {
    const block: Block = { kind: "paragraph", text: "一是抓紧。再看", leadIn: 5 };
    expect(laid([block], [editMark("a", [2, 7, ""])])).toEqual(["*一是*[-*抓紧。*-][-再看-]^a"]);
  });
});

test("a struck line feed shows at the end of its paragraph, and the rest in the next", () => {
  expect(laid(["前段。", "后段。"], [editMark("a", [2, 5, ""])])).toEqual(["前段[-。-][-¶-]", "[-后-]^a段。"]);
});

test("a conflict shows the text as it reads, framed; a mark's other edits stay in sight", () => {
  const mark = editMark("a", [0, 2, "3月2日"], { standing: "conflict" });
  const marks = [
    { ...mark, edits: [...mark.edits, { part: "body" as const, start: 4, end: 6, text: "" }] },
    editMark("b", [0, 2, "日前"], { standing: "conflict" }),
  ];
  const conflict = conflictOf([0, 2], "近日", [
    { text: "3月2日", markIds: ["a"] },
    { text: "日前", markIds: ["b"] },
  ]);
  expect(laid(["近日，开会"], marks, [conflict])).toEqual(["<近日>，开[-会-]"]);
  expect(laid(["开会"], [], [conflictOf([0, 0], "", [{ text: "日前", markIds: ["b"] }])])).toEqual(["<>开会"]);
});

test("marks stand in captions and cells, by the offsets of the whole body", () => {
  const picture: Block = {
    kind: "picture",
    sha256: "a".repeat(64),
    mediaType: "image/png",
    width: 10,
    height: 10,
    shownWidth: null,
    caption: "图为植树",
  };
  const table: Block = {
    kind: "table",
    rows: [
      ["树种", "株数"],
      ["银杏", "200"],
    ],
  };
  // 段。⏎ + sign + 64 + sign + 图为植树⏎ + sign + 树种 + sign + 株数 + sign + 银杏 + sign + 200
  const caption = 3 + 1 + 64 + 1;
  const cells = caption + 4 + 1 + 1;
  const marks = [editMark("a", [caption + 2, caption + 4, "栽树"]), editMark("b", [cells + 9, cells + 12, "210"])];
  expect(laid(["段。", picture, table], marks)).toEqual([
    "段。",
    "图为[-植树-]{+栽树+}^a",
    "树种｜株数／银杏｜[-200-]{+210+}^b",
  ]);
});

test("a cut stands before its character; a title is marked like a body", () => {
  const cut: PlacedMark = {
    ...commentMark("a", [3, 3]),
    content: { kind: "cut", at: 3, title: null },
  };
  expect(laid(["前句。后句。"], [cut])).toEqual(["前句。|cut|后句。"]);
  const { title } = layOverText(reviewedItemOf(["正文"], [editMark("a", [4, 6, "护绿"], { part: "title" })]));
  expect(title.map(written).join("")).toBe("松溪街道[-植树-]{+护绿+}^a");
});

test("without marks every block is its own text", () => {
  expect(laid(["一段", "二段"], [])).toEqual(["一段", "二段"]);
});

test("comments keep their numbers when others are decided", () => {
  const marks = [
    commentMark("a", null, { state: "answered", standing: null }),
    editMark("b", [0, 1, ""]),
    commentMark("c", [0, 1]),
  ];
  expect([...numberComments(marks)]).toEqual([
    ["a", 1],
    ["c", 2],
  ]);
});
