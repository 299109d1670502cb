import { z } from "zod";

import type { Lexicon } from "#shared/model/lexicon.ts";

import { sql, type ReadableDb, type WritableDb } from "./sql.ts";

const Words = z.array(z.string());

/** People and terms, each in their order. */
export const readLexicon = (db: ReadableDb): Lexicon => ({
  people: db.all(sql`SELECT id, name, title, from_day AS "from", to_day AS "to" FROM person ORDER BY position`),
  terms: db
    .all<{ id: string; word: string; variants: string; note: string | null }>(
      sql`SELECT id, word, variants, note FROM term ORDER BY position`,
    )
    .map(({ variants, ...term }) => ({ ...term, variants: Words.parse(JSON.parse(variants)) })),
});

/** Makes the lexicon exactly this. Its words are all different. */
export const replaceLexicon = (db: WritableDb, { people, terms }: Lexicon): void => {
  db.run(sql`DELETE FROM person`);
  people.forEach(({ id, name, title, from, to }, position) =>
    db.run(sql`
      INSERT INTO person (id, name, title, from_day, to_day, position)
      VALUES (${id}, ${name}, ${title}, ${from}, ${to}, ${position})`),
  );
  db.run(sql`DELETE FROM term`);
  terms.forEach(({ id, word, variants, note }, position) =>
    db.run(sql`
      INSERT INTO term (id, word, variants, note, position)
      VALUES (${id}, ${word}, ${JSON.stringify(variants)}, ${note}, ${position})`),
  );
};
