/**
 * The rules and what is made of them: a quarter of a megabyte of words, which takes a tenth of a second to load. Imported
 * when it is first asked for, so that neither the start of the app nor a command that proofreads nothing waits for it.
 */
import { officeRuleId, officeRules } from "#shared/domain/proofreading/office-rules.ts";
import { choiceFor, createProofreader, type Proofreader } from "#shared/domain/proofreading/proofreader.ts";
import type { Rule } from "#shared/domain/proofreading/rule.ts";
import { standardRules } from "#shared/domain/proofreading/standard-rules.ts";
import type { ProofreadingSetup, RuleInfo } from "#shared/model/proofreading.ts";

/** The last one is kept: an editor asks again and again with the same setup, and it remembers what it has read. */
export const rememberProofreader = (): ((setup: ProofreadingSetup) => Proofreader) => {
  let last: { readonly key: string; readonly proofreader: Proofreader } | undefined;
  return (setup) => {
    const key = JSON.stringify(setup);
    if (last?.key !== key) last = { key, proofreader: createProofreader(setup) };
    return last.proofreader;
  };
};

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
