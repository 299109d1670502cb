import type { RecognizedItem } from "#shared/model/recognition.ts";

import type { KnownTime } from "../../attribution/date-context.ts";
import { clean } from "../../cleaning/clean.ts";
import { toLines } from "../../cleaning/text-line.ts";
import { recognize } from "../recognize.ts";
import type { SplitDecision } from "../split.ts";
import { split } from "../split.ts";

/** Text to items, as an import does it, without reading a file. */
export const recognizeText = (
  text: string,
  known: KnownTime = {},
): { parts: SplitDecision; items: readonly RecognizedItem[] } => {
  const { lines } = clean(toLines(text));
  return { parts: split(lines), items: recognize(lines, known).items };
};
