import type { Lexicon } from "../../model/lexicon.ts";
import type { OfficeRule } from "../../model/proofreading.ts";
import { compilePattern } from "./compile-pattern.ts";
import { patternRule } from "./pattern-rule.ts";
import type { TextRule } from "./rule.ts";
import { wordRule } from "./word-rule.ts";

/** All variants of the lexicon's words are one rule. */
export const lexiconRuleId = "lexicon-variant";
/** The id of the rule that an office rule makes. */
export const officeRuleId = (rule: Pick<OfficeRule, "id">): string => `own-${rule.id}`;

/** The rules that an office wrote as data: its own, and the wrong forms of its words. A pattern that is none is left out. */
export const officeRules = (own: readonly OfficeRule[], { terms }: Pick<Lexicon, "terms">): TextRule[] => [
  ...own.flatMap((rule) => asRule(rule) ?? []),
  wordRule({
    id: lexiconRuleId,
    title: "词库写法",
    faultClass: "name",
    severity: "warning",
    reason: "词库里登记了规范写法。",
    words: terms.flatMap(({ word, variants, note }) =>
      variants.map((wrong) => ({
        wrong,
        right: word,
        exceptions: [],
        message: `词库里写作“${word}”${note === null ? "" : `：${note}`}。`,
      })),
    ),
  }),
];

const asRule = (rule: OfficeRule): TextRule | null => {
  const facts = {
    id: officeRuleId(rule),
    title:
      rule.replacement === null
        ? rule.pattern
        : `${rule.pattern} → ${rule.replacement === "" ? "（删去）" : rule.replacement}`,
    faultClass: "wording",
    severity: rule.severity,
    reason: rule.message ?? "单位规定的写法。",
    readsDocumentTitles: true,
  } as const;
  if (!rule.isPattern) {
    return wordRule({
      ...facts,
      words: [{ wrong: rule.pattern, right: rule.replacement, exceptions: rule.exceptions }],
    });
  }
  const pattern = compilePattern(rule.pattern);
  if (!pattern) return null;
  const exceptions = rule.exceptions.map(escapePattern).join("|");
  return patternRule({
    ...facts,
    examples: { wrong: [], right: [] },
    patterns: [
      { pattern, right: rule.replacement, ...(exceptions !== "" && { unless: new RegExp(exceptions, "gu") }) },
    ],
  });
};

const escapePattern = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
