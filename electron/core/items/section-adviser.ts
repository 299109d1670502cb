import { learnSections, suggestSection, type SectionModel } from "#shared/domain/sectioning/suggest-section.ts";
import type { ItemSummary } from "#shared/model/item.ts";

import { countPlacedBySection, readPlacedExamples } from "../store/item-store.ts";
import { readSections } from "../store/publication-store.ts";
import type { ReadableDb } from "../store/sql.ts";

/** Learnt from at most so many items, the newest: habits change, and learning must stay a matter of milliseconds. */
const mostExamples = 5000;

export interface SectionAdviser {
  /** Items without a likely section are left out. */
  suggest(items: readonly ItemSummary[]): { itemId: string; sectionId: string; confidence: number; reason: string }[];
}

/** Of so many items each tells something new; of more, one in fifty has to change before they are learnt anew. */
const fewExamples = 200;
const changeWorthLearning = 0.02;

/**
 * Learns from what editors placed; anew when the sections change or enough was placed since. Learning from 5,000 takes
 * a tenth of a second, which nobody should wait for at every item.
 */
export const createSectionAdviser = (db: ReadableDb): SectionAdviser => {
  let learnt: { model: SectionModel; names: string; counts: ReadonlyMap<string, number> } | undefined;
  const currentModel = (): SectionModel => {
    const sections = readSections(db);
    const names = JSON.stringify(sections.map(({ id, name }) => [id, name]));
    const counts = countPlacedBySection(db);
    if (learnt?.names !== names || isWorthLearning(learnt.counts, counts)) {
      learnt = { model: learnSections(sections, readPlacedExamples(db, mostExamples)), names, counts };
    }
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

const isWorthLearning = (before: ReadonlyMap<string, number>, now: ReadonlyMap<string, number>): boolean => {
  const sections = new Set([...before.keys(), ...now.keys()]);
  const changed = [...sections].reduce((sum, id) => sum + Math.abs((now.get(id) ?? 0) - (before.get(id) ?? 0)), 0);
  const all = [...now.values()].reduce((sum, count) => sum + count, 0);
  return changed > (all <= fewExamples ? 0 : all * changeWorthLearning);
};
