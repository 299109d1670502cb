import type { Evidence } from "#shared/model/evidence.ts";

/** An item cut out of a text, before its attribution: source unit, byline and dates are still inside its paragraphs. */
export interface DraftItem {
  readonly section: string | null;
  readonly title: string | null;
  readonly paragraphs: readonly string[];
  readonly isBrief: boolean;
  /** Lines of a form that belong to the item but not to its text, as they stand: 供稿单位：区民政局, 一校：…, 2021年3月5日. */
  readonly formLines: readonly string[];
  /** Where title, section and text were found, and how surely. */
  readonly evidence: readonly Evidence[];
  /** The day as headings and earlier entries of a chronicle give it (2020年8月3日); "" where they give none, null where only the text tells. */
  readonly dateText: string | null;
  /** A unit named above several items (青石桥街道3月简讯), for those that name none themselves. */
  readonly guessedUnit: string | null;
}

/** What every item has, for those parts that a shape has no word on. */
export const emptyDraft: DraftItem = {
  section: null,
  title: null,
  paragraphs: [],
  isBrief: false,
  formLines: [],
  evidence: [],
  dateText: null,
  guessedUnit: null,
};

/** An entry of an item's evidence. */
export const found = (field: Evidence["field"], where: string, certainty: Evidence["certainty"]): Evidence => ({
  field,
  where,
  certainty,
});
