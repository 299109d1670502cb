import type { Handlers } from "#shared/api/contract.ts";
import type { Reversal } from "#shared/model/item.ts";

import type { CoreContext } from "../core-context.ts";
import { AppError } from "../errors.ts";
import { findItem, findItemIds, listUnits, readSummaries, writeEvidence, writePlacement } from "../store/item-store.ts";
import { listLikenesses, writeVerdict } from "../store/likeness-store.ts";
import { findRevision, listRevisions } from "../store/revision-store.ts";
import type { WritableDb } from "../store/sql.ts";
import { cutItem, joinItems, mergeItem } from "./combining.ts";
import { requireEditableItem, requireItem, saveContent } from "./content.ts";
import { cleanPasted, keepPicture } from "./pasting.ts";
import { placementOf, putIntoSection, takeOut } from "./placing.ts";
import { revert } from "./reverting.ts";
import { createSectionAdviser } from "./section-adviser.ts";

export const createItemService = (context: CoreContext): Handlers["items"] => {
  const { store, pictures, clock, changed } = context;
  const adviser = createSectionAdviser(store.db);

  /** Runs a command that can be taken back, and tells that items and issues changed. */
  const reversible = <Result>(work: (db: WritableDb) => Result): Result => {
    const result = store.write(work);
    changed("items", "issues");
    return result;
  };

  return {
    find: ({ filter }) => findItemIds(store.db, filter),

    summaries: ({ itemIds }) => readSummaries(store.db, itemIds),

    get: ({ itemId }) => requireItem(store.db, itemId),

    picture: ({ sha256 }) => {
      const bytes = pictures.read(sha256);
      // A JPEG begins with FF D8, and only it.
      return {
        mediaType: bytes[0] === 0xff ? "image/jpeg" : "image/png",
        base64: Buffer.from(bytes).toString("base64"),
      };
    },

    keepPicture: (file) => keepPicture(pictures, file),

    cleanPasted: (pasted) => cleanPasted(pictures, pasted),

    save: ({ itemId, version, content }) => {
      const isNew = store.write((db) =>
        saveContent(db, requireEditableItem(db, itemId, version), content, { reason: "edited", now: clock.now() }),
      );
      if (isNew) changed("items");
      return requireItem(store.db, itemId);
    },

    tag: ({ itemIds, issueId, sectionId, at }) =>
      reversible((db): Reversal => ({
        placements: putIntoSection(db, itemIds, { issueId, sectionId }, at),
        contents: [],
      })),

    setAside: ({ itemIds, state, reason }) => {
      if (state === "rejected" && reason === null) {
        throw new AppError("INVALID_INPUT", "不用的稿件要写明原因，以便答复报送单位。请填写原因。");
      }
      return reversible((db): Reversal => {
        const placements = takeOut(db, itemIds);
        const rejectionReason = state === "rejected" ? reason : null;
        for (const itemId of itemIds) writePlacement(db, { ...placementOf(itemId, state), rejectionReason });
        return { placements, contents: [] };
      });
    },

    cut: (input) => reversible((db) => cutItem(context, db, input)),

    join: ({ itemIds }) => reversible((db) => joinItems(db, itemIds, clock.now())),

    merge: (input) => reversible((db) => mergeItem(db, input, clock.now())),

    revert: (reversal) => reversible((db) => revert(db, reversal, clock.now())),

    alike: ({ itemId }) => {
      requireItem(store.db, itemId);
      return listLikenesses(store.db, itemId).flatMap((likeness) => {
        const other = findItem(store.db, likeness.otherId);
        return other && other.state !== "merged" ? [{ likeness, other }] : [];
      });
    },

    judge: ({ itemId, otherId, verdict }) => {
      if (!store.write((db) => writeVerdict(db, itemId, otherId, verdict))) {
        throw new AppError("NOT_FOUND", "这两篇稿件之间没有重复提示，可能已处理过。请刷新后再试。");
      }
      changed("items");
      return null;
    },

    confirm: ({ itemIds, fields }) => {
      store.write((db) => {
        for (const itemId of itemIds) {
          const { evidence } = requireItem(db, itemId);
          const confirmed = evidence.map((each) =>
            fields.includes(each.field) && each.certainty === "doubtful"
              ? { ...each, certainty: "certain" as const, where: `${each.where}，已核对` }
              : each,
          );
          writeEvidence(db, itemId, confirmed);
        }
      });
      changed("items");
      return null;
    },

    suggest: ({ itemIds }) => adviser.suggest(readSummaries(store.db, itemIds)),

    units: () => listUnits(store.db),

    revisions: ({ itemId }) => {
      requireItem(store.db, itemId);
      return listRevisions(store.db, itemId);
    },

    restore: ({ itemId, version, revision }) => {
      store.write((db) => {
        const item = requireEditableItem(db, itemId, version);
        const found = findRevision(db, itemId, revision);
        if (!found) throw new AppError("NOT_FOUND", `这篇稿件没有第 ${revision} 稿。请刷新修订列表。`);
        saveContent(db, item, found.content, { reason: "restored", restoredFrom: revision, now: clock.now() });
      });
      changed("items");
      return requireItem(store.db, itemId);
    },
  };
};
