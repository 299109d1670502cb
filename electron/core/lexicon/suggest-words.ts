import type { Handlers } from "#shared/api/contract.ts";
import { collectNames } from "#shared/domain/proofreading/names/collect-names.ts";

import { readNewestTexts } from "../store/item-store.ts";
import { readLexicon } from "../store/lexicon-store.ts";
import type { ReadableDb } from "../store/sql.ts";

/** So many of the newest items are read: two years of a bulletin. */
const mostRead = 2000;

/** What the texts in the library propose for the lexicon; what it knows already is left out. */
export const suggestWords = (db: ReadableDb): Awaited<ReturnType<Handlers["lexicon"]["suggestions"]>> =>
  collectNames(readNewestTexts(db, mostRead), readLexicon(db));
