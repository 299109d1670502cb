import { createStore, type StoreApi } from "zustand/vanilla";

import type { Client } from "#shared/api/contract.ts";
import type { CoreEvent } from "#shared/api/events.ts";

type Draft = Parameters<Client["lexicon"]["save"]>[0];
type Suggestions = Awaited<ReturnType<Client["lexicon"]["suggestions"]>>;

/** Somebody, or a word, as they are sent: `id: null` is new. */
export type PersonDraft = Draft["people"][number];
export type TermDraft = Draft["terms"][number];

export interface LexiconState {
  readonly people: readonly PersonDraft[];
  readonly terms: readonly TermDraft[];
  /** What the texts in the library propose; null before the first answer. */
  readonly suggestions: Suggestions | null;
  /** The part is open: changes are asked for. */
  show(isShown: boolean): Promise<void>;
  onEvent(event: CoreEvent): void;
  /** Shows the lists so at once, and saves them. Rejects with CallError; what is stored is shown in the end. */
  savePeople(people: readonly PersonDraft[]): Promise<void>;
  saveTerms(terms: readonly TermDraft[]): Promise<void>;
  /** Makes one of several forms of a name the right one, and the others its faults. */
  chooseForm(right: string, forms: readonly string[]): Promise<void>;
  importFile(file: File): Promise<{ people: number; terms: number }>;
  exportFile(): ReturnType<Client["lexicon"]["export"]>;
}

export type LexiconStore = StoreApi<LexiconState>;

export const createLexiconStore = (client: Client): LexiconStore =>
  createStore((set, get) => {
    let isShown = false;
    let sent: Promise<unknown> = Promise.resolve();
    let onTheWay = 0;
    /** The reading asked for last: slower answers to earlier ones are dropped. */
    let wanted = 0;

    const load = async (): Promise<void> => {
      const asked = (wanted += 1);
      const { people, terms } = await client.lexicon.read({});
      if (asked === wanted && onTheWay === 0) set({ people, terms });
      const suggestions = await client.lexicon.suggestions({});
      if (asked === wanted) set({ suggestions });
    };
    /** One after another: each holds both lists whole. */
    const save = async (change: Partial<Pick<LexiconState, "people" | "terms">>): Promise<void> => {
      set(change);
      onTheWay += 1;
      const { people, terms } = get();
      const saved = sent.then(() =>
        client.lexicon.save({
          people: [...people],
          terms: terms.map((term) => ({ ...term, variants: [...term.variants] })),
        }),
      );
      sent = saved.catch(() => undefined);
      try {
        await saved;
      } finally {
        onTheWay -= 1;
        if (onTheWay === 0) await load();
      }
    };
    return {
      people: [],
      terms: [],
      suggestions: null,

      show: async (shown) => {
        isShown = shown;
        if (shown) await load();
      },

      onEvent: (event) => {
        const concerns = event.type === "changed" && event.areas.some((area) => area === "lexicon" || area === "items");
        // A list that is not fresh is no failure worth a message.
        if (concerns && isShown && onTheWay === 0) load().catch(() => undefined);
      },

      savePeople: (people) => save({ people }),
      saveTerms: (terms) => save({ terms }),

      chooseForm: (right, forms) => {
        const { terms } = get();
        const wrong = forms.filter((form) => form !== right);
        const known = terms.find(({ word }) => word === right);
        const others = terms.filter(({ word }) => word !== right && !wrong.includes(word));
        const variants = [...new Set([...(known?.variants ?? []), ...wrong])];
        return save({
          terms: [...others, { id: known?.id ?? null, word: right, variants, note: known?.note ?? null }],
        });
      },

      importFile: async (file) => {
        const bytes = new Uint8Array(await file.arrayBuffer());
        const result = await client.lexicon.import({ file: { name: file.name, bytes } });
        await load();
        return result;
      },

      exportFile: () => client.lexicon.export({}),
    };
  });
