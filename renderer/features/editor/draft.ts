import type { Block, ItemContent } from "#shared/model/item.ts";

import { tidyBody } from "./document/body-document.ts";

/** What stands in the editor's fields. */
export interface Draft {
  readonly title: string;
  readonly sourceUnit: string;
  /** ISO dates, separated by anything but digits and hyphens. */
  readonly dates: string;
  readonly reporters: string;
  readonly correspondents: string;
  readonly isBrief: boolean;
  /** As the text stands on screen, empty paragraphs too. */
  readonly body: readonly Block[];
}

export const toDraft = ({ title, sourceUnit, eventDates, byline, isBrief, body }: ItemContent): Draft => ({
  title: title ?? "",
  sourceUnit: sourceUnit ?? "",
  dates: eventDates.join(" "),
  reporters: byline?.reporters.join(" ") ?? "",
  correspondents: byline?.correspondents.join(" ") ?? "",
  isBrief,
  body,
});

/** The first entry among the dates that is none; null when all can be read. */
export const findBadDate = ({ dates }: Draft): string | null => words(dates).find((word) => !isDate(word)) ?? null;

/** The content the fields mean. Bad dates must be refused before. */
export const toContent = (draft: Draft): ItemContent => {
  const reporters = words(draft.reporters);
  const correspondents = words(draft.correspondents);
  return {
    title: orNull(draft.title),
    sourceUnit: orNull(draft.sourceUnit),
    eventDates: words(draft.dates).filter(isDate),
    byline: reporters.length + correspondents.length === 0 ? null : { reporters, correspondents },
    isBrief: draft.isBrief,
    body: tidyBody(draft.body),
  };
};

const words = (text: string): string[] => text.split(/[\s,，、;；]+/).filter((word) => word !== "");

const orNull = (text: string): string | null => {
  const line = text.replaceAll(/\s*[\r\n]+\s*/g, "").trim();
  return line === "" ? null : line;
};

const isDate = (word: string): boolean => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(word)) return false;
  const date = new Date(`${word}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(word);
};
