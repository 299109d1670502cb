import type { TextRule } from "../rule.ts";
import { readWordTable, wordRule } from "../word-rule.ts";
import { lookAlikeWords } from "./words/look-alike-words.ts";
import { moreLookAlikeWords } from "./words/more-look-alike-words.ts";
import { moreSoundAlikeWords } from "./words/more-sound-alike-words.ts";
import { soundAlikeWords } from "./words/sound-alike-words.ts";

/** Words that are no words: one of their characters is mistaken for another. */
export const wrongWords: readonly TextRule[] = [
  wordRule({
    id: "look-alike-word",
    title: "形近错字",
    faultClass: "character",
    severity: "error",
    reason: "字形相近而误，多见于五笔输入和文字识别。",
    sparesOtherWords: true,
    words: readWordTable(lookAlikeWords + moreLookAlikeWords),
    examples: {
      wrong: [
        ["在疫苗按种点设置侯诊区。", "在疫苗接种点设置候诊区。"],
        ["深人开展环境整冶，折除违建。", "深入开展环境整治，拆除违建。"],
      ],
      right: ["无偿试点、赔偿试行办法", "通知已下发，来自已建成的项目", "鼓励自己经营", "五千部手机", "部署假日值班"],
    },
  }),
  wordRule({
    id: "sound-alike-word",
    title: "音近错字",
    faultClass: "character",
    severity: "error",
    reason: "读音相近而误，多见于拼音输入。",
    sparesOtherWords: true,
    words: readWordTable(soundAlikeWords + moreSoundAlikeWords),
    examples: {
      wrong: [["会议招开后，双方签定了协议。", "会议召开后，双方签订了协议。"]],
      right: [
        "人大代表杨文远发言",
        "到帐篷区慰问",
        "围绕着开放型经济",
        "促消费活动",
        "职工俱乐部和抓住重点",
        "加强列车运行图管理",
      ],
    },
  }),
];
