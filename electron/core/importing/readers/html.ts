import { parse } from "parse5";

import { wordingKey } from "#shared/domain/cleaning/line-form.ts";
import type { TextLine } from "#shared/domain/cleaning/text-line.ts";
import { plainLine } from "#shared/domain/cleaning/text-line.ts";
import type { Warning } from "#shared/model/recognition.ts";

import { createLossTally } from "../loss-tally.ts";
import type { ReadResult } from "../reader.ts";
import { mendedWarning, undoMojibake } from "../undo-mojibake.ts";
import { decodeHtml } from "./html/decode-html.ts";
import { descendants } from "./html/element.ts";
import { findMainContent, metaOf } from "./html/main-content.ts";
import { readElements } from "./html/read-elements.ts";
import { readStyleSheet } from "./html/style-sheet.ts";

/** Reads a page, or a document saved as one, in UTF-8, UTF-16 or GB18030 whatever it declares. */
export const readHtml = (fileName: string, bytes: Uint8Array): ReadResult => {
  const { text: decoded, isCut, unreadable } = decodeHtml(bytes);
  const mended = undoMojibake(decoded);
  const read = readHtmlText(mended?.text ?? decoded);
  return {
    ...read,
    losses: [
      ...read.losses,
      ...(unreadable > 0 ? [{ what: "无法辨认的字符", count: unreadable, where: "正文中以“�”表示" }] : []),
    ],
    warnings: [
      ...read.warnings,
      ...(mended === null ? [] : [mendedWarning(fileName, mended)]),
      ...(isCut
        ? [
            {
              code: "CUT_AT_END",
              message: `“${fileName}”末尾的一个字只剩一半，已略去，文件可能没有传完，请向报送单位核对。`,
            },
          ]
        : []),
    ],
  };
};

/** Among so many lines an article repeats its title. */
const titleLines = 6;

/** Programs that never break the source of Chinese text but at a space. */
const wordProcessor = /libreoffice|openoffice|microsoft (?:word|outlook)|wps|kingsoft|pandoc/i;

/**
 * Reads the source of a page: its article where it has one, else all of its body. Menus, scripts, styles and
 * comments are left out; `quoteMark` is put before lines that a mail program marked as quoted.
 */
export const readHtmlText = (source: string, quoteMark?: string): ReadResult => {
  const tally = createLossTally();
  const document = parse(source);
  const { root, title, source: origin } = findMainContent(document);
  const { lines, figures, numbered } = readElements(root, {
    tally,
    styleSheet: readStyleSheet(document),
    breaksAreSpaces: wordProcessor.test(metaOf(descendants(document), /^generator$/i) ?? ""),
    ...(quoteMark !== undefined && { quoteMark }),
  });
  const heading: TextLine[] =
    title === null || lines.slice(0, titleLines).some(({ text }) => wordingKey(text) === wordingKey(title))
      ? []
      : [{ text: title, indented: false, heading: true }];
  const isNamed = origin === null || lines.some(({ text }) => text.includes(origin));
  const warnings: Warning[] =
    numbered === 0
      ? []
      : [{ code: "NUMBERING_RESTORED", message: `自动编号已还原成文字，共 ${numbered} 处，请核对。` }];
  return {
    lines: [...heading, ...lines, ...(isNamed ? [] : [plainLine(`来源：${origin}`)])],
    figures: figures.map((figure) => ({ ...figure, line: figure.line + heading.length })),
    losses: tally.losses(),
    warnings,
  };
};
