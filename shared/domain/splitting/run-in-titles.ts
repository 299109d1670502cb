import { isProse, opensSentence } from "../cleaning/line-form.ts";
import type { TextLine } from "../cleaning/text-line.ts";

/** Shorter titles begin texts by chance. */
const fewestCharacters = 8;

/** Sets a listed title that runs into its text (标题 9月3日，… or 标题。9月3日，…) on a line of its own. */
export const separateRunInTitles = (lines: readonly TextLine[], listed: readonly string[]): TextLine[] => {
  const titles = listed.map((title) => title.replace(/\s/g, "")).filter((title) => title.length >= fewestCharacters);
  if (titles.length === 0) return [...lines];
  return lines.flatMap((line) => {
    if (!isProse(line.text)) return [line];
    const dense = line.text.replace(/\s/g, "");
    const title = titles.find((candidate) => dense.startsWith(candidate) && dense.length > candidate.length + 10);
    if (title === undefined) return [line];
    const cut = placeAfter(line.text, title.length);
    const rest = line.text.slice(cut);
    if (!/^[\s\u3000。]/u.test(rest) && !opensSentence(rest)) return [line];
    return [
      { ...line, text: line.text.slice(0, cut).trim() },
      { ...line, text: rest.replace(/^。/u, "").trim(), heading: false },
    ];
  });
};

/** The offset after so many characters that are not white space. */
const placeAfter = (text: string, count: number): number => {
  let seen = 0;
  for (let i = 0; i < text.length; i++) {
    if (!/\s/.test(text[i] ?? "")) seen++;
    if (seen === count) return i + 1;
  }
  return text.length;
};
