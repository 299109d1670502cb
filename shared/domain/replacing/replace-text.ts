import type { Block, ItemContent } from "#shared/model/item.ts";

import { findText, type TextHit, type TextSearch } from "./find-text.ts";

/**
 * The content with some hits replaced. `chosen` are places in the list that `findText` gives for the same content and
 * search; others stay. A lead-in grows and shrinks with its text. What is left empty: a title, unit or caption is none, a
 * paragraph goes; a cell stays.
 */
export const replaceText = (
  content: ItemContent,
  search: TextSearch,
  replacement: string,
  chosen: ReadonlySet<number>,
): ItemContent => {
  const hits = findText(content, search).filter((_hit, index) => chosen.has(index));
  const ofField = (field: "title" | "sourceUnit"): string | null => {
    const inField = hits.filter(({ place }) => place.field === field);
    return inField.length === 0 ? content[field] : orNull(replaced(content[field] ?? "", inField, replacement));
  };
  return {
    ...content,
    title: ofField("title"),
    sourceUnit: ofField("sourceUnit"),
    body: content.body.flatMap((block, index) => {
      const inBlock = hits.filter(({ place }) => place.block === index);
      return inBlock.length === 0 ? [block] : replacedBlock(block, inBlock, replacement);
    }),
  };
};

const replacedBlock = (block: Block, hits: readonly TextHit[], replacement: string): Block[] => {
  switch (block.kind) {
    case "paragraph": {
      const text = replaced(block.text, hits, replacement);
      return text.trim() === "" ? [] : [{ ...block, text, leadIn: movedOffset(block.leadIn, hits, replacement) }];
    }
    case "picture":
      return [{ ...block, caption: orNull(replaced(block.caption ?? "", hits, replacement)) }];
    case "table":
      return [
        {
          ...block,
          rows: block.rows.map((row, rowAt) =>
            row.map((text, column) => {
              const inCell = hits.filter(({ place: { cell } }) => cell?.[0] === rowAt && cell[1] === column);
              return inCell.length === 0 ? text : replaced(text, inCell, replacement);
            }),
          ),
        },
      ];
  }
};

const replaced = (text: string, hits: readonly TextHit[], replacement: string): string => {
  let end = 0;
  let result = "";
  for (const { from, to } of hits) {
    result += text.slice(end, from) + replacement;
    end = to;
  }
  return result + text.slice(end);
};

/** Where an offset comes to stand; one inside a hit comes after what replaces it. 0 stays 0. */
const movedOffset = (offset: number, hits: readonly TextHit[], replacement: string): number => {
  const before = hits.filter(({ from }) => from < offset);
  const last = before.at(-1);
  const at = last !== undefined && last.to > offset ? last.to : offset;
  return before.reduce((moved, { from, to }) => moved + replacement.length - (to - from), at);
};

const orNull = (text: string): string | null => (text.trim() === "" ? null : text.trim());
