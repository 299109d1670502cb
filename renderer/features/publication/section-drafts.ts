import { freeKey, type Section } from "#shared/model/section.ts";

/** A section as the table gives it back: `id: null` is a new one. */
export type SectionDraft = Pick<Section, "name" | "hue" | "key"> & { readonly id: string | null };

/** Eight quiet hues, far enough apart to be told by more than one pair of eyes. */
export const namedHues = [12, 45, 85, 150, 190, 225, 280, 335] as const;

export const toDrafts = (sections: readonly Section[]): SectionDraft[] =>
  sections.map(({ id, name, hue, key }) => ({ id, name, hue, key }));

/** Gives a section a digit; the one that had it takes the digit that becomes free, so that no two share one. */
export const withKey = (drafts: readonly SectionDraft[], index: number, key: number | null): SectionDraft[] => {
  const freed = drafts[index]?.key ?? null;
  return drafts.map((draft, at) =>
    at === index ? { ...draft, key } : key !== null && draft.key === key ? { ...draft, key: freed } : draft,
  );
};

/** Moves an entry of a list to another place; all that belongs to it (a section's digit) goes with it. */
export const movedTo = <Entry>(drafts: readonly Entry[], from: number, to: number): Entry[] => {
  const draft = drafts[from];
  return draft !== undefined ? drafts.toSpliced(from, 1).toSpliced(to, 0, draft) : [...drafts];
};

/** One more at the end, with a name nobody has, the first free digit and the hue used least. */
export const withNew = (drafts: readonly SectionDraft[], name: string): SectionDraft[] => {
  const taken = new Set(drafts.map((draft) => draft.name));
  let free = name;
  for (let number = 2; taken.has(free); number += 1) free = `${name}${number}`;
  const used = (hue: number): number => drafts.filter((draft) => nearestHue(draft.hue) === hue).length;
  const hue = namedHues.toSorted((one, other) => used(one) - used(other))[0] ?? 0;
  return [...drafts, { id: null, name: free, hue, key: freeKey(drafts) }];
};

/** The named hue that a hue comes nearest to, round the circle. */
export const nearestHue = (hue: number): number =>
  namedHues.toSorted((one, other) => distance(one, hue) - distance(other, hue))[0] ?? 0;

const distance = (one: number, other: number): number => {
  const apart = Math.abs(one - other) % 360;
  return Math.min(apart, 360 - apart);
};
