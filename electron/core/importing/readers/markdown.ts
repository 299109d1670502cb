import { joinTexts } from "#shared/domain/cleaning/join-texts.ts";
import { endsSentence, isProse, lineWidth } from "#shared/domain/cleaning/line-form.ts";
import { plainLine } from "#shared/domain/cleaning/text-line.ts";
import type { TextLine } from "#shared/domain/cleaning/text-line.ts";

import type { LossTally } from "../loss-tally.ts";
import { lostPicture } from "../read-figure.ts";

/** Marks that plain text does not have: headings, fences, links, pictures, bold lead-ins. */
const marks = [
  /^ {0,3}#{1,6} +\S/m,
  /^ {0,3}(?:```|~~~)/m,
  /\*\*[^*\s][^*\n]{0,400}\*\*/,
  /!?\[[^\]\n]{1,400}\]\([^)\s]{1,2000}(?: "[^"\n]{0,400}")?\)/,
  /^\S[^\n]*\n(?:={3,}|-{3,})[ \t]*$/m,
];

/** True for text written in Markdown, by the marks in it: a name says little, and files of that name have none. */
export const isMarkdown = (text: string): boolean => marks.some((mark) => mark.test(text));

/**
 * Makes plain lines of Markdown: headings, lists with their numbers, quotations and emphasis without their marks,
 * wrapped lines joined. Tables are left as they stand: cleaning makes rows of them, as of those in other texts.
 */
export const readMarkdown = (lines: readonly TextLine[], tally: LossTally): TextLine[] => {
  const read: TextLine[] = [];
  let goesOn = false;
  let paragraphs = 0;
  let isCode = false;
  for (const [index, { text }] of lines.entries()) {
    const here = `第${paragraphs + 1}段`;
    if (/^ {0,3}(?:```|~~~)/.test(text)) {
      isCode = !isCode;
      goesOn = false;
      continue;
    }
    const previous = read.at(-1);
    if (/^ {0,3}(?:=+|-{2,})[ \t]*$/.test(text) && previous !== undefined && previous.text !== "") {
      read[read.length - 1] = { ...previous, heading: true };
      goesOn = false;
      continue;
    }
    if (/^ {0,3}\[[^\]]+\]:\s*\S+/.test(text) || /^ {0,3}(?:[-*_][ \t]*){3,}$/.test(text)) continue;
    const line = isCode ? { ...plainLine(text), isItem: false } : readLine(text, here, tally);
    const isText = line.text !== "" && !line.heading && !line.text.startsWith("|");
    // A wrapped line goes on, but many write one paragraph a line: where a sentence ends, a new one may begin.
    const continues = goesOn && isText && !line.isItem && previous !== undefined && isWrapped(previous.text);
    if (continues) read[read.length - 1] = { ...previous, text: joinTexts(previous.text, line.text) };
    else read.push({ text: line.text, indented: line.indented, heading: line.heading });
    if (isText && !continues) paragraphs++;
    const isHardBreak = / {2,}$|\\$/.test(lines[index]?.text ?? "");
    goesOn = isText && !isHardBreak;
  }
  return read;
};

/** Running text that fills a line of an editor and breaks off in a sentence. */
const isWrapped = (text: string): boolean => lineWidth(text) >= narrowestWrap && isProse(text) && !endsSentence(text);

/** In full-width characters; editors and converters wrap at 60 to 80 half-width ones. */
const narrowestWrap = 28;

const readLine = (source: string, here: string, tally: LossTally): TextLine & { readonly isItem: boolean } => {
  const quoted = source.replace(/^(?: {0,3}> ?)+/, "");
  const heading = /^ {0,3}#{1,6}[ \t]+(.*?)(?:[ \t]+#+)?[ \t]*$/.exec(quoted);
  const bullet = /^\s*[-*+][ \t]+(?:\[[ xX]\][ \t]+)?(?=\S)/.exec(quoted);
  const number = /^\s*(\d{1,9}[.)])[ \t]+(?=\S)/.exec(quoted);
  if (bullet !== null) tally.note("项目符号", here);
  const text =
    heading?.[1] ??
    (bullet !== null
      ? quoted.slice(bullet[0].length)
      : number !== null
        ? `${number[1] ?? ""}${quoted.slice(number[0].length)}`
        : quoted);
  return {
    text: withoutMarks(text.replace(/\\$/, ""), here, tally)
      .trimEnd()
      // Columns of a table without lines.
      .replace(/(?<=\S) {3,}(?=\S)/g, "\t"),
    indented: false,
    heading: heading !== null || /^\*\*[^*。]{2,60}\*\*$/.test(text.trim()),
    isItem: bullet !== null || number !== null,
  };
};

/** Longer lines are no line that anybody marked up, and patterns take too long on them. */
const longestLine = 20_000;

const withoutMarks = (text: string, here: string, tally: LossTally): string =>
  text.length > longestLine ? text : withoutInlineMarks(text, here, tally);

const withoutInlineMarks = (text: string, here: string, tally: LossTally): string =>
  text
    .replace(/!\[([^\]]*)\]\([^)]*\)(?:\{[^}]*\})?/g, () => {
      tally.note(lostPicture, here);
      return "";
    })
    .replace(/\[([^\]]+)\]\([^)\s]*(?: "[^"]*")?\)/g, "$1")
    .replace(/\[([^\]]+)\]\[[^\]]*\]/g, "$1")
    .replace(/\[\^[^\]]+\]/g, () => {
      tally.note("脚注", here);
      return "";
    })
    .replace(/(\*\*\*|___)(?=\S)(.{1,2000}?)(?<=\S)\1/g, "$2")
    .replace(/(\*\*|__)(?=\S)(.{1,2000}?)(?<=\S)\1/g, "$2")
    .replace(/(?<![*\\\w])\*(?=[^\s*])([^*]+?)(?<=\S)\*(?!\*)/g, "$1")
    .replace(/(?<![\w\\])_(?=[^\s_])([^_]+?)(?<=\S)_(?!\w)/g, "$1")
    .replace(/~~(?=\S)(.{1,2000}?)~~/g, "$1")
    .replace(/`([^`]+)`/g, "$1")
    .replace(/<((?:https?:\/\/|mailto:)[^>\s]+)>/g, "$1")
    .replace(/\\([\\`*_{}[\]()#+\-.!|>~"'])/g, "$1");
