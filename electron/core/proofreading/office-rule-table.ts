import { compilePattern } from "#shared/domain/proofreading/compile-pattern.ts";
import type { OfficeRule } from "#shared/model/proofreading.ts";

import { AppError } from "../errors.ts";
import { writeCsv, type TableRow } from "../tables/csv.ts";
import { splitCell } from "../tables/split-cell.ts";
import { readWorkbook, writeWorkbook } from "../tables/workbook.ts";
import { severityNames } from "./severity-names.ts";

/** A rule as a table holds it. */
export type ListedRule = Omit<OfficeRule, "id" | "layer">;

const columns = [
  { head: "错", width: 24 },
  { head: "对", width: 24 },
  { head: "例外", width: 30 },
  { head: "级别", width: 8 },
  { head: "说明", width: 40 },
] as const;

/** Stands in the column 对 for words that are to be deleted; an empty cell is “only the editor knows”. */
const deletion = "（删去）";

/** Written before a regular expression. */
const patternMark = "正则：";

const toCells = ({ pattern, isPattern, replacement, exceptions, severity, message }: ListedRule): string[] => [
  `${isPattern ? patternMark : ""}${pattern}`,
  replacement === "" ? deletion : (replacement ?? ""),
  exceptions.join("、"),
  severityNames[severity],
  message ?? "",
];

export const writeRuleTable = async (rules: readonly ListedRule[], format: "xlsx" | "csv"): Promise<Uint8Array> =>
  format === "xlsx"
    ? writeWorkbook([{ name: "单位规则", columns, rows: rules.map(toCells) }])
    : writeCsv([columns.map(({ head }) => head), ...rules.map(toCells)]);

/**
 * Reads the table that `writeRuleTable` writes, or any with these columns in this order: 错、对、例外、级别、说明, of which
 * the first must be filled. 级别 is 疑错 where nothing stands. Throws INVALID_INPUT naming the line that makes no sense.
 */
export const readRuleTable = async (bytes: Uint8Array, fileName: string): Promise<ListedRule[]> => {
  const [sheet] = await readWorkbook(bytes, fileName);
  const rows = (sheet?.rows ?? []).filter(({ cells }) => !(cells[0]?.trim() === "错" && cells[1]?.trim() === "对"));
  if (rows.length === 0) {
    throw new AppError("INVALID_INPUT", `“${fileName}”里没有规则。第一列写错的词，第二列写对的词。`);
  }
  const rules = rows.map((row) => toRule(row, fileName));
  rules.forEach((rule, index) => {
    const first = rules.findIndex(({ pattern, isPattern }) => pattern === rule.pattern && isPattern === rule.isPattern);
    if (first < index)
      throw refuse(fileName, rows[index]?.line ?? 0, `“${rule.pattern}”与第 ${rows[first]?.line ?? 0} 行重复`);
  });
  return rules;
};

const toRule = ({ cells, line }: TableRow, fileName: string): ListedRule => {
  const [wrong = "", right = "", exceptions = "", level = "", message = ""] = cells.map((cell) => cell.trim());
  if (wrong === "") throw refuse(fileName, line, "没有写错的词");
  const isPattern = wrong.startsWith(patternMark);
  const pattern = isPattern ? wrong.slice(patternMark.length).trim() : wrong;
  if (pattern.length > 200) throw refuse(fileName, line, `“${pattern.slice(0, 20)}…”超过 200 字`);
  if (isPattern && !compilePattern(pattern))
    throw refuse(fileName, line, `“${pattern}”不是能用的正则表达式（写法有误，或括号里外都有重复）`);
  if (right === wrong) throw refuse(fileName, line, `“${wrong}”对错相同`);
  const severity = (["error", "warning", "advice"] as const).find((each) => severityNames[each] === level);
  if (level !== "" && !severity) throw refuse(fileName, line, `的级别“${level}”不认识，只能写差错、疑错、建议`);
  return {
    pattern,
    isPattern,
    replacement: right === "" ? null : right === deletion ? "" : right,
    exceptions: splitCell(exceptions),
    severity: severity ?? "warning",
    message: message === "" ? null : message,
  };
};

const refuse = (fileName: string, line: number, what: string): AppError =>
  new AppError("INVALID_INPUT", `“${fileName}”第 ${line} 行${what}，没有导入任何规则。请改好后再导入。`);
