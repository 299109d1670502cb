import type { Handlers } from "#shared/api/contract.ts";
import type { ReviewBase } from "#shared/model/review.ts";

import type { CoreContext } from "../core-context.ts";
import { AppError } from "../errors.ts";
import { writeTrackedChanges } from "../exporting/docx/write-tracked-changes.ts";
import { fileNameOf } from "../exporting/file-name.ts";
import { issueWriters } from "../exporting/issue-writers.ts";
import { readAuthor } from "../settings/settings-service.ts";
import { readBases, type StoredRound } from "../store/review-store.ts";
import { takeBase } from "./base.ts";
import { requireRound } from "./rounds.ts";

/** 对照稿: what an issue became from one round to another, or to what it is now. See the contract's `exportChanges`. */
export const exportChanges = async (
  { store, pictures, clock, delivery }: CoreContext,
  from: string,
  to: string | null,
  target: string | null,
): Promise<Awaited<ReturnType<Handlers["reviewing"]["exportChanges"]>>> => {
  const [first, last] = [requireRound(store.db, from), to === null ? null : requireRound(store.db, to)];
  if (last !== null && (last.issueId !== first.issueId || last.number <= first.number)) {
    throw new AppError(
      "INVALID_INPUT",
      `${last.stage}不在${first.stage}之后，不能这样对照。请换一下先后，或选“现在”。`,
    );
  }
  const baseOf = ({ id }: StoredRound): ReviewBase => {
    const base = readBases(store.db, id)?.base;
    if (!base) throw new Error(`round ${id} has no base`);
    return base;
  };
  const before = baseOf(first);
  const { title, compiler, year, month } = before.manuscript.issue;
  const name = `${title}${year}年${month}月${first.stage}至${last?.stage ?? "现在"}对照稿`;
  const bytes = await writeTrackedChanges(
    {
      before,
      after: last === null ? takeBase(store.db, first.issueId) : baseOf(last),
      author: readAuthor(store.db),
      at: clock.now().toISOString(),
      properties: { title: name, creator: compiler },
    },
    (sha256) => pictures.read(sha256),
  );
  const { mediaType } = issueWriters.docx;
  const delivered = await delivery.deliver({ suggestedName: fileNameOf(name, "docx"), mediaType, bytes, to: target });
  return delivered && { ...delivered, bytes: bytes.length };
};
