import type { CleaningStep } from "../cleaning-step.ts";
import type { TextLine } from "../text-line.ts";

/**
 * Turns leading white space into the indentation mark, trims lines, joins letters spaced out for looks
 * (目　录, 主　办：) and leaves one space where several stood. Tabs stay: they separate columns.
 */
export const whiteSpace: CleaningStep = {
  key: "white-space",
  name: "缩进和多余空白",
  apply: (lines) => {
    let places = 0;
    const cleaned = lines.map((line): TextLine => {
      const text = tidy(line.text);
      const indented = line.indented || (text !== "" && /^(?:\u3000| {2,}|\t)/.test(line.text));
      if (text === line.text && indented === line.indented) return line;
      if (text !== line.text.trim()) places++;
      return { ...line, text, indented };
    });
    return { lines: cleaned, places };
  },
};

const tidy = (text: string): string =>
  text
    .trim()
    // A wide gap before a number at the end is a column of page numbers, not a space.
    .replace(/(?<=\S) {3,}(?=\d{1,3}$)/, "\t")
    .replace(/ *\t[\t ]*/g, "\t")
    .replace(/[ \u3000]{2,}/g, (gap) => (gap.includes("\u3000") ? "\u3000" : " "))
    .replace(/^(\p{Script=Han})(?:[ \u3000]\p{Script=Han})+(?=$|[：:])/u, joinLetters)
    .replace(/(?<=\p{Script=Han}) +(?=[：:])/gu, "");

const joinLetters = (spaced: string): string => spaced.replace(/[ \u3000]/g, "");
