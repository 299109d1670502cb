import { TextRun, type IRunOptions } from "docx";

import { factsOf } from "#shared/domain/typesetting/character-facts.ts";

export type Fonts = { chinese: string; latin: string };

/**
 * A text as runs of one font each: ASCII and a few currency signs in the Latin font, everything else in the Chinese
 * font, exactly as the layout measured it. All four font slots are set and Chinese runs carry the eastAsia hint;
 * otherwise “ ” — …… come out in the Latin font and pages shift. Size and the rest come from the paragraph's style;
 * never bold, as 仿宋 and 黑体 have no bold face.
 */
export const scriptRuns = (text: string, fonts: Fonts): TextRun[] =>
  scriptRunOptions(text, fonts).map((options) => new TextRun(options));

/** What those runs are made of. */
export const scriptRunOptions = (text: string, fonts: Fonts): IRunOptions[] => {
  const parts: { text: string; isLatin: boolean }[] = [];
  for (const character of text) {
    const { isLatin } = factsOf(character);
    const last = parts.at(-1);
    if (last?.isLatin === isLatin) last.text += character;
    else parts.push({ text: character, isLatin });
  }
  return parts.map((part) => scriptRun(part.text, part.isLatin, fonts));
};

const scriptRun = (text: string, isLatin: boolean, fonts: Fonts): IRunOptions => {
  const font = isLatin ? fonts.latin : fonts.chinese;
  const slots = { ascii: font, hAnsi: font, eastAsia: font, cs: font };
  return {
    text,
    font: isLatin ? slots : { ...slots, hint: "eastAsia" },
    language: { value: isLatin ? "en-US" : "zh-CN", eastAsia: "zh-CN" },
  };
};
