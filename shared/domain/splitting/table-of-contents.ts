import type { TocEntry } from "#shared/model/recognition.ts";

import { isHeadingForm, isLabelled, isProse, tableOfContentsEntry } from "../cleaning/line-form.ts";
import type { BodyHeadings } from "./body-headings.ts";
import { collectBodyHeadings } from "./body-headings.ts";
import { bareHeading, headingKey } from "./heading.ts";
import { isCoverLine } from "./issue-cover.ts";

/** Where the table of contents stands, and what it lists. */
export interface TableOfContents {
  /** Index of its first line, and of the line after its last. */
  readonly start: number;
  readonly end: number;
  readonly entries: readonly TocEntry[];
  /** Names of the sections it lists, in order. */
  readonly sections: readonly string[];
}

/** Finds and reads the table of contents in clean lines; null where there is none. */
export const findTableOfContents = (lines: readonly string[]): TableOfContents | null => {
  const region = findRegion(lines);
  if (region === null) return null;
  const inside = lines.slice(region.start, region.end).filter((line) => !isContentsHeading(line));
  const rows = inside.flatMap(splitRow).map(readRow);
  const body = collectBodyHeadings(lines.slice(region.end));
  const listed = rows.some((row) => row.page !== null) ? joinWrappedRows(rows, body) : joinUnpagedRows(rows, body);
  return { ...region, ...intoSections(listed, body) };
};

const isContentsHeading = (text: string): boolean =>
  /^(?:目\s*录|目\s*次|本期目录|contents)$/iu.test(bareHeading(text));

interface Region {
  readonly start: number;
  readonly end: number;
}

const findRegion = (lines: readonly string[]): Region | null => {
  const heading = lines.findIndex(isContentsHeading);
  const isEntry = (text: string): boolean => {
    const entry = tableOfContentsEntry(text);
    return entry !== null && (!entry.weak || heading >= 0);
  };
  const first = lines.findIndex((line, index) => index > heading && isEntry(line));
  if (first >= 0 && (heading < 0 || !lines.slice(heading, first).some(isProse))) {
    let end = first + 1;
    for (let i = end; i < lines.length && !isProse(lines[i] ?? ""); i++) if (isEntry(lines[i] ?? "")) end = i + 1;
    end = pastLastSections(lines, heading >= 0 ? heading + 1 : walkBack(lines, first), end);
    const count = lines.slice(first, end).filter(isEntry).length;
    if (count >= 2 || heading >= 0) return { start: heading >= 0 ? heading : walkBack(lines, first), end };
  }
  return heading >= 0 ? regionWithoutPages(lines, heading) : null;
};

/** A section that lists no titles may stand after the last page number; the body begins where the first line comes again. */
const pastLastSections = (lines: readonly string[], start: number, end: number): number => {
  const first = headingKey(tableOfContentsEntry(lines[start] ?? "")?.title ?? lines[start] ?? "");
  const isListed = (index: number): boolean => {
    const line = lines[index] ?? "";
    const key = headingKey(line);
    return (
      isHeadingForm(line) &&
      line.length <= longestSectionName &&
      key !== first &&
      lines.slice(index + 1).some((later) => headingKey(later) === key)
    );
  };
  let past = end;
  while (isListed(past)) past++;
  return past;
};

/** Without 目录 before it, the contents begin at the section names and broken titles before the first page number. */
const walkBack = (lines: readonly string[], first: number): number => {
  const later = new Set(lines.slice(first + 1).map(headingKey));
  let start = first;
  while (start > 0) {
    const before = lines[start - 1] ?? "";
    if (!isHeadingForm(before) || isLabelled(before)) break;
    if (isCoverLine(before) && (!later.has(headingKey(before)) || /\d{4}|[〇○零]/.test(before))) break;
    start--;
  }
  return start;
};

/** Contents without page numbers end where their first line comes again. */
const regionWithoutPages = (lines: readonly string[], heading: number): Region | null => {
  const first = headingKey(lines[heading + 1] ?? "");
  for (let i = heading + 2; i < lines.length && !isProse(lines[i] ?? ""); i++)
    if (first !== "" && headingKey(lines[i] ?? "") === first) return { start: heading, end: i };
  return null;
};

/** Several entries run into one line come apart after each page number. */
const splitRow = (line: string): string[] => line.split(/(?<=[.．…·]{2,}\s*\d{1,3})[\s\t]+(?=[\p{Script=Han}“《])/u);

interface Row {
  readonly text: string;
  readonly page: number | null;
}

const readRow = (line: string): Row => {
  const entry = tableOfContentsEntry(line);
  return entry === null
    ? { text: line.replace(/\t/g, " "), page: null }
    : { text: entry.title.replace(/\t/g, " "), page: entry.page };
};

const longestSectionName = 12;

/** Rows without a page are section names, or the first part of a title whose page stands on a later row. */
const joinWrappedRows = (rows: readonly Row[], body: BodyHeadings): Row[] => {
  const joined: Row[] = [];
  let pending: string[] = [];
  for (const row of rows) {
    if (row.page === null) {
      pending.push(row.text);
      continue;
    }
    const cut = bestCut(pending, row.text, joined.at(-1), body);
    const last = joined.at(-1);
    if (cut.toLast > 0 && last !== undefined)
      joined[joined.length - 1] = { ...last, text: last.text + pending.slice(0, cut.toLast).join("") };
    for (const text of pending.slice(cut.toLast, cut.title)) joined.push({ text, page: null });
    joined.push({ text: pending.slice(cut.title).join("") + row.text, page: row.page });
    pending = [];
  }
  const last = joined.at(-1);
  const [first, ...others] = pending;
  if (last !== undefined && first !== undefined && !body.has(last.text) && body.has(last.text + first)) {
    joined[joined.length - 1] = { ...last, text: last.text + first };
    pending = others;
  }
  return [...joined, ...pending.map((text) => ({ text, page: null }))];
};

/** Without pages only the body tells which rows are parts of one title. */
const joinUnpagedRows = (rows: readonly Row[], body: BodyHeadings): Row[] => {
  const joined: Row[] = [];
  for (let index = 0; index < rows.length;) {
    const counts = [1, 2, 3].filter((count) => index + count <= rows.length);
    const scored = counts.map((count) => {
      const text = rows
        .slice(index, index + count)
        .map((row) => row.text)
        .join("");
      return { count, text, score: body.has(text) ? 1 : 0.9 * body.likest(text) };
    });
    const best = scored.reduce((a, b) => (b.score > a.score + 1e-9 ? b : a), {
      count: 1,
      text: rows[index]?.text ?? "",
      score: 0,
    });
    joined.push({ text: best.text, page: null });
    index += best.count;
  }
  return joined;
};

/** How many pending rows go to the entry before, and from which one on they belong to the title of this row. */
const bestCut = (
  pending: readonly string[],
  title: string,
  last: Row | undefined,
  body: BodyHeadings,
): { toLast: number; title: number } => {
  const [first] = pending;
  const toLast =
    first !== undefined && last?.page != null && !body.has(last.text) && !body.has(first) && body.has(last.text + first)
      ? 1
      : 0;
  let best = pending.length;
  let most = -1;
  for (let cut = pending.length; cut >= toLast; cut--) {
    const whole = pending.slice(cut).join("") + title;
    const left = pending.slice(toLast, cut).every((text) => text.length <= longestSectionName);
    const score = (body.has(whole) ? 1 : 0.9 * body.likest(whole)) + (left ? 0 : -0.5);
    if (score > most + 1e-9) [best, most] = [cut, score];
  }
  return { toLast, title: best };
};

const intoSections = (rows: readonly Row[], body: BodyHeadings): { entries: TocEntry[]; sections: string[] } => {
  const entries: TocEntry[] = [];
  const sections: string[] = [];
  // Where titles have pages, a row without one is a section; where none has, only its place in the body tells.
  const paged = rows.some((row) => row.page !== null);
  let section: string | null = null;
  rows.forEach((row, index) => {
    const name = bareHeading(row.text);
    const next = rows[index + 1];
    const short = name.length <= longestSectionName;
    const heads = body.headsHeadings(row.text) && next !== undefined;
    const isSection = row.page === null ? (paged ? short : short && heads) : short && heads && body.has(row.text);
    if (name === "") return;
    if (isSection) sections.push((section = name));
    else entries.push({ section, title: row.text, page: row.page });
  });
  return { entries, sections };
};
