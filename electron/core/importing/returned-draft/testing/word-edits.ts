import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** What Word does to the main part of a document when changes are tracked, for tests: each function gives the new XML. */
export interface Hand {
  readonly author: string;
  readonly at: string;
}

/** The document with its parts changed. */
export const withParts = (
  bytes: Uint8Array,
  change: (document: string) => string,
  others: Readonly<Record<string, string>> = {},
): Uint8Array => {
  const files = unzipSync(bytes);
  const path = "word/document.xml";
  files[path] = strToU8(change(strFromU8(files[path] ?? new Uint8Array())));
  for (const [name, xml] of Object.entries(others)) files[name] = strToU8(xml);
  return zipSync(files);
};

let lastId = 9000;
const attributes = ({ author, at }: Hand): string => `w:id="${(lastId += 1)}" w:author="${author}" w:date="${at}"`;

const run = (text: string, name = "w:t"): string => `<w:r><${name} xml:space="preserve">${text}</${name}></w:r>`;

export const inserted = (text: string, hand: Hand): string => `<w:ins ${attributes(hand)}>${run(text)}</w:ins>`;
export const deleted = (text: string, hand: Hand): string =>
  `<w:del ${attributes(hand)}>${run(text, "w:delText")}</w:del>`;

/** The only run that holds the text; its words around the text stay. */
const splitRun = (xml: string, text: string, put: string): string => {
  const runs = [...xml.matchAll(/<w:r>(?:(?!<\/w:r>).)*?<w:t(?: [^>]*)?>([^<]*)<\/w:t><\/w:r>/gs)];
  const found = runs.findLast((each) => each[1]?.includes(text) === true);
  if (found?.[1] === undefined) throw new Error(`no run holds ${text}`);
  const [before = "", ...after] = found[1].split(text);
  const around = [before, after.join(text)].map((words) => (words === "" ? "" : run(words)));
  return (
    xml.slice(0, found.index) + (around[0] ?? "") + put + (around[1] ?? "") + xml.slice(found.index + found[0].length)
  );
};

/** Replaces, inserts after a text (`old` twice in `put`) or deletes within one run; with a hand tracked, else without a trace. */
export const change = (xml: string, old: string, put: string, hand: Hand | null): string =>
  splitRun(
    xml,
    old,
    hand === null
      ? run(put)
      : put.startsWith(old)
        ? run(old) + inserted(put.slice(old.length), hand)
        : deleted(old, hand) + (put === "" ? "" : inserted(put, hand)),
  );

/** Bounds of the last paragraph whose text is the words or, where none is, holds them. */
const paragraphAt = (xml: string, words: string): { start: number; end: number } => {
  const paragraphs = [...xml.matchAll(/<w:p>.*?<\/w:p>/gs)];
  const found =
    paragraphs.findLast(([paragraph]) => textOf(paragraph) === words) ??
    paragraphs.findLast(([paragraph]) => textOf(paragraph).includes(words));
  if (found === undefined) throw new Error(`no paragraph holds ${words}`);
  return { start: found.index, end: found.index + found[0].length };
};

const textOf = (xml: string): string => [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)</g)].map(([, text]) => text).join("");

/** The XML of the paragraph that holds the words. */
export const paragraphOf = (xml: string, words: string): string => {
  const { start, end } = paragraphAt(xml, words);
  return xml.slice(start, end);
};

const replaceParagraph = (xml: string, words: string, put: (paragraph: string) => string): string => {
  const { start, end } = paragraphAt(xml, words);
  return xml.slice(0, start) + put(xml.slice(start, end)) + xml.slice(end);
};

const withMark = (paragraph: string, mark: string): string =>
  paragraph.replace("</w:pPr>", `<w:rPr>${mark}</w:rPr></w:pPr>`);

/** Deletes a whole paragraph with its mark. */
export const deleteParagraph = (xml: string, words: string, hand: Hand): string =>
  replaceParagraph(xml, words, (paragraph) =>
    withMark(paragraph, `<w:del ${attributes(hand)}/>`).replaceAll(/<w:r>.*?<\/w:r>/gs, (each) =>
      each.includes("<w:t")
        ? `<w:del ${attributes(hand)}>${each.replaceAll("w:t ", "w:delText ").replaceAll("<w:t>", "<w:delText>").replaceAll("</w:t>", "</w:delText>")}</w:del>`
        : each,
    ),
  );

export const newParagraph = (text: string, style: string, hand: Hand): string =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/><w:rPr><w:ins ${attributes(hand)}/></w:rPr></w:pPr>${inserted(text, hand)}</w:p>`;

/** Puts paragraphs before the one that holds the words, as typing at its start does. */
export const putBefore = (xml: string, words: string, put: string): string =>
  replaceParagraph(xml, words, (paragraph) => put + paragraph);

/** Enter at the end of a paragraph, and text: its own mark is the new one, the new paragraph has the old mark. */
export const typeAfter = (xml: string, words: string, text: string, style: string, hand: Hand): string =>
  replaceParagraph(
    xml,
    words,
    (paragraph) =>
      withMark(paragraph, `<w:ins ${attributes(hand)}/>`) +
      `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${inserted(text, hand)}</w:p>`,
  );

/** A comment on the last run of a paragraph that holds the words. */
export const comment = (xml: string, words: string, id: number): string =>
  splitRun(
    xml,
    words,
    `<w:commentRangeStart w:id="${id}"/>${run(words)}<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`,
  );
