import type { Finding, FindingPlace, Severity } from "../../model/finding.ts";
import type { ProofreadingSetup, RuleChoice } from "../../model/proofreading.ts";
import { contextLength, isIgnored } from "./ignoring.ts";
import { findPeople } from "./names/find-people.ts";
import { officeRules } from "./office-rules.ts";
import { isSpared, isWithinWord, protectedWords } from "./protection.ts";
import { isWithin, readPassage } from "./read-passage.ts";
import type { IssueRule, ItemRule, Match, ReadIssue, ReadItem, Rule, TextRule } from "./rule.ts";
import { standardRules } from "./standard-rules.ts";
import { textsOf } from "./texts-of.ts";

/** Checks texts against the rules of one office. Made anew when its setup changes; cheap to ask again for the same text. */
export interface Proofreader {
  /** What rules on single texts find in an item: checked anew only where a text has changed. In the order of the text. */
  checkTexts(item: ReadItem): Finding[];
  /** The same, and what a comparison of the item's parts brings. */
  checkItem(item: ReadItem): Finding[];
  /** Every item, and what a comparison of the items brings; by item, in the order of print. */
  checkIssue(issue: ReadIssue): Finding[];
}

interface RatedRule<Some extends Rule = Rule> {
  readonly rule: Some;
  readonly severity: Severity;
}

export const createProofreader = (setup: ProofreadingSetup): Proofreader => {
  const rules = ratedRules(setup);
  const textRules = rules.filter((each): each is RatedRule<TextRule> => each.rule.scope === "text");
  const itemRules = rules.filter((each): each is RatedRule<ItemRule> => each.rule.scope === "item");
  const issueRules = rules.filter((each): each is RatedRule<IssueRule> => each.rule.scope === "issue");
  const knownWords = protectedWords(setup);
  /** What was found in a text, by the text: most texts are asked about again and again while one of them is written. */
  const known = new Map<string, readonly (Match & RatedRule)[]>();

  const matchesIn = (
    where: FindingPlace["where"],
    text: string,
    rulesHere: readonly RatedRule<TextRule>[],
  ): readonly (Match & RatedRule)[] => {
    const key = `${where} ${text}`;
    const before = known.get(key);
    if (before) return before;
    const passage = readPassage(where, text);
    const matches: (Match & RatedRule)[] = [];
    for (const { rule, severity } of rulesHere) {
      for (const match of rule.find(passage)) {
        const isQuoted = rule.readsDocumentTitles !== true && isWithin(match, passage.documentTitles);
        const isKnown = isSpared(rule.faultClass) && isWithinWord(text, match, knownWords);
        if (!isQuoted && !isKnown) matches.push({ ...match, rule, severity });
      }
    }
    if (known.size > mostKnownTexts) known.clear();
    known.set(key, matches);
    return matches;
  };

  const textMatches = (item: ReadItem, rulesHere = textRules): PlacedFind[] => {
    const finds = textsOf(item).flatMap(({ text, ...place }) =>
      text === ""
        ? []
        : matchesIn(place.where, text, rulesHere).map((match) => ({ ...match, ...place, itemId: item.id, text })),
    );
    if (!finds.some(({ rule }) => isSpared(rule.faultClass))) return finds;
    // Somebody named with a title is called so, however odd it reads: 副区长鲁林林.
    const names = new Set(textsOf(item).flatMap(({ text }) => findPeople(text).map(({ name }) => name)));
    return finds.filter((find) => !(isSpared(find.rule.faultClass) && isWithinWord(find.text, find, names)));
  };
  const itemMatches = (item: ReadItem): PlacedFind[] =>
    itemRules.flatMap(({ rule, severity }) =>
      [...rule.find(item, setup)].map((match) => ({ ...match, rule, severity, itemId: item.id })),
    );
  const issueMatches = (issue: ReadIssue): PlacedFind[] =>
    issueRules.flatMap(({ rule, severity }) =>
      [...rule.find(issue, setup)].map((match) => ({ ...match, rule, severity })),
    );

  const asFindings = (item: ReadItem, finds: readonly PlacedFind[]): Finding[] =>
    strongest(finds)
      .map((find) => asFinding(item, find))
      .filter((finding) => !isIgnored(finding, setup.ignored));

  return {
    checkTexts: (item) => asFindings(item, textMatches(item)),
    checkItem: (item) => asFindings(item, [...textMatches(item), ...itemMatches(item)]),
    checkIssue: (issue) => {
      const between = Map.groupBy(issueMatches(issue), ({ itemId }) => itemId);
      const whole = issue.items.flatMap((item) => textsOf(item).map(({ text }) => text)).join("\n");
      const rulesHere = textRules.map((each) => ({ ...each, rule: each.rule.narrowTo?.(whole) ?? each.rule }));
      return issue.items.flatMap((item) =>
        asFindings(item, [...textMatches(item, rulesHere), ...itemMatches(item), ...(between.get(item.id) ?? [])]),
      );
    },
  };
};

/** As many texts are remembered as several issues have. */
const mostKnownTexts = 5000;

type PlacedFind = Match & FindingPlace & RatedRule & { readonly itemId: string };

/** All rules that are on, graded as the highest layer that says anything has them. */
const ratedRules = ({ choices, officeRules: own, lexicon }: ProofreadingSetup): RatedRule[] =>
  [...standardRules, ...officeRules(own, lexicon)].flatMap((rule) => {
    const { isOn, severity } = choiceFor(rule, choices);
    return isOn ? [{ rule, severity }] : [];
  });

/** Whether a rule is on, and how it is graded: the editor's word before the office's before the rule's own. */
export const choiceFor = (
  rule: Pick<Rule, "id" | "severity">,
  choices: readonly RuleChoice[],
): { isOn: boolean; severity: Severity } => {
  const said = (["editor", "office"] as const).flatMap((layer) =>
    choices.filter(({ ruleId, layer: its }) => ruleId === rule.id && its === layer),
  );
  return {
    isOn: said.find(({ isOn }) => isOn !== null)?.isOn ?? true,
    severity: said.find(({ severity }) => severity !== null)?.severity ?? rule.severity,
  };
};

const textAt = ({ title, paragraphs }: ReadItem, { where, paragraph }: FindingPlace): string =>
  (where === "title" ? title : paragraphs[paragraph]) ?? "";

const weight = { error: 3, warning: 2, advice: 1 } as const satisfies Record<Severity, number>;

/** Of finds that overlap the worst, then the longest: one place, one thing to do; what else is wrong shows once it is mended. */
const strongest = (finds: readonly PlacedFind[]): PlacedFind[] => {
  const kept: PlacedFind[] = [];
  const byStrength = finds.toSorted(
    (one, other) =>
      weight[other.severity] - weight[one.severity] ||
      other.end - other.start - (one.end - one.start) ||
      one.start - other.start,
  );
  for (const find of byStrength) {
    const overlaps = (other: PlacedFind): boolean =>
      other.where === find.where &&
      other.paragraph === find.paragraph &&
      other.start < find.end &&
      find.start < other.end;
    if (!kept.some(overlaps)) kept.push(find);
  }
  return kept.toSorted(byPlace);
};

const byPlace = (one: PlacedFind, other: PlacedFind): number =>
  Number(other.where === "title") - Number(one.where === "title") ||
  one.paragraph - other.paragraph ||
  one.start - other.start;

const asFinding = (
  item: ReadItem,
  { rule, severity, itemId, where, paragraph, start, end, suggestion, message }: PlacedFind,
): Finding => {
  const text = textAt(item, { where, paragraph });
  return {
    ruleId: rule.id,
    faultClass: rule.faultClass,
    severity,
    itemId,
    where,
    paragraph,
    start,
    end,
    text: text.slice(start, end),
    before: text.slice(Math.max(0, start - contextLength), start),
    after: text.slice(end, end + contextLength),
    message: message ?? rule.reason,
    suggestion,
  };
};
