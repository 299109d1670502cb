import type { Finding, Ignoring } from "../../model/finding.ts";

/** So many characters on each side tell a place from others where the same words stand. */
export const contextLength = 8;

/** Whether an editor has said not to mark it again. A place is known by its item and the words around, not by its offset. */
export const isIgnored = (finding: Finding, ignored: readonly Ignoring[]): boolean =>
  ignored.some(
    (each) =>
      each.ruleId === finding.ruleId &&
      each.text === finding.text &&
      (each.scope === "word" ||
        (each.itemId === finding.itemId && each.before === finding.before && each.after === finding.after)),
  );

/** What remembers a finding as ignored. */
export const ignoringOf = ({ ruleId, text, itemId, before, after }: Finding, scope: Ignoring["scope"]): Ignoring =>
  scope === "word"
    ? { ruleId, scope, text, itemId: null, before: "", after: "" }
    : { ruleId, scope, text, itemId, before, after };
