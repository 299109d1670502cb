import { paragraphsToBody, type Block, type ItemContent } from "#shared/model/item.ts";
import type { RecognizedItem } from "#shared/model/recognition.ts";
import type { Submission } from "#shared/model/submission.ts";

/** What an editor gets of a recognised item; a unit that the text does not name is the one given at import. */
export const recognizedContent = (item: RecognizedItem, { unit }: Pick<Submission, "unit">): ItemContent => ({
  title: item.title,
  body: recognizedBody(item),
  sourceUnit: item.sourceUnit ?? unit,
  byline: item.byline,
  eventDates: item.eventDates,
  isBrief: item.isBrief,
});

/** The paragraphs, and in their places the pictures with their captions and the tables. */
export const recognizedBody = ({
  body,
  figures,
}: Readonly<{ body: readonly string[]; figures: RecognizedItem["figures"] }>): Block[] => {
  const blocks: Block[] = [];
  let at = 0;
  for (const figure of figures) {
    blocks.push(...paragraphsToBody(body.slice(at, figure.at)));
    blocks.push(figure.kind === "picture" ? figure.picture : { kind: "table", rows: figure.rows });
    at = figure.at + figure.paragraphs;
  }
  return [...blocks, ...paragraphsToBody(body.slice(at))];
};
