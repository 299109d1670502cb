import { regionOf } from "#shared/domain/proofreading/region-of.ts";
import type { ReadItem } from "#shared/domain/proofreading/rule.ts";
import type { Item } from "#shared/model/item.ts";
import type { ProofreadingSetup } from "#shared/model/proofreading.ts";

import { readPublication } from "../publications/publication-service.ts";
import { readLexicon } from "../store/lexicon-store.ts";
import { readIgnorings, readOfficeRules, readRuleChoices } from "../store/proofreading-store.ts";
import type { ReadableDb } from "../store/sql.ts";
import { readUnits } from "../store/unit-store.ts";

/** All that the library says about what is found in a text. */
export const readSetup = (db: ReadableDb): ProofreadingSetup => {
  const { title, compiler } = readPublication(db);
  return {
    choices: readRuleChoices(db),
    officeRules: readOfficeRules(db),
    ignored: readIgnorings(db),
    lexicon: readLexicon(db),
    units: readUnits(db),
    region: regionOf(title, compiler),
  };
};

/** An item as the rules read it. */
export const toReadItem = ({
  id,
  title,
  body,
  eventDates,
}: Pick<Item, "id" | "title" | "body" | "eventDates">): ReadItem => ({
  id,
  title,
  paragraphs: body.map((block) => (block.kind === "paragraph" ? block.text : "")),
  eventDates,
});
