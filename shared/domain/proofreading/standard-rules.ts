import type { Rule } from "./rule.ts";
import { collocations } from "./rules/collocations.ts";
import { confusables } from "./rules/confusables.ts";
import { particles } from "./rules/particles.ts";
import { redundancy } from "./rules/redundancy.ts";
import { repetition } from "./rules/repetition.ts";
import { variants } from "./rules/variants.ts";
import { wrongIdioms } from "./rules/wrong-idioms.ts";
import { wrongSetPhrases } from "./rules/wrong-set-phrases.ts";
import { wrongWords } from "./rules/wrong-words.ts";

/** Every rule that comes with the program. */
export const standardRules: readonly Rule[] = [
  ...collocations,
  ...confusables,
  ...particles,
  ...redundancy,
  ...repetition,
  ...variants,
  ...wrongIdioms,
  ...wrongSetPhrases,
  ...wrongWords,
];
