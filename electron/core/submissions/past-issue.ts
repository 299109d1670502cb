import type { ReceivedFile } from "#shared/api/submissions.ts";
import { issueKey, proposePrintDate, proposeReportingPeriod } from "#shared/domain/numbering/numbering.ts";
import type { Issue, IssueNumber } from "#shared/model/issue.ts";
import type { Recognition, RecognizedIssue } from "#shared/model/recognition.ts";
import { freeKey, type Section } from "#shared/model/section.ts";
import type { Submission } from "#shared/model/submission.ts";

import type { CoreContext } from "../core-context.ts";
import { AppError } from "../errors.ts";
import { recognizeFile } from "../importing/recognize-file.ts";
import { refuseBadNumber } from "../issues/issue-service.ts";
import { putIntoSection } from "../items/placing.ts";
import { hueOf, readPublication } from "../publications/publication-service.ts";
import { listIssues, writeIssue } from "../store/issue-store.ts";
import { readSummaries } from "../store/item-store.ts";
import { readPublicationHead, writePublicationHead, writeSection } from "../store/publication-store.ts";
import type { WritableDb } from "../store/sql.ts";

/** Where an item without a section goes: a past issue always tells, a damaged one may not. */
const sectionForTheRest = "其他";

/** A recognised issue whose number is known. */
export type PastIssue = RecognizedIssue & IssueNumber;

/** Throws NO_ISSUE_FOUND, saying what is missing, where the file is no whole issue. */
export const requirePastIssue = (fileName: string, { issue, items }: Recognition): PastIssue => {
  const missing = [
    issue?.year && issue.month ? "" : "年月",
    issue?.serialNumber ? "" : "总第N期",
    items.length > 0 ? "" : "稿件",
  ].filter((part) => part !== "");
  if (issue?.year && issue.month && issue.serialNumber && missing.length === 0) {
    return { ...issue, year: issue.year, month: issue.month, serialNumber: issue.serialNumber };
  }
  throw new AppError(
    "NO_ISSUE_FOUND",
    `“${fileName}”里没有找到完整的一期（缺${missing.join("、")}）。原件已保存；若是零散稿件，请不选“整期导入”再试。`,
  );
};

/**
 * Makes the issue, still open to correction, with its sections and its items in their order. A publication that nobody
 * has named yet takes its name and colophon from it. Throws ISSUE_NUMBER_TAKEN; gaps are no matter for a past issue.
 */
export const storePastIssue = (
  { ids, clock }: CoreContext,
  db: WritableDb,
  head: PastIssue,
  items: readonly { readonly id: string; readonly section: string | null }[],
): Issue => {
  const number: IssueNumber = { year: head.year, month: head.month, serialNumber: head.serialNumber };
  refuseBadNumber(listIssues(db), number, true);
  adoptHead(db, head);
  const publication = readPublication(db);
  const issue: Issue = {
    id: ids.next(),
    key: issueKey(number),
    ...number,
    printDate: head.date ?? proposePrintDate(number),
    reportingPeriod: proposeReportingPeriod(number),
    title: head.title ?? publication.title,
    compiler: head.compiler ?? publication.compiler,
    colophon: colophonOf(head),
    status: "drafting",
    createdAt: clock.now().toISOString(),
    publishedAt: null,
    itemCount: items.length,
  };
  writeIssue(db, issue);
  const bySection = Map.groupBy(items, ({ section }) => section ?? sectionForTheRest);
  const sections = ensureSections(db, [...bySection.keys()], publication.sections, ids.next);
  for (const [name, group] of bySection) {
    const sectionId = sections.get(name);
    if (sectionId === undefined) continue;
    putIntoSection(
      db,
      group.map(({ id }) => id),
      { issueId: issue.id, sectionId },
      null,
    );
  }
  return issue;
};

const adoptHead = (db: WritableDb, head: PastIssue): void => {
  const current = readPublicationHead(db);
  if (!current || current.isConfigured || head.title === null) return;
  const { isConfigured: _isConfigured, ...rest } = current;
  writePublicationHead(
    db,
    { ...rest, title: head.title, compiler: head.compiler ?? rest.compiler, colophon: colophonOf(head) },
    true,
  );
};

const colophonOf = ({ notice, distribution, organizer, editor, phone, email }: RecognizedIssue): Issue["colophon"] => ({
  notice,
  distribution,
  organizer,
  editor,
  phone,
  email,
});

/** Sections the publication lacks come in after the one that stands before them in the issue. Answers name → id. */
const ensureSections = (
  db: WritableDb,
  names: readonly string[],
  existing: readonly Section[],
  nextId: () => string,
): Map<string, string> => {
  const order = [...existing];
  names.forEach((name, index) => {
    if (order.some((section) => section.name === name)) return;
    const before = order.findIndex((section) => section.name === names[index - 1]);
    const at = before < 0 ? (index === 0 ? 0 : order.length) : before + 1;
    order.splice(at, 0, { id: nextId(), name, order: at, hue: hueOf(order.length), key: freeKey(order) });
  });
  order.forEach((section, position) => writeSection(db, { ...section, order: position }));
  return new Map(order.map(({ name, id }) => [name, id]));
};

/**
 * Makes the issue of a file that came in before as loose items, all of which still wait in the inbox; null where they do
 * not, or where the file is no whole issue: then it is a duplicate like any other. Throws ISSUE_NUMBER_TAKEN.
 */
export const makeIssueOfLoose = async (
  context: CoreContext,
  { itemIds, kind }: Submission,
  { name, bytes }: ReceivedFile,
): Promise<Issue | null> => {
  const { store } = context;
  const stillWait = readSummaries(store.db, itemIds).every(
    ({ state, revision }) => state === "inbox" && revision === 1,
  );
  if (kind !== "monthly-issue" || !stillWait) return null;
  const { recognition } = await recognizeFile({ fileName: name, bytes });
  const head = requirePastIssue(name, recognition);
  if (recognition.items.length !== itemIds.length) return null;
  return store.write((db) =>
    storePastIssue(
      context,
      db,
      head,
      recognition.items.map(({ section }, index) => ({ id: itemIds[index] ?? "", section })),
    ),
  );
};
