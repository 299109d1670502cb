import { BuilderElement, StringContainer, TextRun } from "docx";

import type { Heading } from "#shared/domain/composing/composition.ts";

/** Opens a field up to its result. Word wants each part of a field in a run of its own. */
export const fieldStart = (instruction: string): TextRun[] => [
  fieldCharacter("begin"),
  fieldInstruction(instruction),
  fieldCharacter("separate"),
];

export const fieldCharacter = (type: "begin" | "separate" | "end"): TextRun =>
  new TextRun({
    children: [new BuilderElement({ name: "w:fldChar", attributes: { type: { key: "w:fldCharType", value: type } } })],
  });

/**
 * A TC field (标记目录项): prints nothing, and makes a title that runs in an entry of a TOC field with the switch \f. The
 * only way that holds in every word processor: LibreOffice 7.4 sets what Word's style separator joins as two lines (tried),
 * and only Word finds the character style of a heading.
 */
export const contentsEntry = ({ text, level }: Heading): TextRun[] => [
  fieldCharacter("begin"),
  fieldInstruction(` TC "${text.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}" \\f C \\l ${level} `),
  fieldCharacter("end"),
];

const fieldInstruction = (instruction: string): TextRun =>
  new TextRun({ children: [new StringContainer("w:instrText", instruction)] });
