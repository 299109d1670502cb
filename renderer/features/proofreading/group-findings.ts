import type { CheckedItem } from "#shared/api/proofreading.ts";
import { findingKey } from "#shared/domain/proofreading/finding-key.ts";
import type { Finding, Severity } from "#shared/model/finding.ts";
import type { RuleInfo } from "#shared/model/proofreading.ts";

/** How the list is put together. */
export type Grouping = "rule" | "item";

/** What of it is shown: everything, or what most probably must be mended. */
export type SeverityFilter = "all" | "grave";

/** Findings under one heading. */
export interface FindingGroup {
  /** A rule's id or an item's. */
  readonly id: string;
  readonly name: string;
  /** The worst of them. */
  readonly severity: Severity;
  /** In the order of print. */
  readonly findings: readonly Finding[];
}

const weights = { error: 3, warning: 2, advice: 1 } as const satisfies Record<Severity, number>;

/**
 * The findings under their headings: items in the order of print, rules by what they find worst and then by how they are
 * listed among the rules, so that a heading keeps its place while its findings are dealt with.
 */
export const groupFindings = (
  items: readonly CheckedItem[],
  rules: readonly Pick<RuleInfo, "id" | "title">[],
  grouping: Grouping,
  filter: SeverityFilter,
): FindingGroup[] => {
  const isShown = ({ severity }: Finding): boolean => filter === "all" || severity !== "advice";
  if (grouping === "item") {
    return items.flatMap(({ itemId, name, findings }) => asGroup(itemId, name, findings.filter(isShown)));
  }
  const titles = new Map(rules.map(({ id, title }, order) => [id, { title, order }]));
  const byRule = Map.groupBy(
    items.flatMap(({ findings }) => findings.filter(isShown)),
    ({ ruleId }) => ruleId,
  );
  return [...byRule]
    .flatMap(([id, findings]) => asGroup(id, titles.get(id)?.title ?? id, findings))
    .toSorted(
      (one, other) =>
        weights[other.severity] - weights[one.severity] ||
        (titles.get(one.id)?.order ?? 0) - (titles.get(other.id)?.order ?? 0),
    );
};

const asGroup = (id: string, name: string, findings: readonly Finding[]): FindingGroup[] => {
  const severity = findings.map((finding) => finding.severity).reduce(worse, "advice");
  return findings.length === 0 ? [] : [{ id, name, severity, findings }];
};

const worse = (one: Severity, other: Severity): Severity => (weights[other] > weights[one] ? other : one);

/** How many of each severity there are. */
export const countSeverities = (items: readonly CheckedItem[]): Record<Severity, number> => {
  const counts = { error: 0, warning: 0, advice: 0 };
  for (const { findings } of items) for (const { severity } of findings) counts[severity] += 1;
  return counts;
};

/** Item id → how many errors and warnings it has; without the items that have none. */
export const graveFindingsByItem = (items: readonly CheckedItem[]): Map<string, number> =>
  new Map(
    items
      .map(({ itemId, findings }): [string, number] => [
        itemId,
        findings.filter(({ severity }) => severity !== "advice").length,
      ])
      .filter(([, count]) => count > 0),
  );

/**
 * Where the eye goes when the list has changed: it stays where it was as long as that is there, moved perhaps by a word
 * or two; else it goes on to the next. Null for an empty list.
 */
export const carryOver = (
  current: Finding | null,
  former: readonly Finding[],
  present: readonly Finding[],
): Finding | null => {
  if (!current) return present[0] ?? null;
  return (
    present.find((finding) => sameIn(finding, current)) ?? nearest(current, present) ?? goOn(current, former, present)
  );
};

/** What comes after a finding that was dealt with: the next of the former list that is there still, else the last before it. */
export const goOn = (gone: Finding, former: readonly Finding[], present: readonly Finding[]): Finding | null => {
  const keys = new Map(present.map((finding) => [findingKey(finding), finding]));
  const at = former.findIndex((finding) => sameIn(finding, gone));
  const followers = [...former.slice(at + 1), ...former.slice(0, Math.max(0, at)).toReversed()];
  for (const follower of followers) {
    const there = keys.get(findingKey(follower)) ?? nearest(follower, present);
    if (there) return there;
  }
  return present[0] ?? null;
};

const sameIn = (one: Finding, other: Finding): boolean => findingKey(one) === findingKey(other);

/**
 * The same words marked by the same rule, wherever the text round them has moved to: between the same neighbours, or in
 * the same paragraph beside one of them, where the other has just been mended.
 */
const nearest = (wanted: Finding, findings: readonly Finding[]): Finding | undefined =>
  findings
    .filter(
      (finding) =>
        finding.ruleId === wanted.ruleId &&
        finding.itemId === wanted.itemId &&
        finding.where === wanted.where &&
        finding.text === wanted.text &&
        isBetween(finding, wanted),
    )
    .toSorted((one, other) => distance(one, wanted) - distance(other, wanted))[0];

const isBetween = (one: Finding, other: Finding): boolean => {
  const [before, after] = [one.before === other.before, one.after === other.after];
  if (before && after) return true;
  return one.paragraph === other.paragraph && ((before && one.before !== "") || (after && one.after !== ""));
};

const distance = (one: Finding, other: Finding): number =>
  Math.abs(one.paragraph - other.paragraph) * 10_000 + Math.abs(one.start - other.start);
