import type { Rule } from "./rule.ts";
import { confusables } from "./rules/confusables.ts";
import { dates } from "./rules/dates.ts";
import { enumerations } from "./rules/enumerations.ts";
import { figures } from "./rules/figures.ts";
import { halfWidthMarks } from "./rules/half-width-marks.ts";
import { pairs } from "./rules/pairs.ts";
import { rangesAndSpaces } from "./rules/ranges-and-spaces.ts";
import { repeatedMarks } from "./rules/repeated-marks.ts";
import { sentenceEnds } from "./rules/sentence-ends.ts";
import { strayLetters } from "./rules/stray-letters.ts";

/** Every rule that comes with the program. */
export const standardRules: readonly Rule[] = [
  ...confusables,
  ...dates,
  ...enumerations,
  ...figures,
  ...halfWidthMarks,
  ...pairs,
  ...rangesAndSpaces,
  ...repeatedMarks,
  ...sentenceEnds,
  ...strayLetters,
];
