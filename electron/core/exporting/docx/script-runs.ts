import { TextRun } from "docx";

export type Fonts = { chinese: string; latin: string };

/**
 * A text as runs of one script each: ASCII (U+0020–7E) in the Latin font, everything else in the Chinese font. All
 * four font slots are set and Chinese runs carry the eastAsia hint; otherwise “ ” — …… come out in the Latin font and
 * pages shift. Size and the rest come from the paragraph's style; never bold, as 仿宋 and 黑体 have no bold face.
 */
export const scriptRuns = (text: string, fonts: Fonts): TextRun[] =>
  (text.match(/[ -~]+|[^ -~]+/g) ?? []).map((part) => scriptRun(part, /^[ -~]/.test(part), fonts));

const scriptRun = (text: string, isLatin: boolean, fonts: Fonts): TextRun => {
  const font = isLatin ? fonts.latin : fonts.chinese;
  const slots = { ascii: font, hAnsi: font, eastAsia: font, cs: font };
  return new TextRun({
    text,
    font: isLatin ? slots : { ...slots, hint: "eastAsia" },
    language: { value: isLatin ? "en-US" : "zh-CN", eastAsia: "zh-CN" },
  });
};
