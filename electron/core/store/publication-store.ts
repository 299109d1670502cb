import { Colophon } from "#shared/model/colophon.ts";
import { PrintProfile } from "#shared/model/print-profile.ts";
import type { Publication } from "#shared/model/publication.ts";
import type { Section } from "#shared/model/section.ts";

import { sql, type ReadableDb, type WritableDb } from "./sql.ts";

/** What stands in the publication's one row. */
export type PublicationHead = Omit<Publication, "sections">;

interface Row {
  title: string;
  compiler: string;
  colophon: string;
  print_profile: string;
  is_configured: number;
}

/** Undefined in a library that was just made. */
export const readPublicationHead = (db: ReadableDb): (PublicationHead & { isConfigured: boolean }) | undefined => {
  const row = db.get<Row>(sql`SELECT title, compiler, colophon, print_profile, is_configured FROM publication`);
  if (!row) return undefined;
  return {
    title: row.title,
    compiler: row.compiler,
    colophon: Colophon.parse(JSON.parse(row.colophon)),
    printProfile: PrintProfile.parse(JSON.parse(row.print_profile)),
    isConfigured: row.is_configured === 1,
  };
};

/** Writes the one row; `isConfigured` says that somebody named the publication. */
export const writePublicationHead = (db: WritableDb, head: PublicationHead, isConfigured: boolean): void => {
  db.run(sql`
    INSERT INTO publication (only_one, title, compiler, colophon, print_profile, is_configured)
    VALUES (1, ${head.title}, ${head.compiler}, ${JSON.stringify(head.colophon)},
            ${JSON.stringify(head.printProfile)}, ${isConfigured ? 1 : 0})
    ON CONFLICT (only_one) DO UPDATE SET title = excluded.title, compiler = excluded.compiler,
      colophon = excluded.colophon, print_profile = excluded.print_profile, is_configured = excluded.is_configured`);
};

/** In order. */
export const readSections = (db: ReadableDb): Section[] =>
  db.all<Section>(sql`SELECT id, name, position AS "order", hue, key FROM section ORDER BY position`);

export const writeSection = (db: WritableDb, section: Section): void => {
  db.run(sql`
    INSERT INTO section (id, name, position, hue, key)
    VALUES (${section.id}, ${section.name}, ${section.order}, ${section.hue}, ${section.key})
    ON CONFLICT (id) DO UPDATE SET name = excluded.name, position = excluded.position, hue = excluded.hue,
      key = excluded.key`);
};

export const deleteSection = (db: WritableDb, sectionId: string): void => {
  db.run(sql`DELETE FROM section WHERE id = ${sectionId}`);
};

/** How many items of any issue stand in the section. */
export const countItemsInSection = (db: ReadableDb, sectionId: string): number =>
  db.get<{ count: number }>(sql`SELECT count(*) AS count FROM item WHERE section_id = ${sectionId}`)?.count ?? 0;
