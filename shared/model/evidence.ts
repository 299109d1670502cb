import { z } from "zod";

/** The fields of an item that are recognised in a text. */
export const RecognizedField = z.enum(["title", "sourceUnit", "byline", "eventDates", "section", "body"]);
export type RecognizedField = z.infer<typeof RecognizedField>;

/** How a recognised field came about: shown beside it, and asked back where it is doubtful. */
export const Evidence = z.strictObject({
  field: RecognizedField,
  /** In Chinese: where it was found: 首行, 文末括号, 目录, 正文首句 … */
  where: z.string().min(1),
  /** `certain`: the text says so in so many words; `likely`: usual form and place; `doubtful`: an editor should look. */
  certainty: z.enum(["certain", "likely", "doubtful"]),
});
export type Evidence = z.infer<typeof Evidence>;
