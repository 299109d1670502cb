import { asMatch, createNearPhraseFinder } from "../near-phrase.ts";
import type { TextRule } from "../rule.ts";
import { readWordTable, wordRule } from "../word-rule.ts";
import { besideIdioms, idioms } from "./words/idioms.ts";
import { misrememberedIdioms } from "./words/misremembered-idioms.ts";

const findNearIdioms = createNearPhraseFinder({
  phrases: idioms,
  alsoRight: besideIdioms,
  isOrderFixed: true,
});

/** Idioms with a wrong character in them, or with their characters in disorder. */
export const wrongIdioms: readonly TextRule[] = [
  {
    id: "wrong-idiom",
    title: "成语错字",
    faultClass: "character",
    severity: "error",
    reason: "成语和四字格有固定的写法，见《现代汉语词典》。",
    scope: "text",
    *find({ text }) {
      for (const near of findNearIdioms(text)) yield asMatch("成语", near);
    },
    examples: {
      wrong: [
        ["全区上下再接再励，真抓实于。", "全区上下再接再厉，真抓实干。"],
        ["干部要攻艰克难、克已奉公。", "干部要攻坚克难、克己奉公。"],
        ["克坚攻难，一古作气完成任务。", "攻坚克难，一鼓作气完成任务。"],
        ["广场上人头簇动，街上穿流不息。", "广场上人头簇动，街上川流不息。"],
        ["坚持因地治宜、因势力导。", "坚持因地制宜、因势利导。"],
        ["要未雨绸谬，不折不扣地落实。", "要未雨绸缪，不折不扣地落实。"],
        ["两项工作相辅相承，事半工倍。", "两项工作相辅相成，事半功倍。"],
        ["他在赛场上脱颍而出，名列前矛。", "他在赛场上脱颖而出，名列前茅。"],
      ],
      right: [
        "前仆后继与前赴后继都是成语。",
        "青山绿水环抱着村子，游客流连忘返。",
        "大家齐心协力，戮力同心，克服重重困难，一派勃勃生机。",
        "工程一直干到实处，干劲十足。",
        "一年一度的庙会人头攒动。",
      ],
    },
  },
  wordRule({
    id: "misremembered-idiom",
    title: "成语误记",
    faultClass: "character",
    severity: "error",
    reason: "成语有固定的写法，见《现代汉语词典》。",
    words: readWordTable(misrememberedIdioms),
  }),
];
