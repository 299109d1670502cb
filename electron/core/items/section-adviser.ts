import { learnSections, suggestSection, type SectionModel } from "#shared/domain/sectioning/suggest-section.ts";
import type { ItemSummary } from "#shared/model/item.ts";

import { readPlacedExamples } from "../store/item-store.ts";
import { readSections } from "../store/publication-store.ts";
import type { ReadableDb } from "../store/sql.ts";

/** Learnt from at most so many items, the newest: habits change, and learning must stay a matter of milliseconds. */
const mostExamples = 5000;

export interface SectionAdviser {
  /** Items without a likely section are left out. */
  suggest(items: readonly ItemSummary[]): { itemId: string; sectionId: string; confidence: number; reason: string }[];
}

/** Learns from what editors placed; anew when there is more to learn from than last time. */
export const createSectionAdviser = (db: ReadableDb): SectionAdviser => {
  let learnt: { model: SectionModel; from: string } | undefined;
  const currentModel = (): SectionModel => {
    const sections = readSections(db);
    const examples = readPlacedExamples(db, mostExamples);
    // Names, and how many stand where: what decides whether the model would come out the same.
    const from = JSON.stringify([
      sections.map(({ id, name }) => [id, name, examples.filter(({ sectionId }) => sectionId === id).length]),
    ]);
    if (learnt?.from !== from) learnt = { model: learnSections(sections, examples), from };
    return learnt.model;
  };
  return {
    suggest: (items) => {
      const model = currentModel();
      return items.flatMap((item) => {
        const suggestion = suggestSection(model, item);
        return suggestion ? [{ itemId: item.id, ...suggestion }] : [];
      });
    },
  };
};
