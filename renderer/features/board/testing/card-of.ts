import type { ItemSummary } from "#shared/model/item.ts";

/** A card in a section, about which there is nothing to say. */
export const cardOf = (id: string): ItemSummary => ({
  id,
  submissionId: null,
  received: null,
  title: id,
  opening: "",
  sourceUnit: null,
  byline: null,
  eventDates: [],
  isBrief: false,
  state: "placed",
  issueId: "issue",
  sectionId: null,
  order: null,
  rejectionReason: null,
  mergedInto: null,
  doubts: 0,
  alike: 0,
  openMarks: 0,
  characters: 1,
  revision: 1,
  version: 1,
  createdAt: "2026-03-16T02:00:00.000Z",
  updatedAt: "2026-03-16T02:00:00.000Z",
});
