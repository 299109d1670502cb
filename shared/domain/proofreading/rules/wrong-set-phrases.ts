import { asMatch, belongsBeyond, createNearPhraseFinder } from "../near-phrase.ts";
import type { TextRule } from "../rule.ts";
import { idioms } from "./words/idioms.ts";
import { besideSetPhrases, setPhrases } from "./words/set-phrases.ts";
import { besideSetTerms, setTerms } from "./words/set-terms.ts";

const findNearPhrases = createNearPhraseFinder({
  phrases: [...new Set([...setPhrases, ...setTerms])],
  alsoRight: [...besideSetPhrases, ...besideSetTerms, ...idioms],
  isOrderFixed: false,
});

/** The set phrases of official prose with a character in them that sounds or looks like the right one. */
export const wrongSetPhrases: readonly TextRule[] = [
  {
    id: "wrong-set-phrase",
    title: "常用语错字",
    faultClass: "character",
    severity: "warning",
    reason: "公文常用语有固定的写法，这里有一个字疑是音近、形近之误。",
    scope: "text",
    *find({ text }) {
      for (const near of findNearPhrases(text)) if (!belongsBeyond(text, near)) yield asMatch("常用语", near);
    },
    examples: {
      wrong: [
        ["各街道要认真贯切落实，狠抓罗实。", "各街道要认真贯彻落实，狠抓落实。"],
        ["全力抓好疫情防空和疫苗按种。", "全力抓好疫情防控和疫苗接种。"],
        ["对安全生产工作进行按排部署。", "对安全生产工作进行安排部署。"],
        ["春节前走访尉问困难群重。", "春节前走访慰问困难群众。"],
        ["开展矛盾纠份排查。", "开展矛盾纠纷排查。"],
        ["调动干部的积极姓，加强勾通协调。", "调动干部的积极性，加强沟通协调。"],
      ],
      right: [
        "会议支出同比下降。",
        "依法治校、依法治企。",
        "实地察看了项目建设现场。",
        "深入基层自治组织。",
        "积极行动起来，座谈汇报工作。",
      ],
    },
  },
];
