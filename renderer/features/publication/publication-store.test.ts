import { expect, test } from "vitest";

import type { Client } from "#shared/api/contract.ts";
import { changePitch } from "#shared/domain/typesetting/change-profile.ts";
import { gb9704Profile, type PrintProfile } from "#shared/model/print-profile.ts";

import { createPublicationStore, type PublicationStore } from "./publication-store.ts";

/** A store over a core that remembers what it was asked to save. */
const createDesk = (): { store: PublicationStore; saved: PrintProfile[] } => {
  const saved: PrintProfile[] = [];
  const publication = {
    update: async ({ printProfile }: { printProfile: PrintProfile }) => void saved.push(printProfile),
  };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the store asks nothing else of the core here
  return { store: createPublicationStore({ publication } as unknown as Client), saved };
};

const pitches = (...points: number[]): PrintProfile[] => points.map((each) => changePitch(gb9704Profile, each * 20));
const [first, second, low] = pitches(27, 26, 12);

test("quick changes overtake their echoes, and the last one stays", async () => {
  const { store, saved } = createDesk();
  if (!first || !second) throw new Error("no profiles");
  const { changeProfile, settleProfile } = store.getState();
  await changeProfile(first, gb9704Profile, "行距");
  await changeProfile(second, gb9704Profile, "行距");
  expect(saved).toEqual([first, second]);
  settleProfile(first);
  expect(store.getState().profileDraft).toEqual(second);
  settleProfile(second);
  expect(store.getState().profileDraft).toBeNull();
});

test("a profile with faults is shown and not saved, until something else is stored", async () => {
  const { store, saved } = createDesk();
  if (!first || !low) throw new Error("no profiles");
  await store.getState().changeProfile(low, gb9704Profile, "行距");
  expect([store.getState().profileDraft, saved]).toEqual([low, []]);
  store.getState().settleProfile(first);
  expect(store.getState().profileDraft).toBeNull();
});

test("a change to what is stored already is no change", async () => {
  const { store, saved } = createDesk();
  await store.getState().changeProfile({ ...gb9704Profile }, gb9704Profile, "行距");
  expect([store.getState().profileDraft, saved]).toEqual([null, []]);
});
