import { contextOfPrint, contextOfYear } from "../../attribution/date-context.ts";
import type { DraftItem } from "../../attribution/draft-item.ts";
import { emptyDraft, found } from "../../attribution/draft-item.ts";
import { isHeadingForm, isLabelled, isProse } from "../../cleaning/line-form.ts";
import type { TextLine } from "../../cleaning/text-line.ts";
import type { BulletinParts } from "../bulletin-parts.ts";
import { findBulletinParts } from "../bulletin-parts.ts";
import { readDayHeading, readEntryDay } from "../chronicle-entry.ts";
import { bareHeading, withoutOrnament } from "../heading.ts";
import { isFormLine } from "../report.ts";
import type { Shape, SplitText } from "../split-text.ts";
import { formLinesLeft } from "./single-submission.ts";

/**
 * A chronicle (大事记): entries that begin with their day (3日 …, 同日 …, 是月 …) under headings of year and month, none
 * with a title.
 */
export const chronicle: Shape = (lines) => {
  const prose = lines.filter(({ text }) => isProse(text) && !isLabelled(text));
  const entries = prose.filter(({ text }) => readEntryDay(text) !== null);
  const titled = lines.filter(
    ({ text }, index) => readEntryDay(text) !== null && isProse(text) && isTitle(lines[index - 1]),
  ).length;
  const isChronicle =
    entries.some(({ text }) => hasOwnForm.test(text)) ||
    lines.some((line, index) => headsEntries(line, lines[index + 1]));
  const share = entries.length / Math.max(1, prose.length);
  const fits = entries.length >= 3 && isChronicle && share >= 0.5 && titled <= 0.3 * entries.length;
  return {
    weight: fits ? 0.6 + 0.35 * share : 0,
    reasons: [`${entries.length} 段以日期开头`, ...(isChronicle ? ["有月、日标题或“同日”“是月”"] : [])],
    split: () => cut(lines),
  };
};

const cut = (lines: readonly TextLine[]): SplitText => {
  const parts = findBulletinParts(lines);
  const { contents, others } = parts;
  const { head, body, hasHead } = withTitle(parts);
  const { items, sections, formLines } = readEntries(body, head.year, head.month);
  const month = head.month;
  return {
    kind: "run-in-bulletin",
    issue: hasHead ? { ...head, sections } : null,
    toc: [...contents],
    items,
    context:
      head.year === null
        ? null
        : month === null
          ? contextOfYear(head.year)
          : contextOfPrint({ year: head.year, month }),
    warnings: formLinesLeft([...formLines, ...others]),
  };
};

/** 3日, 同日, 是月: no report begins so, only entries of a chronicle do. */
const hasOwnForm = /^(?:[\d一二三四五六七八九十]{1,3}日[\s\u3000]|同日|是日|是月|本月[\s\u3000，])/u;

const isDayHeading = ({ text }: TextLine): boolean => readDayHeading(text) !== null;

/** 8月 or 3日 above an entry; a whole date may be that of a form. */
const headsEntries = ({ text }: TextLine, next: TextLine | undefined): boolean => {
  const heading = readDayHeading(text);
  return heading !== null && (heading.year === null || heading.days === "") && next !== undefined && isProse(next.text);
};

const isTitle = (line: TextLine | undefined): boolean =>
  line !== undefined && isHeadingForm(line.text) && !isDayHeading(line) && line.text.length >= 8;

const chronicleTitle =
  /^(\p{Script=Han}{0,20}?)[（(]?((?:19|20)\d{2})年(?:(\d{1,2})月(?:份)?)?[）)]?(\p{Script=Han}{0,6}大事记?(?:月报)?)$/u;

/** 云岭区2020年8月大事记: name, year and month in one line, with no other head. */
const withTitle = (parts: BulletinParts): Pick<BulletinParts, "head" | "body" | "hasHead"> => {
  const first = parts.hasHead ? null : chronicleTitle.exec(parts.body[0]?.text.replace(/\s/gu, "") ?? "");
  if (first === null) return parts;
  const [, place = "", year, month, name = ""] = first;
  return {
    head: { ...parts.head, title: place + name, year: Number(year), month: month === undefined ? null : Number(month) },
    body: parts.body.slice(1),
    hasHead: true,
  };
};

interface OpenEntry extends DraftItem {
  readonly paragraphs: string[];
}

/** Where in time the reading has come to. */
interface Now {
  readonly year: number | null;
  readonly month: number | null;
  readonly days: string;
}

const readEntries = (
  lines: readonly TextLine[],
  year: number | null,
  month: number | null,
): { items: DraftItem[]; sections: string[]; formLines: string[] } => {
  const items: OpenEntry[] = [];
  const sections: string[] = [];
  const formLines: string[] = [];
  let now: Now = { year, month: readsOneMonth(lines) ? month : null, days: "" };
  let section: string | null = null;
  let isUnderDay = false;
  lines.forEach(({ text }, index) => {
    const heading = readDayHeading(text);
    const entry = isProse(text) || text.length > 12 ? readEntryDay(text) : null;
    if (heading !== null) {
      now = advance(now, heading);
      isUnderDay = heading.days !== "";
    } else if (entry !== null) {
      const told = entry.isSameDay ? { ...now, ...namedMonth(entry, now) } : advance(now, entry);
      if (entry.days !== "" || entry.isSameDay) now = told;
      items.push(toEntry(text, section, told));
    } else if (items.length === 0 && !isUnderDay && (isFormLine(text) || isHeadingForm(text))) formLines.push(text);
    else if (isSection(lines, index)) {
      section = bareHeading(text);
      if (!sections.includes(section)) sections.push(section);
    } else if (isUnderDay && isProse(text)) items.push(toEntry(text, section, now));
    else if (items.length === 0) formLines.push(text);
    else items.at(-1)?.paragraphs.push(text);
  });
  return { items, sections, formLines };
};

/** A cover's month is that of the entries only where no heading among them names another. */
const readsOneMonth = (lines: readonly TextLine[]): boolean =>
  !lines.some(({ text }) => readDayHeading(text)?.month != null);

const advance = (now: Now, next: Now): Now => ({
  year:
    next.year ??
    (next.month !== null && now.month === 12 && next.month === 1 && now.year !== null ? now.year + 1 : now.year),
  month: next.month ?? now.month,
  days: next.days,
});

const namedMonth = (entry: Now, now: Now): { month: number | null } => ({ month: entry.month ?? now.month });

const isSection = (lines: readonly TextLine[], index: number): boolean => {
  const text = lines[index]?.text ?? "";
  const next = lines[index + 1]?.text ?? "";
  const isShort = isHeadingForm(text) && bareHeading(text).length <= 8;
  return isShort && (withoutOrnament(text) !== text || readEntryDay(next) !== null || readDayHeading(next) !== null);
};

const toEntry = (text: string, section: string | null, { year, month, days }: Now): OpenEntry => ({
  ...emptyDraft,
  section,
  paragraphs: [text],
  isBrief: true,
  dateText: days === "" ? "" : `${year === null ? "" : `${year}年`}${month === null ? "" : `${month}月`}${days}，`,
  evidence: [
    ...(section === null ? [] : [found("section", "栏目标题", "likely")]),
    found("body", "以日期开头的一段", "certain"),
  ],
});
