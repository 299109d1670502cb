import type { Handlers } from "#shared/api/contract.ts";
import type { Lexicon } from "#shared/model/lexicon.ts";

import type { CoreContext } from "../core-context.ts";
import { AppError } from "../errors.ts";
import { fileNameOf } from "../exporting/file-name.ts";
import { recordStep } from "../history/record-step.ts";
import { told } from "../history/telling.ts";
import { readPublication } from "../publications/publication-service.ts";
import { readLexicon, replaceLexicon } from "../store/lexicon-store.ts";
import { workbookMediaType } from "../tables/workbook.ts";
import { mergeLexicon, readLexiconFile, writeLexiconFile } from "./lexicon-file.ts";
import { suggestWords } from "./suggest-words.ts";

export const createLexiconService = ({ store, ids, clock, delivery, changed }: CoreContext): Handlers["lexicon"] => {
  const save = (lexicon: Lexicon, message: string): Lexicon => {
    refuseContradictions(lexicon);
    store.write((db) => {
      const before = readLexicon(db);
      replaceLexicon(db, lexicon);
      recordStep(db, { message, before: { lexicon: before }, now: clock.now() });
    });
    changed("lexicon", "history");
    return readLexicon(store.db);
  };

  return {
    read: () => readLexicon(store.db),

    save: ({ people, terms }) =>
      save(
        {
          people: people.map((person) => ({ ...person, id: person.id ?? ids.next() })),
          terms: terms.map((term) => ({ ...term, id: term.id ?? ids.next() })),
        },
        told.lexicon,
      ),

    suggestions: () => suggestWords(store.db),

    import: async ({ file }) => {
      const listed = await readLexiconFile(file.bytes, file.name);
      const merged = mergeLexicon(readLexicon(store.db), listed, ids.next);
      if (merged.people + merged.terms > 0) save(merged.lexicon, told.lexiconImported(merged.people, merged.terms));
      return { people: merged.people, terms: merged.terms };
    },

    export: async ({ to }) =>
      delivery.deliver({
        suggestedName: fileNameOf(`${readPublication(store.db).title}词库`, "xlsx"),
        mediaType: workbookMediaType,
        bytes: await writeLexiconFile(readLexicon(store.db)),
        to,
      }),
  };
};

/** A word is right or wrong, not both; and one wrong form has one right one. */
const refuseContradictions = ({ people, terms }: Lexicon): void => {
  const rights = new Set<string>();
  const wrongs = new Map<string, string>();
  for (const { word, variants } of terms) {
    if (rights.has(word)) throw new AppError("INVALID_INPUT", `词条“${word}”有两条，词库没有保存。请合成一条。`);
    rights.add(word);
    for (const variant of variants) {
      const other = wrongs.get(variant);
      if (other !== undefined) {
        throw new AppError(
          "INVALID_INPUT",
          `“${variant}”既是“${other}”又是“${word}”的错误写法，词库没有保存。请从其中一条里删掉它。`,
        );
      }
      wrongs.set(variant, word);
    }
  }
  const both = [...wrongs.keys()].find((variant) => rights.has(variant));
  if (both !== undefined) {
    throw new AppError(
      "INVALID_INPUT",
      `“${both}”既是词条，又是“${wrongs.get(both) ?? ""}”的错误写法，词库没有保存。请删掉其中一个。`,
    );
  }
  const reversed = people.find(({ from, to }) => from !== null && to !== null && from > to);
  if (reversed) {
    throw new AppError(
      "INVALID_INPUT",
      `“${reversed.name}”的任期开始（${reversed.from ?? ""}）晚于结束（${reversed.to ?? ""}），词库没有保存。请改日期。`,
    );
  }
};
