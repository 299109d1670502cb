import type { Reversal } from "#shared/model/item.ts";

import { AppError } from "../errors.ts";
import { findRevision } from "../store/revision-store.ts";
import type { WritableDb } from "../store/sql.ts";
import { requireEditableItem, saveContent } from "./content.ts";
import { putBack } from "./placing.ts";

/**
 * Takes a command on items back: contents as they were in the revisions named, then every item where it stood. Answers
 * what takes this back in turn.
 */
export const revert = (db: WritableDb, { placements, contents }: Reversal, now: Date): Reversal => {
  const undoneContents = contents.map(({ itemId, revision }) => {
    const item = requireEditableItem(db, itemId);
    const wanted = findRevision(db, itemId, revision);
    if (!wanted) throw new AppError("NOT_FOUND", `这篇稿件没有第 ${revision} 稿。请刷新修订列表。`);
    saveContent(db, item, wanted.content, { reason: "restored", restoredFrom: revision, now });
    return { itemId, revision: item.revision };
  });
  return { placements: placements.length === 0 ? [] : putBack(db, placements), contents: undoneContents };
};
