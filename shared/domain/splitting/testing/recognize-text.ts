import type { RecognizedItem } from "#shared/model/recognition.ts";

import { attributeItem } from "../../attribution/attribute-item.ts";
import { contextOfIssue } from "../../attribution/date-context.ts";
import { clean } from "../../cleaning/clean.ts";
import { toLines } from "../../cleaning/text-line.ts";
import type { SplitDecision } from "../split.ts";
import { split } from "../split.ts";

/** Text to items, as an import does it, without reading a file. */
export const recognizeText = (text: string): { parts: SplitDecision; items: RecognizedItem[] } => {
  const parts = split(clean(toLines(text)).lines);
  const { year, month } = parts.issue ?? { year: null, month: null };
  const context = year === null || month === null ? null : contextOfIssue(year, month);
  return { parts, items: parts.items.map((item) => attributeItem(item, context).item) };
};
