import type { Finding } from "../../model/finding.ts";
import type { ItemContent } from "../../model/item.ts";

/** Finding, as far as mending its text needs it. */
export type Fix = Pick<Finding, "where" | "paragraph" | "start" | "end" | "text"> & { readonly replacement: string };

/**
 * The item with every fix made, whatever their order. Null where one does not fit: its text no longer stands there, it lies
 * in a picture or table, or two overlap. A bold lead-in grows and shrinks with its words.
 */
export const applyFixes = (content: ItemContent, fixes: readonly Fix[]): ItemContent | null => {
  const fromEnd = fixes.toSorted((one, other) => other.start - one.start);
  let next = content;
  for (const [index, fix] of fromEnd.entries()) {
    const overlaps = fromEnd
      .slice(index + 1)
      .some((other) => other.where === fix.where && other.paragraph === fix.paragraph && other.end > fix.start);
    const mended = overlaps ? null : applyFix(next, fix);
    if (!mended) return null;
    next = mended;
  }
  return next;
};

const applyFix = (
  content: ItemContent,
  { where, paragraph, start, end, text, replacement }: Fix,
): ItemContent | null => {
  const mend = (whole: string): string | null =>
    whole.slice(start, end) === text ? whole.slice(0, start) + replacement + whole.slice(end) : null;
  if (where === "title") {
    const title = mend(content.title ?? "")?.trim();
    return title === undefined || title === "" ? null : { ...content, title };
  }
  const block = content.body[paragraph];
  if (block?.kind !== "paragraph") return null;
  const mended = mend(block.text);
  if (mended === null) return null;
  const change = replacement.length - text.length;
  const leadIn = start >= block.leadIn ? block.leadIn : Math.max(start, block.leadIn + change);
  return {
    ...content,
    body: content.body.map((each, at) =>
      at === paragraph ? { ...block, text: mended, leadIn: Math.min(leadIn, mended.length) } : each,
    ),
  };
};
