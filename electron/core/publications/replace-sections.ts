import type { Section } from "#shared/model/section.ts";

import { AppError } from "../errors.ts";
import { countItemsInSection, deleteSection, readSections, writeSection } from "../store/publication-store.ts";
import type { WritableDb } from "../store/sql.ts";

/** Makes the publication's sections exactly these. Throws SECTION_IN_USE where one that holds items would go. */
export const replaceSections = (db: WritableDb, sections: readonly Section[]): void => {
  const kept = new Set(sections.map(({ id }) => id));
  for (const section of readSections(db)) {
    if (!kept.has(section.id)) dropSection(db, section);
  }
  // Names are unique: move the old ones out of the way, so that two sections can swap theirs.
  for (const section of readSections(db)) writeSection(db, { ...section, name: `\u0000${section.id}` });
  for (const section of sections) writeSection(db, section);
};

const dropSection = (db: WritableDb, section: Section): void => {
  const count = countItemsInSection(db, section.id);
  if (count > 0) {
    throw new AppError(
      "SECTION_IN_USE",
      `栏目“${section.name}”里还有 ${count} 篇稿件，不能删除。请先把它们移到别的栏目。`,
    );
  }
  deleteSection(db, section.id);
};
