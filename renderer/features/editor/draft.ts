import { today } from "#renderer/ui/dates.ts";
import { typedDate } from "#shared/domain/attribution/typed-date.ts";
import type { Block, ItemContent } from "#shared/model/item.ts";

import { tidyBody } from "./document/body-document.ts";

/** What stands in the editor's fields. */
export interface Draft {
  readonly title: string;
  readonly sourceUnit: string;
  /** Days as an editor types them (2026-05-20, 5月20日), separated by white space or commas. */
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
export const findBadDate = ({ dates }: Draft): string | null =>
  words(dates).find((word) => typedDate(word, today()) === null) ?? null;

/** The dates written out, as they are kept; entries that are none stay as they were typed. */
export const tidyDates = (dates: string): string =>
  words(dates)
    .map((word) => typedDate(word, today()) ?? word)
    .join(" ");

/** The content the fields mean. Bad dates must be refused before. */
export const toContent = (draft: Draft): ItemContent => {
  const reporters = words(draft.reporters);
  const correspondents = words(draft.correspondents);
  return {
    title: orNull(draft.title),
    sourceUnit: orNull(draft.sourceUnit),
    eventDates: words(tidyDates(draft.dates)).filter((word) => typedDate(word, today()) !== null),
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
