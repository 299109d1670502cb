import type { RecognizedItem, Warning } from "#shared/model/recognition.ts";

import type { DateContext } from "./event-dates.ts";
import { findEventDates } from "./event-dates.ts";
import { takeSource } from "./source.ts";

/** An item cut out of a text, before its attribution; what splitting makes. */
export interface UnattributedItem {
  readonly section: string | null;
  readonly title: string | null;
  readonly paragraphs: readonly string[];
  readonly isBrief: boolean;
  readonly formLines: readonly string[];
}

/** Reads unit, byline and event dates out of an item; the body is what is left, without tabs and empty paragraphs. */
export const attributeItem = (
  item: UnattributedItem,
  context: DateContext | null,
): { item: RecognizedItem; warnings: Warning[] } => {
  const { paragraphs, sourceUnit, byline } = takeSource(item.paragraphs, item.formLines);
  const body = paragraphs.map((text) => text.replace(/\s*\t\s*/g, "　").trim()).filter((text) => text !== "");
  const { dates, needsYear } = findEventDates(body, context);
  const name = item.title ?? (body[0] ?? "").slice(0, 20);
  return {
    item: {
      section: item.section,
      title: item.title,
      body,
      sourceUnit,
      byline,
      eventDates: [...dates],
      isBrief: item.isBrief,
      evidence: [],
    },
    warnings: needsYear
      ? [{ code: "YEAR_UNKNOWN", message: `“${name}”写了月、日，但文中看不出年份，事件日期留空。` }]
      : [],
  };
};
