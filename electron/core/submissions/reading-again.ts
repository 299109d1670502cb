import type { ReadingOptions } from "#shared/model/recognition.ts";
import type { Submission } from "#shared/model/submission.ts";

import type { CoreContext } from "../core-context.ts";
import { AppError } from "../errors.ts";
import { recognizeFile } from "../importing/recognize-file.ts";
import { requireEditableItem, saveContent } from "../items/content.ts";
import { writeEvidence } from "../store/item-store.ts";
import { keepPictures } from "../store/kept-files.ts";
import { findRevision } from "../store/revision-store.ts";
import type { ReadableDb } from "../store/sql.ts";
import { findSubmission, writeSubmission } from "../store/submission-store.ts";
import { recognizedContent } from "./recognized-content.ts";

/** See `submissions.readAgain` in the contract. */
export const readAgain = async (
  { store, originals, pictures, clock, changed }: CoreContext,
  { submissionId, reading }: { submissionId: string; reading: ReadingOptions },
): Promise<{ submission: Submission; leftAlone: number }> => {
  const submission = requireSubmission(store.db, submissionId);
  const { fileName, sha256, receivedOn } = submission;
  const { recognition, pictures: read } = await recognizeFile({
    fileName,
    bytes: originals.read(sha256),
    receivedOn,
    ...reading,
  });
  await keepPictures(pictures, read);
  const { mediaType, losses, warnings, cleaning, trackedChanges, items } = recognition;
  const leftAlone = store.write((db) => {
    const itemIds = submission.itemIds.filter((itemId) => findRevision(db, itemId, 1)?.reason === "imported");
    if (itemIds.length !== items.length) {
      throw new AppError(
        "CONFLICT",
        `“${fileName}”这样读出来是 ${items.length} 篇，原来是 ${itemIds.length} 篇，不能一一对应，稿件未改。可在编辑里直接修改。`,
      );
    }
    writeSubmission(db, { ...submission, mediaType, losses, warnings, cleaning, trackedChanges, reading });
    const edited = itemIds.filter((itemId, index) => {
      const item = requireEditableItem(db, itemId);
      const latest = findRevision(db, itemId, item.revision);
      const recognized = items[index];
      if (!recognized || (latest?.reason !== "imported" && latest?.reason !== "reread")) return true;
      saveContent(db, item, recognizedContent(recognized, submission), { reason: "reread", now: clock.now() });
      writeEvidence(db, itemId, recognized.evidence);
      return false;
    });
    return edited.length;
  });
  changed("items", "submissions");
  return { submission: requireSubmission(store.db, submissionId), leftAlone };
};

/** Throws NOT_FOUND. */
export const requireSubmission = (db: ReadableDb, submissionId: string): Submission => {
  const submission = findSubmission(db, submissionId);
  if (!submission) throw new AppError("NOT_FOUND", `没有编号为“${submissionId}”的来稿。请刷新后再试。`);
  return submission;
};
