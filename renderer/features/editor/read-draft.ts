import { findingKey } from "#shared/domain/proofreading/finding-key.ts";
import type { ReadItem } from "#shared/domain/proofreading/rule.ts";
import type { Finding } from "#shared/model/finding.ts";
import type { ItemPlace } from "#shared/model/item-place.ts";
import type { Block } from "#shared/model/item.ts";

import { filledIndex } from "./document/places.ts";
import { toContent, type Draft } from "./draft.ts";

/** What is typed as rules read it: every block of the screen, without the white space round it that is not kept. */
export const readDraft = (itemId: string, draft: Draft): ReadItem => ({
  id: itemId,
  title: draft.title.trim() === "" ? null : draft.title.trim(),
  paragraphs: draft.body.map((block) => (block.kind === "paragraph" ? block.text.trim() : "")),
  eventDates: toContent(draft).eventDates,
});

/** The title with the words of a finding replaced; null where they do not stand there any more. */
export const mendTitle = (title: string, { start, end, text }: Finding, replacement: string): string | null => {
  const indent = title.length - title.trimStart().length;
  if (title.slice(indent + start, indent + end) !== text) return null;
  return title.slice(0, indent + start) + replacement + title.slice(indent + end);
};

/**
 * The finding after (or before) the one that is looked at; where none is, the next from the caret on. Past the last one
 * it begins again. Null without findings.
 */
export const stepFinding = (
  findings: readonly Finding[],
  { currentKey, caret, body }: { currentKey: string | null; caret: ItemPlace | null; body: readonly Block[] },
  by: 1 | -1,
): Finding | null => {
  const count = findings.length;
  if (count === 0) return null;
  const current = findings.findIndex((finding) => findingKey(finding) === currentKey);
  if (current >= 0) return findings[(current + by + count) % count] ?? null;
  const beyond = findings.findIndex((finding) => isBeyond(finding, caret, body));
  const next = beyond < 0 ? count : beyond;
  return findings[by === 1 ? next % count : (next - 1 + count) % count] ?? null;
};

const isBeyond = (finding: Finding, caret: ItemPlace | null, body: readonly Block[]): boolean => {
  if (!caret) return true;
  const offset = caret.offset ?? 0;
  if (finding.where === "title") return caret.field === "title" && finding.start >= offset;
  if (caret.field !== "body") return true;
  const paragraph = filledIndex(body, finding.paragraph);
  const at = caret.paragraph ?? 0;
  return paragraph > at || (paragraph === at && finding.start >= offset);
};
