import { readFileSync } from "node:fs";

import { create, type Font } from "fontkit";

import { AppError } from "#core/errors.ts";

import type { FontFiles } from "./font-files.ts";
import { facesOfRareCharacters, fontChoice, type KnownFace } from "./known-faces.ts";

/** A face that can be drawn and embedded. */
export type OpenFace = {
  /** The same for the same face, whichever fonts it stands in for. */
  key: string;
  bytes: Buffer;
  /** Of a face in a collection. */
  postscriptName: string | undefined;
  font: Font;
};

/** The fonts of one document. */
export type FontBook = {
  /**
   * The face that draws a character in a font of the print profile: the font itself, else the first stand-in that has
   * the character. Where none has it, the first there is, which draws an empty box.
   * Throws AppError EXPORT_FAILED when no usable font is installed.
   */
  faceFor(font: string, character: string): OpenFace;
  /** The fonts asked for so far that are not installed, each with the name of the face that stands in for most of it. */
  replaced(): { font: string; standIn: string }[];
  /** The characters asked for so far that no installed font has. */
  missing(): string[];
};

/** Opens fonts as they are asked for. `files` is what is installed. */
export const createFontBook = (files: FontFiles): FontBook => {
  const opened = new Map<string, OpenFace | null>();
  const chains = new Map<string, Chain>();
  const missing = new Set<string>();

  const open = ([file, postscriptName]: KnownFace): OpenFace | null => {
    const path = files.get(file);
    if (path === undefined) return null;
    const known = opened.get(file);
    if (known !== undefined) return known;
    const face = openFace(path, file, postscriptName);
    opened.set(file, face);
    return face;
  };

  const chainOf = (font: string): Chain => {
    const known = chains.get(font);
    if (known !== undefined) return known;
    const { own, standIns } = fontChoice(font);
    const candidates = [...own, ...standIns].filter(([file]) => files.has(file));
    const first = candidates.map(open).find((face) => face !== null);
    if (!first) {
      throw new AppError(
        "EXPORT_FAILED",
        `这台电脑上没有能放进 PDF 的字体“${font}”，也没有可以代替它的中文字体。请安装仿宋、黑体、宋体，或先导出 DOCX。`,
      );
    }
    const chain: Chain = { candidates, first, isOwn: own.some(([file]) => file === first.key), byCharacter: new Map() };
    chains.set(font, chain);
    return chain;
  };

  const find = (chain: Chain, character: string): OpenFace => {
    const code = character.codePointAt(0) ?? 0;
    for (const candidate of [...chain.candidates, ...facesOfRareCharacters]) {
      const face = open(candidate);
      if (face?.font.hasGlyphForCodePoint(code)) return face;
    }
    missing.add(character);
    return chain.first;
  };

  return {
    faceFor: (font, character) => {
      const chain = chainOf(font);
      const known = chain.byCharacter.get(character);
      if (known !== undefined) return known;
      const face = find(chain, character);
      chain.byCharacter.set(character, face);
      return face;
    },
    replaced: () =>
      [...chains].flatMap(([font, { first, isOwn }]) => (isOwn ? [] : [{ font, standIn: first.font.fullName }])),
    missing: () => [...missing],
  };
};

type Chain = {
  candidates: readonly KnownFace[];
  first: OpenFace;
  isOwn: boolean;
  byCharacter: Map<string, OpenFace>;
};

/** Null for a file that is damaged or holds no such face: the next candidate takes its place. */
const openFace = (path: string, key: string, postscriptName: string | undefined): OpenFace | null => {
  try {
    const bytes = readFileSync(path);
    const font = create(bytes, postscriptName);
    return "hasGlyphForCodePoint" in font ? { key, bytes, postscriptName, font } : null;
  } catch {
    return null;
  }
};
