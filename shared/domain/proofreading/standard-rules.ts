import type { Rule } from "./rule.ts";
import { confusables } from "./rules/confusables.ts";
import { wrongIdioms } from "./rules/wrong-idioms.ts";
import { wrongSetPhrases } from "./rules/wrong-set-phrases.ts";
import { wrongWords } from "./rules/wrong-words.ts";

/** Every rule that comes with the program. */
export const standardRules: readonly Rule[] = [
  ...confusables,
  ...wrongIdioms,
  ...wrongSetPhrases,
  ...wrongWords,
];
