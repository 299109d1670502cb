import type { CheckedItem } from "#shared/api/proofreading.ts";
import { applyFixes } from "#shared/domain/proofreading/apply-fixes.ts";
import { findingKey } from "#shared/domain/proofreading/finding-key.ts";
import { contextLength } from "#shared/domain/proofreading/ignoring.ts";
import type { Finding } from "#shared/model/finding.ts";
import { blockText, type Item } from "#shared/model/item.ts";

/** The lists without some findings. */
export const withoutFindings = (items: readonly CheckedItem[], gone: readonly Finding[]): CheckedItem[] => {
  const keys = new Set(gone.map(findingKey));
  const itemIds = new Set(gone.map(({ itemId }) => itemId));
  return items.map((item) =>
    itemIds.has(item.itemId)
      ? { ...item, findings: item.findings.filter((finding) => !keys.has(findingKey(finding))) }
      : item,
  );
};

/** The text as it reads with a finding mended, before the core has answered; as it was where the words do not stand there. */
export const mendText = (item: Item, finding: Finding, replacement: string): Item => {
  const content = applyFixes(item, [{ ...finding, replacement }]);
  return content ? { ...item, title: content.title, body: content.body } : item;
};

/**
 * The findings of an item when one of them has been mended: those behind it in the same text move along, and all of the
 * same text learn what stands round them now. `mended` is the item as it reads then.
 */
export const moveFindings = (
  findings: readonly Finding[],
  { where, paragraph, start, text }: Finding,
  replacement: string,
  mended: Item,
): Finding[] => {
  const block = mended.body[paragraph];
  const whole = where === "title" ? (mended.title ?? "") : block ? blockText(block) : "";
  const change = replacement.length - text.length;
  return findings.map((finding) => {
    if (finding.where !== where || finding.paragraph !== paragraph) return finding;
    const by = finding.start > start ? change : 0;
    const [from, to] = [finding.start + by, finding.end + by];
    return {
      ...finding,
      start: from,
      end: to,
      before: whole.slice(Math.max(0, from - contextLength), from),
      after: whole.slice(to, to + contextLength),
    };
  });
};
