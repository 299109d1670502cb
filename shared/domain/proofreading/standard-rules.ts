import type { Rule } from "./rule.ts";
import { collocations } from "./rules/collocations.ts";
import { confusables } from "./rules/confusables.ts";
import { formulations } from "./rules/formulations.ts";
import { houseStyle } from "./rules/house-style.ts";
import { missingUnits } from "./rules/missing-units.ts";
import { particles } from "./rules/particles.ts";
import { redundancy } from "./rules/redundancy.ts";
import { repetition } from "./rules/repetition.ts";
import { sentenceStructure } from "./rules/sentence-structure.ts";
import { variants } from "./rules/variants.ts";
import { wordsInContext } from "./rules/words-in-context.ts";
import { wrongIdioms } from "./rules/wrong-idioms.ts";
import { wrongSetPhrases } from "./rules/wrong-set-phrases.ts";
import { wrongWords } from "./rules/wrong-words.ts";

/** Every rule that comes with the program. */
export const standardRules: readonly Rule[] = [
  ...collocations,
  ...confusables,
  ...formulations,
  ...houseStyle,
  ...missingUnits,
  ...particles,
  ...redundancy,
  ...repetition,
  ...sentenceStructure,
  ...variants,
  ...wordsInContext,
  ...wrongIdioms,
  ...wrongSetPhrases,
  ...wrongWords,
];
