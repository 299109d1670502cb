import { readNumber } from "./chinese-number.ts";
import { isColophonLine, noticeOf } from "./colophon.ts";

/** What the cover says of the issue; null where it does not. */
export interface IssueCover {
  readonly title: string | null;
  readonly year: number | null;
  readonly month: number | null;
  readonly serialNumber: number | null;
  readonly compiler: string | null;
  /** ISO day of printing. */
  readonly date: string | null;
}

const numeral = "[\\d〇○零一二三四五六七八九十百]";
const yearMonth = new RegExp(
  `(${numeral}{4})\\s*年\\s*(?:第\\s*)?(${numeral}{1,3})\\s*(?:月(?!\\s*${numeral}{1,3}\\s*日)|期)`,
  "u",
);
const fullDate = new RegExp(
  `(${numeral}{4})\\s*年\\s*(${numeral}{1,3})\\s*月\\s*(${numeral}{1,3})\\s*日|((?:19|20)\\d{2})[-./](\\d{1,2})[-./](\\d{1,2})`,
  "u",
);
const serial = new RegExp(`总\\s*(?:第\\s*)?(?:[（(]\\s*)?(${numeral}+)\\s*(?:[）)]\\s*)?期`, "u");
const publicationName =
  /(?:大事月报|大事记|月报|月刊|简报|季报|专报|信息|纪事|记事|动态|要闻|快报|通讯|大事|志鉴|史志)$/u;
const compilingUnit =
  /(?:办公室|史志办|方志办|志办|研究室|编委会|编辑部|委员会|研究中心|中心|档案馆|党校|人民政府|编纂处|局|院|馆)$/u;
const role = /(?:主办|编印|编纂|编辑|主编|编制|出版|编)$/u;

/** True for lines that stand on covers: the publication's name, year and month, serial number, date, compiler, notice. */
export const isCoverLine = (text: string): boolean =>
  text.length <= 40 &&
  (fullDate.test(text) ||
    serial.test(text) ||
    yearMonth.test(text) ||
    nameOn(text) !== null ||
    unitOn(text) !== null ||
    noticeOf(text) !== null ||
    isColophonLine(text) ||
    /^第\S{1,6}期$/.test(text) ||
    /^(?:大事月报|月报|大事记)$/.test(text));

/** Reads a cover from its lines, in any order. */
export const readCover = (front: readonly string[]): IssueCover => {
  const lines = front.filter((line) => line.length <= longestLine);
  const all = lines.join("\n");
  const month = yearMonth.exec(all);
  const date = isoDate(fullDate.exec(all));
  const number = serial.exec(all)?.[1];
  const units = lines.map(unitOn).filter((unit) => unit !== null);
  return {
    title: titleOn(lines),
    year: inRange(readNumber(month?.[1] ?? date?.slice(0, 4) ?? ""), 1949, 2100),
    month: inRange(readNumber(month?.[2] ?? date?.slice(5, 7) ?? ""), 1, 12),
    serialNumber: inRange(readNumber(number ?? ""), 1, 99999),
    compiler: units.at(-1) ?? null,
    date,
  };
};

const longestLine = 200;

const titleOn = (lines: readonly string[]): string | null => {
  for (const [index, line] of lines.entries()) {
    const name = nameOn(line);
    if (name === null) continue;
    // 云岭区 and 大事月报 may stand on two lines.
    const before = lines[index - 1];
    const isPlace = before !== undefined && /^\p{Script=Han}{1,12}[省市区县旗镇乡州盟]$/u.test(before);
    return /^(?:大事月报|大事记|月报)$/u.test(name) && isPlace ? before + name : name;
  }
  return null;
};

const nameOn = (line: string): string | null => {
  const bare = line
    .replace(/^[《【]|[》】]$/gu, "")
    .replace(new RegExp(`[（(]?\\s*${numeral}{4}\\s*年.*$`, "u"), "")
    .replace(/[（(]?总第?.*$/u, "")
    .replace(/[》】（(\s]+$/u, "")
    .trim();
  return bare.length >= 2 && bare.length <= 24 && publicationName.test(bare) && !/[，。：]/u.test(bare) ? bare : null;
};

const unitOn = (line: string): string | null => {
  if (isColophonLine(line)) return null;
  const bare = line.replace(fullDate, "").trim().replace(role, "").trim();
  return bare.length >= 4 && bare.length <= 30 && compilingUnit.test(bare) && !/[，。：；]/u.test(bare) ? bare : null;
};

const isoDate = (match: RegExpExecArray | null): string | null => {
  const [year, month, day] = [match?.[1] ?? match?.[4], match?.[2] ?? match?.[5], match?.[3] ?? match?.[6]].map(
    (part) => readNumber(part ?? ""),
  );
  if (year == null || month == null || day == null) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && year >= 1949 && year <= 2100 ? date.toISOString().slice(0, 10) : null;
};

const inRange = (value: number | null, least: number, most: number): number | null =>
  value !== null && value >= least && value <= most ? value : null;
