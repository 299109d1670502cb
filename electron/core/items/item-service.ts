import type { Handlers } from "#shared/api/contract.ts";
import { nameItems } from "#shared/domain/naming/name-items.ts";
import type { ItemState, Placement } from "#shared/model/item.ts";
import type { Step } from "#shared/model/step.ts";

import type { CoreContext } from "../core-context.ts";
import { AppError } from "../errors.ts";
import { recordStep, sittingOf } from "../history/record-step.ts";
import { told } from "../history/telling.ts";
import {
  countByDays,
  countByMark,
  countByUnit,
  listItems,
  findItemIds,
  locateItem,
  newestArrival,
} from "../store/item-list-store.ts";
import { findItem, readSummaries, writeEvidence, writePlacement } from "../store/item-store.ts";
import { listLikenesses, writeVerdict } from "../store/likeness-store.ts";
import { readSections } from "../store/publication-store.ts";
import { findRevision, listRevisions } from "../store/revision-store.ts";
import type { ReadableDb, WritableDb } from "../store/sql.ts";
import { cutItem, joinItems, mergeItem } from "./combining.ts";
import { formerContent, requireEditableItem, requireItem, saveContent } from "./content.ts";
import { cleanPasted, keepPicture } from "./pasting.ts";
import { arrangeSection, placementOf, putIntoSection, takeOut } from "./placing.ts";
import { createSectionAdviser } from "./section-adviser.ts";

export const createItemService = (context: CoreContext): Handlers["items"] => {
  const { store, pictures, clock, changed } = context;
  const adviser = createSectionAdviser(store.db);

  /** Runs a command that adds a step to the history, and tells what changed. */
  const asStep = <Result>(work: (db: WritableDb) => Result): Result => {
    const result = store.write(work);
    changed("items", "issues", "history");
    return result;
  };

  return {
    find: ({ from, count, ...wanted }) => findItemIds(store.db, wanted, { from, count }),

    list: ({ from, count, locate, ...wanted }) => {
      const { itemIds, ...counts } = listItems(store.db, wanted, { from, count });
      return {
        rows: readSummaries(store.db, itemIds),
        ...counts,
        located: locate === null ? null : locateItem(store.db, wanted, locate),
        arrival: newestArrival(store.db),
      };
    },

    facets: ({ filter, period, withUnits }) => {
      const { units: _units, ...anyUnit } = filter;
      const { days: _days, ...anyDay } = filter;
      return {
        units: withUnits ? countByUnit(store.db, anyUnit) : [],
        marks: countByMark(store.db, filter),
        days: period && countByDays(store.db, anyDay, period),
      };
    },

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
      const now = clock.now();
      const isNew = store.write((db) => {
        const item = requireEditableItem(db, itemId, version);
        const revision = saveContent(db, item, content, { reason: "edited", now });
        if (revision === null) return false;
        const message = told.edited(nameItems([item]));
        recordStep(db, {
          message,
          before: { contents: [formerContent(item)] },
          sitting: sittingOf(itemId, revision),
          now,
        });
        return true;
      });
      if (isNew) changed("items", "history");
      return requireItem(store.db, itemId);
    },

    tag: ({ itemIds, issueId, sectionId, at }) =>
      asStep((db): Step => {
        const placements = putIntoSection(db, itemIds, { issueId, sectionId }, at);
        return recordStep(db, {
          message: tellTagged(db, placements, sectionId),
          before: { placements },
          now: clock.now(),
        });
      }),

    arrange: ({ issueId, orders }) => {
      const step = store.write((db): Step | null => {
        const placements = orders.flatMap(({ sectionId, itemIds }) =>
          arrangeSection(db, itemIds, { issueId, sectionId }),
        );
        if (placements.length === 0) return null;
        const sectionIds = new Set(placements.map(({ sectionId }) => sectionId));
        const [only] = readSections(db).filter(({ id }) => sectionIds.has(id));
        const message = told.arranged(sectionIds.size === 1 && only ? only.name : null, placements.length);
        return recordStep(db, { message, before: { placements }, now: clock.now() });
      });
      if (step) changed("items", "issues", "history");
      return step;
    },

    setAside: ({ itemIds, state, reason }) => {
      if (state === "rejected" && reason === null) {
        throw new AppError("INVALID_INPUT", "不用的稿件要写明原因，以便答复报送单位。请填写原因。");
      }
      return asStep((db): Step => {
        const placements = takeOut(db, itemIds);
        const rejectionReason = state === "rejected" ? reason : null;
        for (const itemId of itemIds) writePlacement(db, { ...placementOf(itemId, state), rejectionReason });
        const message = tellSetAside(nameItems(readSummaries(db, itemIds)), state, reason);
        return recordStep(db, { message, before: { placements }, now: clock.now() });
      });
    },

    cut: (input) => asStep((db) => cutItem(context, db, input)),

    join: ({ itemIds }) => asStep((db) => joinItems(db, itemIds, clock.now())),

    merge: (input) => asStep((db) => mergeItem(db, input, clock.now())),

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

    revisions: ({ itemId }) => {
      requireItem(store.db, itemId);
      return listRevisions(store.db, itemId);
    },

    restore: ({ itemId, version, revision }) => {
      const now = clock.now();
      asStep((db) => {
        const item = requireEditableItem(db, itemId, version);
        const found = findRevision(db, itemId, revision);
        if (!found) throw new AppError("NOT_FOUND", `这篇稿件没有第 ${revision} 稿。请刷新修订列表。`);
        if (saveContent(db, item, found.content, { reason: "restored", restoredFrom: revision, now }) === null) return;
        const message = told.restored(nameItems([item]), revision);
        recordStep(db, { message, before: { contents: [formerContent(item)] }, now });
      });
      return requireItem(store.db, itemId);
    },
  };
};

/** One item alone is told with its place, when it is not simply the last of many. */
const tellTagged = (db: ReadableDb, before: readonly Placement[], sectionId: string): string => {
  const items = readSummaries(
    db,
    before.map(({ itemId }) => itemId),
  );
  const section = readSections(db).find(({ id }) => id === sectionId)?.name ?? "";
  const [only] = items;
  const place = items.length === 1 && only && only.order !== null ? only.order + 1 : null;
  const wasPlaced = before.every(({ state }) => state === "placed");
  return (wasPlaced ? told.moved : told.tagged)(nameItems(items), section, place);
};

const tellSetAside = (items: string, state: Exclude<ItemState, "placed" | "merged">, reason: string | null): string => {
  switch (state) {
    case "inbox":
      return told.returned(items);
    case "heldOver":
      return told.heldOver(items);
    case "rejected":
      return told.rejected(items, reason ?? "");
  }
};
