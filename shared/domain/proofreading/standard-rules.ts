import type { Rule } from "./rule.ts";
import { confusables } from "./rules/confusables.ts";

/** Every rule that comes with the program. */
export const standardRules: readonly Rule[] = [...confusables];
