import { paragraphsToBody, type ItemContent } from "#shared/model/item.ts";
import type { RecognizedItem } from "#shared/model/recognition.ts";
import type { Submission } from "#shared/model/submission.ts";

/** What an editor gets of a recognised item; a unit that the text does not name is the one given at import. */
export const recognizedContent = (item: RecognizedItem, { unit }: Pick<Submission, "unit">): ItemContent => ({
  title: item.title,
  body: paragraphsToBody(item.body),
  sourceUnit: item.sourceUnit ?? unit,
  byline: item.byline,
  eventDates: item.eventDates,
  isBrief: item.isBrief,
});
