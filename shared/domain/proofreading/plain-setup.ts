import type { ProofreadingSetup } from "../../model/proofreading.ts";

/** Of an office that has said nothing yet: the standard rules as they are. */
export const plainSetup: ProofreadingSetup = {
  choices: [],
  officeRules: [],
  ignored: [],
  lexicon: { people: [], terms: [] },
  units: [],
  region: null,
};
