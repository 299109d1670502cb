import { textStep } from "../cleaning-step.ts";

const toHalfWidth = (text: string): string =>
  text.replace(/[０-９Ａ-Ｚａ-ｚ]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0));

/** Makes full-width digits and letters half-width (２０２１ → 2021), with the point between digits; Chinese punctuation is left alone. */
export const fullWidthAlphanumerics = textStep("full-width-alphanumerics", "全角数字和字母", (text) =>
  toHalfWidth(text)
    .replace(/(?<=\d)．(?=\d)/g, ".")
    .replace(/(?<=\d)％/g, "%"),
);
