import type { Evidence } from "#shared/model/evidence.ts";
import type { RecognizedItem, Warning } from "#shared/model/recognition.ts";

import type { DateContext } from "./date-context.ts";
import type { DraftItem } from "./draft-item.ts";
import { found } from "./draft-item.ts";
import type { EventDates } from "./event-dates.ts";
import { findEventDates } from "./event-dates.ts";
import { takeSource } from "./source.ts";

/** Reads unit, byline and event dates out of an item; the body is what is left, without tabs and empty paragraphs. */
export const attributeItem = (
  item: DraftItem,
  context: DateContext | null,
): { item: RecognizedItem; warnings: Warning[] } => {
  const { paragraphs, sourceUnit, byline, evidence } = takeSource(item.paragraphs, item.formLines);
  const body = paragraphs.map((text) => text.replace(/\s*\t\s*/g, "　").trim()).filter((text) => text !== "");
  const told = item.dateText === null ? body : item.dateText === "" ? [] : [item.dateText];
  const dates = findEventDates(told, context);
  const name = item.title ?? (body[0] ?? "").slice(0, 20);
  return {
    item: {
      section: item.section,
      title: item.title,
      body,
      figures: [],
      sourceUnit: sourceUnit ?? item.guessedUnit,
      byline,
      eventDates: [...dates.dates],
      isBrief: item.isBrief,
      evidence: [
        ...item.evidence,
        ...(body.length > 0 && !item.evidence.some(({ field }) => field === "body") ? [bodyEvidence(item)] : []),
        ...evidence,
        ...(sourceUnit === null && item.guessedUnit !== null ? [found("sourceUnit", "文首总标题", "doubtful")] : []),
        ...(dates.dates.length === 0 ? [] : [dateEvidence(dates, item.dateText !== null, context)]),
      ],
    },
    warnings: dates.needsYear
      ? [{ code: "YEAR_UNKNOWN", message: `“${name}”写了月、日，但文中看不出年份，事件日期留空。` }]
      : [],
  };
};

/** A text is as sure as the title above it; doubt about the wording of a title is none about the text. */
const bodyEvidence = ({ title, evidence }: DraftItem): Evidence => {
  if (title === null) return found("body", "全文", "likely");
  const isCertain = evidence.some(({ field, certainty }) => field === "title" && certainty === "certain");
  return found("body", "标题之下", isCertain ? "certain" : "likely");
};

const placeNames = { opening: "正文首句", later: "正文后面的句子", second: "正文第二段" };

const dateEvidence = (event: EventDates, isAbove: boolean, context: DateContext | null): Evidence => {
  const { place, namesYear, namesMonth } = event;
  const where = isAbove ? "日期标题" : placeNames[place ?? "opening"];
  const doubt = namesYear ? null : doubtInYear(event.dates, context);
  if (doubt !== null) return found("eventDates", `${where}（${doubt}）`, "doubtful");
  if (place === "later" || place === "second") return found("eventDates", where, "doubtful");
  const year = namesYear ? "certain" : (context?.certainty ?? "likely");
  return found("eventDates", where, year === "certain" && !namesMonth && !isAbove ? "likely" : year);
};

/** Events are reported within so many months. */
const longestDelay = 6;

/** Why the year of dates without one may be wrong; null where nothing speaks against it. */
const doubtInYear = (dates: readonly string[], context: DateContext | null): string | null => {
  const [first = ""] = dates;
  const last = dates.at(-1) ?? "";
  if (context === null || context.certainty === "doubtful") return "年份按文中提到的推定";
  if (context.receivedOn !== null && last > context.receivedOn) return "晚于收稿日期";
  const { latest } = context;
  const months = 12 * (latest.year - Number(first.slice(0, 4))) + latest.month - Number(first.slice(5, 7));
  return months > longestDelay && Number(first.slice(0, 4)) < latest.year ? "年份推定为上一年" : null;
};
