import { lineWidth } from "../../cleaning/line-form.ts";
import type { FictionalIssue } from "./january-issue.ts";
import { wrap } from "./print-lines.ts";

/** How the issue is printed and what extraction left of the print. */
export interface Debris {
  readonly contents:
    | "none"
    | "dots"
    | "ellipsis"
    | "table"
    | "tabs"
    | "columns"
    | "without-pages"
    | "with-section-pages";
  /** Titles longer than this are broken in the table of contents; 0 never. */
  readonly contentsWidth: number;
  /** Lines are broken at this width; 0 leaves paragraphs whole. */
  readonly lineWidth: number;
  /** Blank lines: between all lines, between paragraphs, or none. */
  readonly blanks: "all" | "paragraphs" | "none";
  readonly indent: boolean;
  /** Lines of a page; 0 prints no pages. */
  readonly pageLines: number;
  readonly pageNumber: "none" | "bare" | "dashes" | "words";
  readonly runningHead: boolean;
  readonly sectionNumbers: boolean;
  readonly titleNumbers: boolean;
  readonly spacedDigits: boolean;
  /** Every so many titles of the contents differ a little from the body; 0 none. */
  readonly differingTitles: number;
  readonly colophon: boolean;
}

/** Nothing broken at all. */
export const tidyPrint: Debris = {
  contents: "dots",
  contentsWidth: 0,
  lineWidth: 0,
  blanks: "paragraphs",
  indent: false,
  pageLines: 0,
  pageNumber: "none",
  runningHead: false,
  sectionNumbers: false,
  titleNumbers: false,
  spacedDigits: false,
  differingTitles: 0,
  colophon: true,
};

/** Prints the issue as extracted text. */
export const printIssue = (issue: FictionalIssue, debris: Debris): string => {
  const cover = [
    issue.title,
    `${issue.year}年${issue.month}月`,
    `（总第${issue.serialNumber}期）`,
    issue.compiler,
    printedDate(issue.date),
  ];
  const body = printBody(issue, debris);
  const lines = [
    ...cover,
    ...printContents(issue, debris),
    ...paginate(body, issue, debris),
    ...(debris.colophon ? printColophon(issue) : []),
  ];
  const text = debris.blanks === "none" ? lines.filter((line) => line !== "") : lines;
  const spaced = debris.spacedDigits
    ? text.map((line) => line.replace(/(?<=\p{Script=Han})(\d+)(?=\p{Script=Han})/gu, " $1 "))
    : text;
  return spaced.join(debris.blanks === "all" ? "\n\n" : "\n");
};

const printedDate = (iso: string): string => {
  const [year, month, day] = iso.split("-").map(Number);
  return `${year}年${month}月${day}日`;
};

const chinese = "一二三四五六七八九十";

const sectionsOf = (issue: FictionalIssue): string[] => [...new Set(issue.items.map(({ section }) => section))];

const printContents = (issue: FictionalIssue, debris: Debris): string[] => {
  if (debris.contents === "none") return [];
  const lines = ["目　录"];
  let page = 1;
  sectionsOf(issue).forEach((section, index) => {
    const name = (debris.sectionNumbers ? `${chinese[index] ?? ""}、` : "") + section;
    lines.push("", debris.contents === "with-section-pages" ? entry(name, page, "dots") : name, "");
    if (debris.contents === "table") lines.push("| | |", "|-----|----|");
    for (const [place, item] of issue.items.entries()) {
      if (item.section !== section) continue;
      const differs = debris.differingTitles > 0 && place % debris.differingTitles === 0;
      const title = differs ? item.title.replace("工作", "").replace("召开", "举行") : item.title;
      lines.push(...breakAt(title, debris.contentsWidth, debris.contents, page));
      page += 1 + (place % 2);
    }
  });
  return lines;
};

const breakAt = (title: string, width: number, style: Debris["contents"], page: number): string[] => {
  if (width === 0 || title.length <= width) return [entry(title, page, style)];
  const [head, tail] = [title.slice(0, width), title.slice(width)];
  return style === "table" ? [entry(`${head} ${tail}`, page, style)] : [head, entry(tail, page, style)];
};

const entry = (title: string, page: number, style: Debris["contents"]): string => {
  switch (style) {
    case "table":
      return `| ${title}..... | ${page} |`;
    case "tabs":
      return `${title}\t${page}`;
    case "ellipsis":
      return `${title}………${page}`;
    case "columns":
      return `${title}        ${page}`;
    case "without-pages":
    case "none":
      return title;
    case "dots":
    case "with-section-pages":
      return `${title}......${page % 3 === 0 ? " " : ""}${page}`;
  }
};

const printBody = (issue: FictionalIssue, debris: Debris): string[] => {
  const lines: string[] = [];
  let section = "";
  let number = 0;
  for (const item of issue.items) {
    if (item.section !== section) {
      section = item.section;
      number = 0;
      const place = sectionsOf(issue).indexOf(section);
      lines.push("", (debris.sectionNumbers ? `${chinese[place] ?? ""}、` : "") + section, "");
    }
    number++;
    const title = (debris.titleNumbers ? `${number}．` : "") + item.title;
    lines.push(...wrap(title, debris.lineWidth), ...(debris.blanks === "none" ? [] : [""]));
    for (const [place, paragraph] of item.body.entries()) {
      const isLast = place === item.body.length - 1;
      const text = paragraph + (isLast && item.sourceUnit !== null ? `（${item.sourceUnit}）` : "");
      lines.push(
        ...wrap((debris.indent ? "　　" : "") + text, debris.lineWidth),
        ...(debris.blanks === "none" ? [] : [""]),
      );
    }
  }
  return lines;
};

/** Cuts the lines into pages: a paragraph that goes over the end of a page is torn in two. */
const paginate = (lines: readonly string[], issue: FictionalIssue, debris: Debris): string[] => {
  if (debris.pageLines === 0) return [...lines];
  const printed: string[] = [];
  let page = 1;
  let used = 0;
  const turn = (): void => {
    const number = { none: [], bare: [String(page)], dashes: [`— ${page} —`], words: [`第${page}页`] }[
      debris.pageNumber
    ];
    printed.push("", ...number, ...(debris.runningHead ? [issue.title] : []), "");
    page++;
    used = 0;
  };
  for (const line of lines) {
    const height = Math.max(1, Math.ceil(lineWidth(line) / 28));
    const room = debris.pageLines - used;
    if (debris.lineWidth === 0 && height > room && line.length > 60 && room > 0) {
      const cut = safeCut(line, Math.max(28, room * 28));
      printed.push(line.slice(0, cut));
      turn();
      printed.push(line.slice(cut));
      used = Math.ceil((line.length - cut) / 28);
      continue;
    }
    // A heading is kept with what follows.
    if (used >= debris.pageLines || (room < 3 && line !== "" && !/[，。；：]/.test(line))) turn();
    printed.push(line);
    used += height;
  }
  return printed;
};

const safeCut = (line: string, near: number): number => {
  for (let cut = Math.min(near, line.length - 20); cut > 20; cut--)
    if (/[\p{Script=Han}，]/u.test(line[cut - 1] ?? "") && /\p{Script=Han}/u.test(line[cut] ?? "")) return cut;
  return near;
};

const printColophon = (issue: FictionalIssue): string[] => [
  "",
  "（内部资料　注意保存）",
  "",
  "发放范围：区委常委，区人大常委会主任、副主任，区政府副区长，区政协主席、副主席，区直各单位，各街道、乡镇",
  "",
  "主　　办：云岭区人民政府",
  "",
  `编辑出版：${issue.compiler}`,
  "",
  "电　　话：0899-5551234",
  "",
  "邮　　箱：yunling@example.org",
];
