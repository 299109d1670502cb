import type { Finding } from "#shared/model/finding.ts";
import type { Item } from "#shared/model/item.ts";

/** A finding of `words` where they first stand in a text, at or behind `from`; with the neighbours that a check would give it. */
export const findingOf = (
  whole: string,
  words: string,
  { from = 0, ...facts }: Partial<Finding> & { from?: number } = {},
): Finding => {
  const start = whole.indexOf(words, from);
  const end = start + words.length;
  return {
    ruleId: "jiezhi",
    faultClass: "wording",
    severity: "error",
    itemId: "item-1",
    where: "body",
    paragraph: 0,
    start,
    end,
    text: words,
    before: whole.slice(Math.max(0, start - 8), start),
    after: whole.slice(end, end + 8),
    message: "后面有时间的用“截至”。",
    suggestion: "截至",
    ...facts,
  };
};

/** An item of one paragraph a text. */
export const itemOf = (id: string, title: string | null, ...texts: string[]): Item => ({
  id,
  submissionId: null,
  received: null,
  title,
  opening: texts[0] ?? "",
  sourceUnit: null,
  byline: null,
  eventDates: [],
  isBrief: false,
  state: "placed",
  issueId: "issue-1",
  sectionId: "section-1",
  order: 0,
  rejectionReason: null,
  mergedInto: null,
  doubts: 0,
  alike: 0,
  openMarks: 0,
  characters: texts.join("").length,
  revision: 1,
  version: 1,
  createdAt: "2026-03-01T00:00:00.000Z",
  updatedAt: "2026-03-01T00:00:00.000Z",
  body: texts.map((text) => ({ kind: "paragraph", text, leadIn: 0 })),
  evidence: [],
});
