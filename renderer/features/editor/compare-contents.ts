import { commonPairs } from "#shared/domain/similarity/common-pairs.ts";
import { compareTexts, type ComparedPart } from "#shared/domain/similarity/compare-texts.ts";
import { blockText, type Block, type ItemContent } from "#shared/model/item.ts";

/** What became of a block: it stayed, was changed inside, went or came. A picture put in another's place went and came. */
export interface ComparedBlock {
  readonly kind: ComparedPart["kind"] | "changed";
  /** As it is now, of one that went as it was. */
  readonly block: Block;
  /** Its text, or caption, with what was changed in it; of a table its cells with tabs and line feeds. */
  readonly parts: readonly ComparedPart[];
  /** The same words, but more or fewer of them lead in. */
  readonly isLeadInChanged: boolean;
}

/** From one state of an item to another: each field, and block for block. */
export interface ComparedContents {
  /** Those that differ; the title always. */
  readonly fields: readonly { readonly name: ComparedFieldName; readonly parts: readonly ComparedPart[] }[];
  readonly blocks: readonly ComparedBlock[];
  readonly isSame: boolean;
}

export type ComparedFieldName = "title" | "sourceUnit" | "eventDates" | "reporters" | "correspondents" | "isBrief";

/**
 * Compares two states. Blocks that are the same are found first and hold the others in place; between them those of one
 * kind are compared in their order. Leaving out what came gives `before`, leaving out what went `after`.
 */
export const compareContents = (before: ItemContent, after: ItemContent, yes: string): ComparedContents => {
  const [old, now] = [fieldTexts(before, yes), fieldTexts(after, yes)];
  const fields = fieldNames
    .map((name) => ({ name, parts: compareTexts(old[name], now[name]) }))
    .filter(({ name }) => name === "title" || old[name] !== now[name]);
  const blocks = compareBlocks(before.body, after.body);
  return {
    fields,
    blocks,
    isSame:
      fields.every(({ name }) => old[name] === now[name]) &&
      blocks.every(({ kind, isLeadInChanged }) => kind === "same" && !isLeadInChanged),
  };
};

const fieldNames: readonly ComparedFieldName[] = [
  "title",
  "sourceUnit",
  "eventDates",
  "reporters",
  "correspondents",
  "isBrief",
];

const fieldTexts = (
  { title, sourceUnit, eventDates, byline, isBrief }: ItemContent,
  yes: string,
): Record<ComparedFieldName, string> => ({
  title: title ?? "",
  sourceUnit: sourceUnit ?? "",
  eventDates: eventDates.join(" "),
  reporters: byline?.reporters.join(" ") ?? "",
  correspondents: byline?.correspondents.join(" ") ?? "",
  isBrief: isBrief ? yes : "",
});

const compareBlocks = (before: readonly Block[], after: readonly Block[]): ComparedBlock[] => {
  const keys = [before.map(keyOf), after.map(keyOf)] as const;
  const result: ComparedBlock[] = [];
  let [from, to] = [0, 0];
  for (const [one, other] of [...commonPairs(...keys), [before.length, after.length] as const]) {
    result.push(...compareRun(before.slice(from, one), after.slice(to, other)));
    const [was, is] = [before[one], after[other]];
    if (was && is) result.push({ ...whole("same", is), isLeadInChanged: leadInOf(was) !== leadInOf(is) });
    [from, to] = [one + 1, other + 1];
  }
  return result;
};

const leadInOf = (block: Block): number => (block.kind === "paragraph" ? block.leadIn : 0);

/** A lead-in is how a paragraph is set, not what it says. */
const keyOf = (block: Block): string =>
  block.kind === "paragraph"
    ? `p${block.text}`
    : block.kind === "picture"
      ? `${block.sha256}${block.caption ?? ""}`
      : blockText(block);

/** Blocks between two that stayed: those of one kind are laid over each other in their order. */
const compareRun = (before: readonly Block[], after: readonly Block[]): ComparedBlock[] => {
  const left = [...before];
  const compared = after.flatMap((block): ComparedBlock[] => {
    const index = left.findIndex((other) => isVersionOf(other, block));
    if (index < 0) return [whole("inserted", block)];
    const gone = left.splice(0, index + 1);
    const was = gone.pop();
    const parts = compareTexts(was ? blockText(was) : "", blockText(block));
    return [...gone.map((each) => whole("deleted", each)), { kind: "changed", block, parts, isLeadInChanged: false }];
  });
  return [...compared, ...left.map((each) => whole("deleted", each))];
};

const isVersionOf = (one: Block, other: Block): boolean =>
  one.kind === other.kind && (one.kind !== "picture" || other.kind !== "picture" || one.sha256 === other.sha256);

const whole = (kind: ComparedPart["kind"], block: Block): ComparedBlock => ({
  kind,
  block,
  parts: [{ kind, text: blockText(block) }],
  isLeadInChanged: false,
});
