import { textStep } from "../cleaning-step.ts";

/**
 * Radicals that stand for whole characters in text extracted from PDF (⻘ for 青), by Unicode's CJK Radicals
 * Supplement. Only those whose shape is a character in use; 氵 or 扌 alone never stands for a word.
 */
const supplement = new Map(
  (
    "⺁厂 ⺇几 ⺌小 ⺍小 ⺎兀 ⺏尣 ⺐尢 ⺒巳 ⺓幺 ⺔彑 ⺕彐 ⺛旡 ⺝月 ⺞歹 ⺠民 ⺣灬 ⺦丬 ⺩王 ⺪疋 ⺫目 ⺬示 ⺮竹 ⺯糹 ⺰纟 ⺱罓 ⺲罒 ⺳罓 ⺴罓 " +
    "⺵罒 ⺶羊 ⺷羊 ⺸羊 ⺹耂 ⺺聿 ⺻聿 ⺼月 ⺽臼 ⻁虎 ⻂衤 ⻃覀 ⻄西 ⻅见 ⻆角 ⻇角 ⻈讠 ⻉贝 ⻊足 ⻋车 ⻌辶 ⻍辶 ⻎辶 ⻏阝 ⻐钅 ⻑長 ⻒镸 ⻓长 " +
    "⻔门 ⻕阜 ⻖阝 ⻗雨 ⻘青 ⻙韦 ⻚页 ⻛风 ⻜飞 ⻝食 ⻞食 ⻟飠 ⻠饣 ⻡首 ⻢马 ⻣骨 ⻤鬼 ⻥鱼 ⻦鸟 ⻧卤 ⻨麦 ⻩黄 ⻪黾 ⻫斉 ⻬齐 ⻭歯 ⻮齿 ⻯竜 ⻰龙 " +
    "⻱龜 ⻲亀"
  )
    .split(" ")
    .map((pair) => [[...pair][0] ?? "", [...pair][1] ?? ""] as const),
);

/** Puts the ordinary character for Kangxi radicals (⽉ → 月), supplementary radicals (⻘ → 青) and compatibility ideographs. */
export const radicalCharacters = textStep("radical-characters", "部首字符", (text) =>
  text.replace(
    /[\u2e80-\u2fd5\uf900-\ufad9]/g,
    (character) => supplement.get(character) ?? character.normalize("NFKC"),
  ),
);
