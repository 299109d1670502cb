import type { OpenMatter } from "#shared/api/reviewing.ts";
import { shorten } from "#shared/domain/naming/name-items.ts";
import type { Issue } from "#shared/model/issue.ts";

import { allFontFolders, findFontFiles } from "../exporting/pdf/font-files.ts";
import { preflight } from "../exporting/preflight.ts";
import { localDay } from "../local-day.ts";
import type { IssueCheck } from "../proofreading/issue-check.ts";
import { severityNames } from "../proofreading/severity-names.ts";
import { readItemsOfIssue } from "../store/item-store.ts";
import type { ReadableDb } from "../store/sql.ts";
import type { Report } from "../tables/report-writers.ts";
import { composeIssue } from "../typesetting/composed-issue.ts";
import { readReview, tellMark, whoSays } from "./board.ts";
import { readRounds } from "./rounds.ts";

/** What open matters are looked for with. */
export interface MattersContext {
  readonly db: ReadableDb;
  readonly check: IssueCheck["check"];
  readonly resourcesFolder: string;
  readonly now: Date;
}

/** 未决事项 of an issue: open marks, copies that are out, what rules and preflight find (advice left out), doubts. */
export const readOpenMatters = async (context: MattersContext, issue: Issue): Promise<OpenMatter[]> => [
  ...openMarks(context.db, issue.id),
  ...missingCopies(context, issue),
  ...(await findings(context, issue.id)),
  ...preflightNotes(context, issue.id),
  ...doubts(context.db, issue.id),
];

const openMarks = (db: ReadableDb, issueId: string): OpenMatter[] => {
  const review = readReview(db, issueId);
  return review.marks
    .filter(({ state }) => state === "open")
    .map((mark) => ({
      kind: "mark",
      markId: mark.id,
      itemId: mark.itemId,
      item: review.names.itemName(mark.itemId),
      message:
        mark.note === null || mark.content.kind === "comment"
          ? tellMark(review, mark)
          : `${tellMark(review, mark)}（${mark.note}）`,
      who: whoSays(review, mark),
      since: localDay(new Date(mark.madeAt)),
    }));
};

const missingCopies = ({ db, now }: MattersContext, issue: Issue): OpenMatter[] =>
  readRounds(db, issue, now)
    .filter(({ signedOff }) => signedOff === null)
    .flatMap(({ stage, dueOn, copies }) =>
      copies
        .filter(({ returnedAt }) => returnedAt === null)
        .map(({ reviewer, sentAt, isLate }) => ({
          kind: "copy" as const,
          markId: null,
          itemId: null,
          item: null,
          message: isLate ? `${stage}稿应在 ${dueOn} 前交回，已经逾期` : `${stage}稿还没有交回`,
          who: reviewer,
          since: localDay(new Date(sentAt)),
        })),
    );

const findings = async ({ check }: MattersContext, issueId: string): Promise<OpenMatter[]> =>
  (await check(issueId)).items.flatMap(({ itemId, name, findings: found }) =>
    found
      .filter(({ severity }) => severity !== "advice")
      .map(({ severity, text, suggestion, message }) => ({
        kind: "finding" as const,
        markId: null,
        itemId,
        item: name,
        message: `${severityNames[severity]}“${shorten(text, 20)}”${suggestion === null ? "" : suggestion === "" ? "应删去" : `应为“${shorten(suggestion, 20)}”`}：${message}`,
        who: null,
        since: null,
      })),
  );

const preflightNotes = ({ db, resourcesFolder }: MattersContext, issueId: string): OpenMatter[] =>
  preflight(composeIssue(db, issueId), findFontFiles(allFontFolders(resourcesFolder)))
    .filter(({ severity }) => severity !== "advice")
    .map(({ message, place }) => ({
      kind: "preflight",
      markId: null,
      itemId: place?.itemId ?? null,
      item: null,
      message,
      who: null,
      since: null,
    }));

const doubts = (db: ReadableDb, issueId: string): OpenMatter[] =>
  readItemsOfIssue(db, issueId).flatMap(({ id, title, opening, doubts: doubtful, alike }): OpenMatter[] => {
    const item = title ?? opening;
    const rest = { markId: null, itemId: id, item, who: null, since: null };
    return [
      ...(doubtful === 0 ? [] : [{ ...rest, kind: "doubt" as const, message: `${doubtful} 处识别存疑，还没有核对` }]),
      ...(alike === 0 ? [] : [{ ...rest, kind: "alike" as const, message: `与另外 ${alike} 篇疑似重复，还没有处理` }]),
    ];
  });

/** The list as a report, one table. */
export const mattersReport = (issue: Issue, matters: readonly OpenMatter[]): Report => ({
  title: `${issue.title}${issue.year}年${issue.month}月（总第${issue.serialNumber}期）未决事项`,
  summary: matters.length === 0 ? "没有未决事项。" : `共 ${matters.length} 项未决。`,
  tables: [
    {
      name: "未决事项",
      columns: [
        { head: "类别", width: 10 },
        { head: "稿件", width: 36 },
        { head: "事项", width: 60 },
        { head: "提出人", width: 16 },
        { head: "日期", width: 12 },
      ],
      rows: matters.map(({ kind, item, message, who, since }) => [
        kindNames[kind],
        item ?? "",
        message,
        who ?? "",
        since ?? "",
      ]),
    },
  ],
});

const kindNames: Record<OpenMatter["kind"], string> = {
  mark: "审稿意见",
  copy: "未交回",
  finding: "校对问题",
  preflight: "印前检查",
  doubt: "识别存疑",
  alike: "疑似重复",
};
