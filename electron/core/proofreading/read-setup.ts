import { officeRuleId, officeRules } from "#shared/domain/proofreading/office-rules.ts";
import { choiceFor } from "#shared/domain/proofreading/proofreader.ts";
import { regionOf } from "#shared/domain/proofreading/region-of.ts";
import type { ReadItem, Rule } from "#shared/domain/proofreading/rule.ts";
import { standardRules } from "#shared/domain/proofreading/standard-rules.ts";
import type { Item } from "#shared/model/item.ts";
import type { ProofreadingSetup, RuleInfo } from "#shared/model/proofreading.ts";

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
export const toReadItem = ({ id, title, body, eventDates }: Item): ReadItem => ({
  id,
  title,
  paragraphs: body.map((block) => (block.kind === "paragraph" ? block.text : "")),
  eventDates,
});

/** Every rule as lists show it, the standard ones first. */
export const listRules = (setup: ProofreadingSetup): RuleInfo[] => {
  const own = officeRules(setup.officeRules, setup.lexicon);
  const layerOf = (ruleId: string): RuleInfo["layer"] =>
    setup.officeRules.find((rule) => ruleId === officeRuleId(rule))?.layer ?? "office";
  return [
    ...standardRules.map((rule) => toInfo(rule, "standard", setup)),
    ...own.map((rule) => toInfo(rule, layerOf(rule.id), setup)),
  ];
};

/** A list of words shows its first ones only. */
const shownExamples = 6;

const toInfo = (rule: Rule, layer: RuleInfo["layer"], { choices }: ProofreadingSetup): RuleInfo => ({
  id: rule.id,
  title: rule.title,
  faultClass: rule.faultClass,
  layer,
  ...choiceFor(rule, choices),
  ownSeverity: rule.severity,
  reason: rule.reason,
  examples:
    rule.scope === "text" ? rule.examples.wrong.slice(0, shownExamples).map(([text, mended]) => [text, mended]) : [],
});
