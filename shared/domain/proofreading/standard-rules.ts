import type { Rule } from "./rule.ts";
import { collocations } from "./rules/collocations.ts";
import { confusables } from "./rules/confusables.ts";
import { dates } from "./rules/dates.ts";
import { enumerations } from "./rules/enumerations.ts";
import { figures } from "./rules/figures.ts";
import { formulations } from "./rules/formulations.ts";
import { halfWidthMarks } from "./rules/half-width-marks.ts";
import { houseNames } from "./rules/house-names.ts";
import { houseStyle } from "./rules/house-style.ts";
import { missingUnits } from "./rules/missing-units.ts";
import { pairs } from "./rules/pairs.ts";
import { particles } from "./rules/particles.ts";
import { people } from "./rules/people.ts";
import { rangesAndSpaces } from "./rules/ranges-and-spaces.ts";
import { redundancy } from "./rules/redundancy.ts";
import { repeatedMarks } from "./rules/repeated-marks.ts";
import { repetition } from "./rules/repetition.ts";
import { reportedDays } from "./rules/reported-days.ts";
import { sameEvent } from "./rules/same-event.ts";
import { sentenceEnds } from "./rules/sentence-ends.ts";
import { sentenceStructure } from "./rules/sentence-structure.ts";
import { soundSlips } from "./rules/sound-slips.ts";
import { strayLetters } from "./rules/stray-letters.ts";
import { titleAndBody } from "./rules/title-and-body.ts";
import { totals } from "./rules/totals.ts";
import { variants } from "./rules/variants.ts";
import { wordsInContext } from "./rules/words-in-context.ts";
import { writtenTwoWays } from "./rules/written-two-ways.ts";
import { wrongIdioms } from "./rules/wrong-idioms.ts";
import { wrongSetPhrases } from "./rules/wrong-set-phrases.ts";
import { wrongWords } from "./rules/wrong-words.ts";

/** Every rule that comes with the program. */
export const standardRules: readonly Rule[] = [
  ...collocations,
  ...confusables,
  ...dates,
  ...enumerations,
  ...figures,
  ...formulations,
  ...halfWidthMarks,
  ...houseNames,
  ...houseStyle,
  ...missingUnits,
  ...pairs,
  ...particles,
  ...people,
  ...rangesAndSpaces,
  ...redundancy,
  ...repeatedMarks,
  ...repetition,
  ...reportedDays,
  ...sameEvent,
  ...sentenceEnds,
  ...sentenceStructure,
  ...soundSlips,
  ...strayLetters,
  ...titleAndBody,
  ...totals,
  ...variants,
  ...wordsInContext,
  ...writtenTwoWays,
  ...wrongIdioms,
  ...wrongSetPhrases,
  ...wrongWords,
];
