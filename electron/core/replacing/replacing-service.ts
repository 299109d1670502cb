import type { Handlers } from "#shared/api/contract.ts";
import type { FoundItem } from "#shared/api/replacing.ts";
import { findText, type TextHit } from "#shared/domain/replacing/find-text.ts";
import { replaceText } from "#shared/domain/replacing/replace-text.ts";
import type { Item, ItemContent } from "#shared/model/item.ts";

import type { CoreContext } from "../core-context.ts";
import { AppError } from "../errors.ts";
import { recordStep } from "../history/record-step.ts";
import { told } from "../history/telling.ts";
import { requireIssue } from "../issues/require-issue.ts";
import { contentOf, formerContent, requireItem, requireEditableItem, saveContent } from "../items/content.ts";
import { readItemsOfIssue } from "../store/item-store.ts";
import type { ReadableDb } from "../store/sql.ts";

/** More hits than this are no list to look through. */
const mostHits = 2000;
/** So much text is shown on each side of a hit, in UTF-16 units. */
const shownContext = 18;

export const createReplacingService = ({ store, clock, changed }: CoreContext): Handlers["replacing"] => ({
  find: ({ scope, search }) => {
    const found: FoundItem[] = [];
    let count = 0;
    for (const item of itemsIn(store.db, scope)) {
      const hits = findText(contentOf(item), search);
      const shown = hits.slice(0, Math.max(0, mostHits - count)).map(showHit);
      count += hits.length;
      if (shown.length > 0) {
        found.push({ itemId: item.id, name: item.title ?? item.opening, version: item.version, hits: shown });
      }
    }
    return { items: found, count, isCut: count > mostHits };
  },

  replace: ({ search, replacement, chosen }) => {
    const now = clock.now();
    const step = store.write((db) => {
      const contents = chosen.map(({ itemId, version, hits }) => {
        const item = requireItemOfVersion(db, itemId, version);
        const content = replaceText(contentOf(item), search, replacement, new Set(hits));
        refuseWithoutText(item, content);
        saveContent(db, item, content, { reason: "edited", now });
        return formerContent(item);
      });
      const count = chosen.reduce((sum, { hits }) => sum + hits.length, 0);
      return recordStep(db, { message: told.replaced(count, search.text, replacement), before: { contents }, now });
    });
    changed("items", "history");
    return step;
  },
});

type Scope = Parameters<Handlers["replacing"]["find"]>[0]["scope"];

const itemsIn = (db: ReadableDb, scope: Scope): readonly Item[] => {
  if ("itemId" in scope) return [requireItem(db, scope.itemId)];
  requireIssue(db, scope.issueId);
  return readItemsOfIssue(db, scope.issueId).filter(
    ({ sectionId }) => scope.sectionId === null || sectionId === scope.sectionId,
  );
};

const requireItemOfVersion = (db: ReadableDb, itemId: string, version: number): Item => {
  const item = requireEditableItem(db, itemId);
  if (item.version === version) return item;
  throw new AppError(
    "CONFLICT",
    `《${item.title ?? item.opening}》在查找之后又改过，没有替换任何一处。请再查找一次，核对后替换。`,
  );
};

/** A brief has nothing but its body. */
const refuseWithoutText = (item: Item, { title, body }: ItemContent): void => {
  if (title !== null || body.length > 0) return;
  throw new AppError(
    "INVALID_INPUT",
    `这样替换，《${item.title ?? item.opening}》就一个字也不剩了，没有替换任何一处。不要这篇稿件的话，请在“编排”里退回。`,
  );
};

const showHit = ({ place, from, to, text }: TextHit): FoundItem["hits"][number] => ({
  field: place.field,
  block: place.block,
  offset: from,
  before: cutStart(text.slice(0, from)),
  match: text.slice(from, to),
  after: cutEnd(text.slice(to)),
});

const cutStart = (text: string): string =>
  text.length > shownContext ? `…${text.slice(-shownContext).replace(/^[\uDC00-\uDFFF]/, "")}` : text;

const cutEnd = (text: string): string =>
  text.length > shownContext ? `${text.slice(0, shownContext).replace(/[\uD800-\uDBFF]$/, "")}…` : text;
