import { expect, test } from "vitest";

import type { Client } from "#shared/api/contract.ts";
import type { Lexicon } from "#shared/model/lexicon.ts";

import { createLexiconStore, type LexiconStore } from "./lexicon-store.ts";

type Saved = Parameters<Client["lexicon"]["save"]>[0];

/** A core that keeps what it is given, answers one call after another, and gives what is new an id. */
const createDesk = (): { store: LexiconStore; kept: () => Lexicon; refuseNext(): void } => {
  let kept: Lexicon = { people: [], terms: [] };
  let refuses = false;
  const lexicon = {
    read: async () => kept,
    suggestions: async () => ({ variants: [], people: [] }),
    save: async ({ people, terms }: Saved) => {
      await Promise.resolve();
      if (refuses) {
        refuses = false;
        throw new Error("“政务中心”又对又错");
      }
      kept = {
        people: people.map((person) => ({ ...person, id: person.id ?? `id of ${person.name}` })),
        terms: terms.map((term) => ({ ...term, id: term.id ?? `id of ${term.word}` })),
      };
      return kept;
    },
  };
  return {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the store asks nothing else of the core here
    store: createLexiconStore({ lexicon } as unknown as Client),
    kept: () => kept,
    refuseNext: () => (refuses = true),
  };
};

const personOf = (name: string) => ({ id: null, name, title: "副区长", from: null, to: null });
const termOf = (word: string, ...variants: string[]) => ({ id: null, word, variants, note: null });

test("changes in quick succession build on one another", async () => {
  const { store, kept } = createDesk();
  await store.getState().show(true);
  const first = store.getState().savePeople([personOf("柯映川")]);
  const second = store.getState().savePeople([...store.getState().people, personOf("桑启明")]);
  const third = store.getState().saveTerms([termOf("松溪街道")]);
  await Promise.all([first, second, third]);
  expect(kept().people.map(({ name }) => name)).toEqual(["柯映川", "桑启明"]);
  expect(kept().terms.map(({ word }) => word)).toEqual(["松溪街道"]);
  expect(store.getState().people.map(({ id }) => id)).toEqual(["id of 柯映川", "id of 桑启明"]);
});

test("the chosen form takes the others as its faults, and what was known of it stays", async () => {
  const { store, kept } = createDesk();
  await store.getState().show(true);
  await store.getState().saveTerms([termOf("政务服务中心", "便民中心"), termOf("政务中心")]);
  await store.getState().chooseForm("政务服务中心", ["政务中心", "政务服务中心", "便民中心"]);
  expect(kept().terms).toEqual([
    { id: "id of 政务服务中心", word: "政务服务中心", variants: ["便民中心", "政务中心"], note: null },
  ]);
});

test("what is refused is said, and what is stored is shown", async () => {
  const { store, refuseNext } = createDesk();
  await store.getState().show(true);
  await store.getState().saveTerms([termOf("政务服务中心")]);
  refuseNext();
  await expect(store.getState().saveTerms([])).rejects.toThrow("又对又错");
  expect(store.getState().terms.map(({ word }) => word)).toEqual(["政务服务中心"]);
});
