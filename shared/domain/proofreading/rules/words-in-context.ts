import type { TextRule } from "../rule.ts";
import { readWordTable, wordRule } from "../word-rule.ts";
import { charactersInCompany } from "./words/characters-in-company.ts";
import { wordsInCompany } from "./words/words-in-company.ts";

/** Words that are words, but not beside these neighbours. */
export const wordsInContext: readonly TextRule[] = [
  wordRule({
    id: "confusable-word",
    title: "易混词",
    faultClass: "wording",
    severity: "warning",
    reason: "两个词读音、字形相近，在这样的搭配里用另一个。",
    words: readWordTable(wordsInCompany + charactersInCompany),
    sparesOtherWords: true,
    examples: {
      wrong: [["正式起用便民大厅，保障群众的合法权力。", "正式启用便民大厅，保障群众的合法权利。"]],
      right: ["起用年轻干部。", "国家权力机关。", "启用新的公章。"],
    },
  }),
];
