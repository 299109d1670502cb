import { createHash } from "node:crypto";

import type { Reception } from "#shared/api/reviewing.ts";
import type { ReceivedFile } from "#shared/api/submissions.ts";
import type { MarkKind, ReceivedMark } from "#shared/model/review.ts";

import type { CoreContext } from "../core-context.ts";
import { AppError } from "../errors.ts";
import { requireDraftingIssue } from "../issues/require-issue.ts";
import {
  findCopy,
  findReturn,
  insertCopy,
  insertReturn,
  listMarksOfCopy,
  writeDecision,
  writeMark,
  type StoredCopy,
} from "../store/review-store.ts";
import type { WritableDb } from "../store/sql.ts";
import { readReturned, type Returned } from "./returned-file.ts";
import { requireRound } from "./rounds.ts";

/** Takes in a returned file, whole or not at all: see the contract's `receive`. The file itself is kept. */
export const receiveReturn = async (context: CoreContext, file: ReceivedFile): Promise<Reception> => {
  const { store, originals, clock } = context;
  const sha256 = createHash("sha256").update(file.bytes).digest("hex");
  const again = findReturn(store.db, sha256);
  if (again) {
    throw new AppError(
      "CONFLICT",
      `“${file.name}”（${again.reviewer}）已在 ${dayOf(again.receivedAt)} 收过，这次没有改动任何内容。若审稿人又有新意见，请收他新交回的文件。`,
    );
  }
  const returned = readReturned(store.db, file, clock.now());
  await originals.keep(file.bytes);
  return store.write((db) => {
    const round = requireRound(db, returned.roundId);
    requireDraftingIssue(db, round.issueId);
    const receivedAt = clock.now().toISOString();
    const copy = requireCopy(context, db, returned, receivedAt);
    refuseOlder(copy, returned, file.name);
    const change = replaceMarks(db, copy.id, returned);
    insertReturn(db, {
      copyId: copy.id,
      sha256,
      fileName: file.name,
      edition: returned.edition,
      receivedAt,
      noComment: returned.noComment,
    });
    return {
      roundId: round.id,
      issueId: round.issueId,
      reviewer: copy.reviewer,
      isUpdate: copy.returnedAt !== null,
      marks: change.added.length,
      byKind: countKinds(change.added),
      withdrawn: change.withdrawn,
      noComment: returned.noComment.length,
      formattingChanges: returned.formattingChanges,
      notes: [...returned.notes],
    };
  });
};

/** The copy that came back; a file that lost its name, or a copy sent before a backup was restored, makes one. */
const requireCopy = (
  { ids }: Pick<CoreContext, "ids">,
  db: WritableDb,
  { copyId, roundId, reviewer, form }: Returned,
  receivedAt: string,
): StoredCopy => {
  const known = copyId === null ? undefined : findCopy(db, copyId);
  if (known) return known;
  const copy = { id: copyId ?? ids.next(), roundId, reviewer, form, sentAt: receivedAt };
  insertCopy(db, copy);
  return { ...copy, returnedAt: null, edition: null, noComment: [] };
};

/** A pack counts its savings; a Word file only knows when, and not every program keeps that in order. */
const refuseOlder = (copy: StoredCopy, { form, edition }: Returned, fileName: string): void => {
  if (edition === null || copy.edition === null || copy.form !== form) return;
  if (form === "pack" ? edition > copy.edition : edition >= copy.edition) return;
  const tell = (each: number): string =>
    form === "pack" ? `存过 ${each} 次` : `${momentOf(new Date(each * 1000).toISOString())} 存的`;
  const which = edition === copy.edition ? "与已收的那份一样" : "比已收的那份旧";
  const wayOut = form === "pack" ? "" : "若它确实更新，请在 Word 里打开再存一次，然后收。";
  throw new AppError(
    "CONFLICT",
    `“${fileName}”${which}（${copy.reviewer}，${tell(edition)}；已收的是${tell(copy.edition)}），没有改动任何内容。请收${copy.reviewer}最新的文件。${wayOut}`,
  );
};

/**
 * Makes the marks of a copy those of its newest return. A mark that says the same as before keeps its decision; one that is gone is
 * withdrawn unless somebody has decided it, and comes back as it was.
 */
const replaceMarks = (
  db: WritableDb,
  copyId: string,
  { marks }: Returned,
): { added: MarkKind[]; withdrawn: number } => {
  const before = new Map(listMarksOfCopy(db, copyId).map((mark) => [mark.id, mark]));
  const added: MarkKind[] = [];
  const seen = new Map<string, number>();
  marks.forEach((mark, position) => {
    const words = JSON.stringify([copyId, mark.id, mark.itemId, mark.content, mark.note, mark.author]);
    const repeated = seen.get(words) ?? 0;
    seen.set(words, repeated + 1);
    const id = createHash("sha256").update(`${words}${repeated}`).digest("hex").slice(0, 32);
    const known = before.get(id);
    before.delete(id);
    if (known === undefined || known.state === "withdrawn") added.push(mark.content.kind);
    writeMark(db, { ...mark, note: mark.note, id, copyId }, position);
    if (known?.state === "withdrawn") writeDecision(db, undecided(id, "open"));
  });
  const gone = [...before.values()].filter(({ state }) => state === "open");
  for (const { id } of gone) writeDecision(db, undecided(id, "withdrawn"));
  return { added, withdrawn: gone.length };
};

const undecided = (
  id: string,
  state: "open" | "withdrawn",
): Pick<ReceivedMark, "id" | "state" | "decidedBy" | "decidedAt" | "reply"> => ({
  id,
  state,
  decidedBy: null,
  decidedAt: null,
  reply: null,
});

const countKinds = (kinds: readonly MarkKind[]): Reception["byKind"] => {
  const counts: Partial<Record<MarkKind, number>> = {};
  for (const kind of kinds) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
};

const dayOf = (moment: string): string => {
  const day = new Date(moment);
  return `${day.getMonth() + 1}月${day.getDate()}日`;
};

const momentOf = (moment: string): string => {
  const time = new Date(moment);
  return `${dayOf(moment)} ${String(time.getHours()).padStart(2, "0")}:${String(time.getMinutes()).padStart(2, "0")}`;
};
