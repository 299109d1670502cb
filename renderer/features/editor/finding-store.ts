import { createStore, type StoreApi } from "zustand/vanilla";

import type { Client } from "#shared/api/contract.ts";
import type { CoreEvent } from "#shared/api/events.ts";
import { findingKey } from "#shared/domain/proofreading/finding-key.ts";
import type { Proofreader } from "#shared/domain/proofreading/proofreader.ts";
import type { ReadItem } from "#shared/domain/proofreading/rule.ts";
import type { Finding, Ignoring } from "#shared/model/finding.ts";
import type { Step } from "#shared/model/step.ts";

export interface FindingState {
  /** What the rules find in the text as it is typed, in its order. */
  readonly findings: readonly Finding[];
  /** The one that is looked at; null for none. */
  readonly currentKey: string | null;
  /** Reads what decides, besides the standard rules, what is found; nothing where that is known. */
  load(): Promise<void>;
  onEvent(event: CoreEvent): void;
  /** Checks a text after a short pause; null shows nothing. */
  check(item: ReadItem | null): void;
  /** While an input method composes nothing is checked: the letters are not yet the editor's. */
  setComposing(isComposing: boolean): void;
  choose(key: string | null): void;
  /** Remembers a finding as ignored, and marks it no more. */
  ignore(finding: Finding, scope: Ignoring["scope"]): Promise<Step>;
}

export type FindingStore = StoreApi<FindingState>;

/** A text is checked when nothing was typed for so long, in milliseconds. */
const pause = 150;

export const createFindingStore = (client: Client): FindingStore =>
  createStore((set, get) => {
    let proofreader: Proofreader | null = null;
    let text: ReadItem | null = null;
    let isComposing = false;
    let timer: ReturnType<typeof setTimeout> | undefined;

    const checkNow = (): void => {
      clearTimeout(timer);
      if (isComposing || !proofreader) return;
      // Told anew also where nothing else is found: marks whose words were changed and put back have gone from the text.
      set({ findings: text ? proofreader.checkItem(text) : [] });
    };
    /** What decides may have changed while no text was open. */
    let isStale = true;
    const load = async (): Promise<void> => {
      if (isStale || !proofreader) {
        isStale = false;
        const [setup, { createProofreader }] = await Promise.all([
          client.proofreading.setup({}),
          // A quarter of a megabyte of words, which the first screen does not wait for.
          import("#shared/domain/proofreading/proofreader.ts"),
        ]).catch((thrown: unknown) => {
          isStale = true;
          throw thrown;
        });
        proofreader = createProofreader(setup);
      }
      checkNow();
    };
    return {
      findings: [],
      currentKey: null,
      load,
      onEvent: (event) => {
        const concerns = event.type === "changed" && event.areas.some((area) => deciding.has(area));
        if (!concerns) return;
        isStale = true;
        // Marks that are not fresh are no failure worth a message.
        if (text) load().catch(() => undefined);
      },
      check: (item) => {
        clearTimeout(timer);
        const isOther = item?.id !== text?.id;
        text = item;
        if (isOther) set({ findings: [], currentKey: null });
        timer = setTimeout(checkNow, isOther ? 0 : pause);
      },
      setComposing: (composing) => {
        isComposing = composing;
        clearTimeout(timer);
        if (!composing) timer = setTimeout(checkNow, pause);
      },
      choose: (currentKey) => {
        if (get().currentKey !== currentKey) set({ currentKey });
      },
      ignore: async (finding, scope) => {
        const key = findingKey(finding);
        set({ findings: get().findings.filter((other) => findingKey(other) !== key) });
        try {
          return await client.proofreading.ignore({ findings: [finding], scope, reason: null });
        } catch (thrown) {
          checkNow();
          throw thrown;
        }
      },
    };
  });

const deciding: ReadonlySet<string> = new Set(["proofreading", "lexicon", "units", "publication"]);
