import fc from "fast-check";

import { mergeSuggestions, resolveMerge, versionOf, type Suggestion } from "../merge-suggestions.ts";
import { combineEdits, placeSuggestions } from "../place-suggestions.ts";
import { applyEdits, type Edit } from "../text-edit.ts";
import { textSince } from "../text-since.ts";
import { arbitraryEdits, arbitraryText } from "./arbitrary-edits.ts";

/** What holds of every merge, for a runner to try; each is false, or throws, on a counterexample. */
export interface MergeProperty {
  readonly name: string;
  readonly property: fc.IProperty<[unknown]>;
}

/** A base, what up to three reviewers want of it, and what its editor made of it meanwhile. */
interface Situation {
  readonly base: string;
  readonly byAuthor: readonly { readonly author: string; readonly edits: readonly Edit[] }[];
  readonly suggestions: readonly Suggestion[];
  readonly own: readonly Edit[];
}

const authors = ["甲", "乙", "丙"];

/** Each edit is a suggestion of its own, or all of an author's are one. */
const situations: fc.Arbitrary<Situation> = arbitraryText().chain((base) =>
  fc
    .tuple(
      fc.array(fc.tuple(arbitraryEdits(base), fc.boolean()), { minLength: 1, maxLength: 3 }),
      arbitraryEdits(base, 3),
    )
    .map(([all, own]): Situation => {
      const byAuthor = all.map(([edits], index) => ({ author: authors[index] ?? "", edits }));
      const suggestions = byAuthor.flatMap(({ author, edits }, index) =>
        all[index]?.[1] === true
          ? [{ id: author, author, edits }]
          : edits.map((edit, number) => ({ id: `${author}${number}`, author, edits: [edit] })),
      );
      return { base, byAuthor, suggestions, own };
    }),
);

const shuffled = situations.chain((situation) =>
  fc
    .shuffledSubarray([...situation.suggestions], { minLength: situation.suggestions.length })
    .map((order) => ({ ...situation, order })),
);

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

const inAnyOrder = fc.property(shuffled, ({ base, suggestions, order }) =>
  isSame(mergeSuggestions(base, order), mergeSuggestions(base, suggestions)),
);

const allOfOne = fc.property(situations, ({ base, byAuthor, suggestions }) => {
  const changes = mergeSuggestions(base, suggestions);
  return byAuthor.every(
    ({ author, edits }) =>
      resolveMerge(base, changes, (change) => versionOf(change, author)) === applyEdits(base, edits),
  );
});

const noneOfAny = fc.property(
  situations,
  ({ base, suggestions }) => resolveMerge(base, mergeSuggestions(base, suggestions), () => null) === base,
);

const nothingLost = fc.property(situations, ({ base, suggestions }) => {
  const changes = mergeSuggestions(base, suggestions);
  const areApart = changes.every(({ start }, index) => start >= (changes[index - 1]?.end ?? 0));
  const stands = ({ id, author }: Suggestion, { start, end, text }: Edit): boolean =>
    changes.some(
      (change) =>
        change.start <= start &&
        end <= change.end &&
        change.versions.some(
          (version) =>
            version.suggestionIds.includes(id) && version.authors.includes(author) && version.text.includes(text),
        ),
    );
  return areApart && suggestions.every((each) => each.edits.every((edit) => stands(each, edit)));
});

const rebased = fc.property(situations, ({ base, own, suggestions }) => {
  const { placed } = placeSuggestions(base, { settled: [], own }, suggestions);
  const free = new Set([...placed].filter(([, { standing }]) => standing === "free").map(([id]) => id));
  const edits = combineEdits([...free].flatMap((id) => placed.get(id)?.edits ?? []));
  const changes = mergeSuggestions(base, [...suggestions, { id: "编辑", author: "编辑", edits: own }]);
  const expected = resolveMerge(base, changes, ({ versions }) => {
    const ours = versions.findIndex((version) => version.authors.includes("编辑"));
    if (ours >= 0) return ours;
    return versions.length === 1 && versions[0]?.suggestionIds.some((id) => free.has(id)) ? 0 : null;
  });
  return applyEdits(applyEdits(base, own), edits) === expected;
});

const oneByOne = fc.property(shuffled, ({ base, suggestions, order }) => {
  const changes = mergeSuggestions(base, suggestions);
  fc.pre(changes.every(({ versions }) => versions.length === 1));
  let current = base;
  const settled: Suggestion[] = [];
  for (const next of order) {
    const open = suggestions.filter((each) => !settled.includes(each));
    const found = placeSuggestions(base, textSince(base, settled, current), open).placed.get(next.id);
    if (found?.standing === "done") continue;
    if (found?.standing !== "free") return false;
    current = applyEdits(current, found.edits);
    settled.push(next);
  }
  return current === resolveMerge(base, changes, () => 0);
});

export const mergeProperties: readonly MergeProperty[] = [
  { name: "merging in any order gives the same", property: inAnyOrder },
  { name: "accepting all of one reviewer gives exactly that reviewer's text", property: allOfOne },
  { name: "accepting nothing gives the base", property: noneOfAny },
  { name: "no text is lost, and changes stand apart", property: nothingLost },
  { name: "what is free is carried out on the editor's text as on the base", property: rebased },
  { name: "taken one after the other, in any order, gives the same as all at once", property: oneByOne },
];
