import { reviewTexts } from "#shared/domain/merging/review-texts.ts";
import { arrangedItems } from "#shared/domain/reviewing/arranged-items.ts";
import type { Finding } from "#shared/model/finding.ts";
import type { ManuscriptItem } from "#shared/model/manuscript.ts";
import type { CopyForm, ReviewBase } from "#shared/model/review.ts";

import type { CoreContext } from "../core-context.ts";
import type { DraftComment } from "../exporting/docx/draft-comment.ts";
import { writeReviewDraft, type ReviewDraft } from "../exporting/docx/write-review-draft.ts";
import { fileNameOf } from "../exporting/file-name.ts";
import { issueWriters } from "../exporting/issue-writers.ts";
import { requireIssue } from "../issues/require-issue.ts";
import type { OutgoingFile } from "../ports.ts";
import { createIssueCheck } from "../proofreading/issue-check.ts";
import { readSetup, toReadItem } from "../proofreading/read-setup.ts";
import { severityNames } from "../proofreading/severity-names.ts";
import type { StoredRound } from "../store/review-store.ts";
import { packReview, reviewPackMediaType, reviewPackName } from "./review-pack.ts";

/** What is sent to whom. */
export interface Sending {
  readonly round: Omit<StoredRound, "signedOff">;
  readonly base: ReviewBase;
  readonly copy: { readonly id: string; readonly reviewer: string; readonly form: CopyForm };
  readonly isNewRound: boolean;
}

/** The file that goes out. Throws what `send` of the contract says. */
export const writeCopy = async (context: CoreContext, sending: Sending): Promise<Omit<OutgoingFile, "to">> => {
  const { store, clock, pictures } = context;
  const { round, base, copy } = sending;
  if (copy.form === "docx") {
    return {
      suggestedName: fileNameOf(`${round.stage}-${copy.reviewer}-${yearAndMonth(base)}审读稿`, "docx"),
      mediaType: issueWriters.docx.mediaType,
      bytes: await writeReviewDraft(await toDraft(context, sending), (sha256) => pictures.read(sha256)),
    };
  }
  const pack = {
    publication: base.manuscript.issue.title,
    round: { id: round.id, number: round.number, stage: round.stage, dueOn: round.dueOn },
    copy: { id: copy.id, reviewer: copy.reviewer },
    madeAt: clock.now().toISOString(),
    edition: 0,
    savedAt: null,
    base,
    setup: readSetup(store.db),
    state: { marks: [], noComment: [] },
    pictures: picturesOf(base, (sha256) => pictures.read(sha256)),
  };
  return { suggestedName: reviewPackName(pack), mediaType: reviewPackMediaType, bytes: packReview(pack) };
};

const picturesOf = (base: ReviewBase, read: (sha256: string) => Uint8Array): Map<string, Uint8Array> =>
  new Map(
    arrangedItems(base)
      .flatMap(({ body }) => body)
      .flatMap((block) => (block.kind === "picture" ? [[block.sha256, read(block.sha256)] as const] : [])),
  );

/** What the rules find (advice left out) goes along as comments, so that nobody hunts for it again. */
const toDraft = async ({ store, clock }: CoreContext, { round, base, copy }: Sending): Promise<ReviewDraft> => {
  const items = arrangedItems(base);
  const { reportingPeriod } = requireIssue(store.db, round.issueId);
  const findings = await createIssueCheck(store.db).findingsIn({
    items: items.map(toReadItem),
    period: reportingPeriod,
  });
  const { title, compiler } = base.manuscript.issue;
  return {
    base,
    round,
    copyId: copy.id,
    reviewer: copy.reviewer,
    properties: { title: `${title}${yearAndMonth(base)}${round.stage}审读稿`, creator: compiler },
    comments: findings
      .filter(({ severity }) => severity !== "advice")
      .map((finding) => toComment(finding, items, clock.now())),
  };
};

/** As whom the rules of proofreading comment on a draft. */
export const ruleAuthor = "校对规则";

const toComment = (finding: Finding, items: readonly ManuscriptItem[], now: Date): DraftComment => {
  const { itemId, where, paragraph, start, end, message, suggestion } = finding;
  const body = items.find(({ id }) => id === itemId)?.body ?? [];
  const offset = where === "title" ? 0 : reviewTexts({ title: null, body: body.slice(0, paragraph) }).body.length;
  const lineFeed = where === "body" && paragraph > 0 ? 1 : 0;
  const from = offset + lineFeed;
  const advice = suggestion === null ? "" : suggestion === "" ? "建议删去。" : `建议改为“${suggestion}”。`;
  return {
    itemId,
    place: { part: where, start: from + start, end: from + end },
    author: ruleAuthor,
    at: now.toISOString(),
    text: `${severityNames[finding.severity]}：${message}${advice}`,
  };
};

const yearAndMonth = ({ manuscript: { issue } }: ReviewBase): string => `${issue.year}年${issue.month}月`;
