import { arrangeItems, type ArrangingRule, type KnownUnits } from "#shared/domain/ordering/arrange-items.ts";
import type { ItemSummary } from "#shared/model/item.ts";
import type { Section } from "#shared/model/section.ts";

/** A section as a rule would put it in order. */
export interface ProposedOrder {
  readonly section: Section;
  /** `by`: how many places the card comes further up; negative is down, 0 stays. */
  readonly cards: readonly { readonly card: ItemSummary; readonly reason: string; readonly by: number }[];
  readonly movedCount: number;
}

/** The orders that a rule proposes for these sections; those without cards are left out. */
export const proposeOrders = (
  sections: readonly Section[],
  bySection: ReadonlyMap<string, readonly ItemSummary[]>,
  rule: ArrangingRule,
  units: KnownUnits,
): ProposedOrder[] =>
  sections.flatMap((section) => {
    const now = bySection.get(section.id) ?? [];
    const places = new Map(now.map((card, index) => [card.id, { card, index }]));
    const cards = arrangeItems(now, rule, units).flatMap(({ itemId, reason }, index) => {
      const before = places.get(itemId);
      return before ? [{ card: before.card, reason, by: before.index - index }] : [];
    });
    return cards.length === 0 ? [] : [{ section, cards, movedCount: cards.filter(({ by }) => by !== 0).length }];
  });
