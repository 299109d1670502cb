import type { Handlers } from "#shared/api/contract.ts";
import type { Severity } from "#shared/model/finding.ts";
import type { Issue } from "#shared/model/issue.ts";
import type { RuleInfo } from "#shared/model/proofreading.ts";

import { localDay } from "../local-day.ts";
import { readFixes, readIgnorings } from "../store/proofreading-store.ts";
import type { ReadableDb } from "../store/sql.ts";
import type { Report } from "../tables/report-writers.ts";
import { severityNames } from "./severity-names.ts";

type Checked = Awaited<ReturnType<Handlers["proofreading"]["check"]>>;

/** 校对记录 of an issue: a table each of what was mended, ignored and is open. */
export const readReport = (
  db: ReadableDb,
  issue: Issue,
  { items, characters, errorRatePer10000 }: Checked,
  rules: readonly RuleInfo[],
): Report => {
  const nameOf = new Map(items.map(({ itemId, name }) => [itemId, name]));
  const ruleTitles = new Map(rules.map(({ id, title }) => [id, title]));
  const titleOf = (ruleId: string): string => ruleTitles.get(ruleId) ?? ruleId;
  const fixes = readFixes(
    db,
    items.map(({ itemId }) => itemId),
  );
  const ignorings = readIgnorings(db).filter(({ itemId }) => itemId === null || nameOf.has(itemId));
  const open = items.flatMap(({ findings }) => findings);
  const counted = (severity: Severity): number => open.filter((each) => each.severity === severity).length;
  return {
    title: `${issue.title}${issue.year}年${issue.month}月（总第${issue.serialNumber}期）校对记录`,
    summary: `正文 ${characters} 字。已改正 ${fixes.length} 处，忽略 ${ignorings.length} 条；未决差错 ${counted("error")} 处、疑错 ${counted("warning")} 处、建议 ${counted("advice")} 处，差错率万分之 ${errorRatePer10000.toFixed(2)}。`,
    tables: [
      {
        name: "已改正",
        columns: [
          { head: "稿件", width: 36 },
          { head: "位置", width: 10 },
          { head: "原文", width: 24 },
          { head: "改为", width: 24 },
          { head: "规则", width: 20 },
          { head: "改正人", width: 12 },
          { head: "日期", width: 12 },
        ],
        rows: fixes.map(({ itemId, place, paragraph, marked, replacement, ruleTitle, author, fixedAt }) => [
          nameOf.get(itemId) ?? "",
          placeName(place, paragraph),
          marked,
          replacement === "" ? "（删去）" : replacement,
          ruleTitle,
          author,
          localDay(new Date(fixedAt)),
        ]),
      },
      {
        name: "已忽略",
        columns: [
          { head: "稿件", width: 36 },
          { head: "文字", width: 24 },
          { head: "规则", width: 20 },
          { head: "理由", width: 30 },
          { head: "忽略人", width: 12 },
          { head: "日期", width: 12 },
        ],
        rows: ignorings.map(({ itemId, text, ruleId, reason, author, ignoredAt }) => [
          itemId === null ? "（所有稿件）" : (nameOf.get(itemId) ?? ""),
          text,
          titleOf(ruleId),
          reason ?? "",
          author,
          localDay(new Date(ignoredAt)),
        ]),
      },
      {
        name: "未决",
        columns: [
          { head: "稿件", width: 36 },
          { head: "位置", width: 10 },
          { head: "级别", width: 8 },
          { head: "原文", width: 24 },
          { head: "建议", width: 24 },
          { head: "说明", width: 50 },
        ],
        rows: open.map(({ itemId, where, paragraph, severity, text, suggestion, message }) => [
          nameOf.get(itemId) ?? "",
          placeName(where, paragraph),
          severityNames[severity],
          text,
          suggestion === "" ? "（删去）" : (suggestion ?? ""),
          message,
        ]),
      },
    ],
  };
};

const placeName = (place: "title" | "body", paragraph: number): string =>
  place === "title" ? "标题" : `第 ${paragraph + 1} 段`;
