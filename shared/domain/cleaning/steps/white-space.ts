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
    const margin = commonMargin(lines);
    const cleaned = lines.map((line): TextLine => {
      const text = tidy(line.text);
      const indented = line.indented || (text !== "" && leadingWidth(line.text) >= margin + 2);
      if (text === line.text && indented === line.indented) return line;
      if (text !== line.text.trim()) places++;
      return { ...line, text, indented };
    });
    return { lines: cleaned, places };
  },
};

/** Leading white space in half-width characters; a tab counts as two full-width ones. */
const leadingWidth = (text: string): number =>
  [...(/^\s*/.exec(text)?.[0] ?? "")].reduce(
    (sum, space) => sum + (space === "\t" ? 4 : space === "\u3000" ? 2 : 1),
    0,
  );

/** Too few lines show no margin. */
const fewestLines = 4;

/** White space that every line has in front is the page's margin, not an indent. */
const commonMargin = (lines: readonly TextLine[]): number => {
  const filled = lines.filter(({ text }) => text.trim() !== "");
  return filled.length < fewestLines
    ? 0
    : filled.reduce((least, { text }) => Math.min(least, leadingWidth(text)), Infinity);
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
