import { contentOf, requireEditableItem, saveContent } from "../items/content.ts";
import { putBack } from "../items/placing.ts";
import { replaceSections } from "../publications/replace-sections.ts";
import { readLexicon, replaceLexicon } from "../store/lexicon-store.ts";
import {
  deleteIgnorings,
  insertIgnoring,
  readIgnorings,
  readOfficeRules,
  readRuleChoices,
  replaceOfficeRules,
  replaceRuleChoices,
} from "../store/proofreading-store.ts";
import { readPublicationHead, readSections, writePublicationHead } from "../store/publication-store.ts";
import { readMarks, writeDecision } from "../store/review-store.ts";
import type { WritableDb } from "../store/sql.ts";
import { readUnits, replaceUnits } from "../store/unit-store.ts";
import { withoutUndefined } from "../without-undefined.ts";
import type { TakeBack } from "./take-back.ts";

/** How texts are put back: `edited` goes on with the sitting's revision, `restored` makes a revision of its own. */
type ContentReason = "edited" | "restored";

/**
 * Brings everything back as it was: texts first, then the sections that items may have to go into, then every item where
 * it stood. Answers what takes this back in turn. Throws what the commands throw (ISSUE_PUBLISHED, NOT_FOUND,
 * SECTION_IN_USE); the caller's transaction then undoes the rest.
 */
export const applyTakeBack = (
  db: WritableDb,
  takeBack: TakeBack,
  { reason, now }: { reason: ContentReason; now: Date },
): TakeBack => {
  const { placements, contents, head, sections, units, lexicon, ruleChoices, officeRules } = takeBack;
  const laterContents = contents.map(({ itemId, content, revision }) => {
    const item = requireEditableItem(db, itemId);
    saveContent(db, item, content, { reason, now, ...(reason === "restored" && { restoredFrom: revision }) });
    return { itemId, content: contentOf(item), revision: item.revision };
  });
  return {
    contents: laterContents,
    head: putHeadBack(db, head),
    sections: sections && putBackList(sections, readSections(db), (list) => replaceSections(db, list)),
    units: units && putBackList(units, readUnits(db), (list) => replaceUnits(db, list)),
    lexicon: lexicon && putBackList(lexicon, readLexicon(db), (whole) => replaceLexicon(db, whole)),
    ruleChoices: ruleChoices && putBackList(ruleChoices, readRuleChoices(db), (list) => replaceRuleChoices(db, list)),
    officeRules: officeRules && putBackList(officeRules, readOfficeRules(db), (list) => replaceOfficeRules(db, list)),
    ...putIgnoringsBack(db, takeBack),
    decisions: putDecisionsBack(db, takeBack.decisions),
    placements: placements.length === 0 ? [] : putBack(db, placements),
  };
};

/** Replaces what is kept whole; answers what stood before. */
const putBackList = <Kept>(kept: Kept, before: Kept, replace: (kept: Kept) => void): Kept => {
  replace(kept);
  return before;
};

const putIgnoringsBack = (
  db: WritableDb,
  { forgetIgnorings, ignorings }: TakeBack,
): Pick<TakeBack, "forgetIgnorings" | "ignorings"> => {
  const forgotten = readIgnorings(db).filter(({ id }) => forgetIgnorings.includes(id));
  deleteIgnorings(db, forgetIgnorings);
  for (const each of ignorings) insertIgnoring(db, each);
  return { forgetIgnorings: ignorings.map(({ id }) => id), ignorings: forgotten };
};

const putDecisionsBack = (db: WritableDb, decisions: TakeBack["decisions"]): TakeBack["decisions"] => {
  const before = readMarks(
    db,
    decisions.map(({ id }) => id),
  ).map(({ id, state, decidedBy, decidedAt, reply }) => ({ id, state, decidedBy, decidedAt, reply }));
  for (const each of decisions) writeDecision(db, each);
  return before;
};

const putHeadBack = (db: WritableDb, head: TakeBack["head"]): TakeBack["head"] => {
  const stored = readPublicationHead(db);
  if (!stored || Object.keys(head).length === 0) return {};
  const { isConfigured, ...now } = stored;
  writePublicationHead(db, { ...now, ...withoutUndefined(head) }, isConfigured);
  return Object.fromEntries(Object.entries(now).filter(([key]) => Object.hasOwn(head, key)));
};
