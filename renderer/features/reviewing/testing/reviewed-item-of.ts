import type { PlacedMark, ReviewConflict, ReviewedItem } from "#shared/api/reviewing.ts";
import type { Block } from "#shared/model/item.ts";

/** An open edit of the body: `text` in place of what stands there; facts of the mark besides. */
export const editMark = (
  id: string,
  [start, end, text]: readonly [number, number, string],
  { part = "body", ...facts }: Partial<PlacedMark> & { part?: "title" | "body" } = {},
): PlacedMark => ({
  ...commentMark(id, null),
  content: { kind: "edit", edits: [{ part, start, end, text }] },
  note: null,
  edits: [{ part, start, end, text }],
  place: { part, start, end },
  quote: "",
  wish: text === "" ? "删去" : `改为“${text}”`,
  ...facts,
});

/** An open comment on a stretch of the body, or (null) on the item as a whole. */
export const commentMark = (
  id: string,
  place: readonly [number, number] | null,
  facts: Partial<PlacedMark> = {},
): PlacedMark => {
  const stretch = place && { part: "body" as const, start: place[0], end: place[1] };
  return {
    id,
    itemId: "item-1",
    content: { kind: "comment", place: stretch },
    note: "请核对",
    author: "周明",
    madeAt: "2026-03-18T02:00:00.000Z",
    roundId: "round-1",
    copyId: "copy-1",
    state: "open",
    decidedBy: null,
    decidedAt: null,
    reply: null,
    reviewer: "周明",
    stage: "一校",
    standing: "free",
    edits: [],
    place: stretch,
    quote: "",
    wish: "批注",
    ...facts,
  };
};

/** Two or more versions of a stretch of the body; the marks carry the same edits. */
export const conflictOf = (
  [start, end]: readonly [number, number],
  text: string,
  versions: readonly { text: string; markIds: string[] }[],
): ReviewConflict => ({
  part: "body",
  start,
  end,
  text,
  baseText: text,
  versions: versions.map((version) => ({ ...version, authors: ["周明"] })),
});

/** An item whose body has a block a text; a block may be given itself. */
export const reviewedItemOf = (
  blocks: readonly (string | Block)[],
  marks: readonly PlacedMark[],
  facts: Partial<ReviewedItem> = {},
): ReviewedItem => ({
  itemId: "item-1",
  version: 1,
  name: "松溪街道植树",
  section: "民生视点",
  content: {
    title: "松溪街道植树",
    body: blocks.map((block) => (typeof block === "string" ? { kind: "paragraph", text: block, leadIn: 0 } : block)),
    sourceUnit: "松溪街道",
    byline: null,
    eventDates: [],
    isBrief: false,
  },
  marks: [...marks],
  conflicts: [],
  noComment: [],
  ...facts,
});
