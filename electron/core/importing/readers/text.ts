import { toLines } from "#shared/domain/cleaning/text-line.ts";
import type { Loss, Warning } from "#shared/model/recognition.ts";

import { AppError } from "../../errors.ts";
import { decodeText } from "../decode-text.ts";
import { createLossTally } from "../loss-tally.ts";
import type { ReadResult } from "../reader.ts";
import { mendedWarning, undoMojibake } from "../undo-mojibake.ts";
import { isMarkdown, readMarkdown } from "./markdown.ts";

/** A text of which a larger share cannot be text is another kind of file. */
const mostGarbage = 0.05;

/**
 * Reads plain text and Markdown in UTF-8, UTF-16 or GB18030, also where it was once read in a wrong encoding and saved so.
 *
 * @throws AppError UNSUPPORTED_FORMAT where the bytes are no text; NO_TEXT where there is nothing but white space.
 */
export const readPlainText = (fileName: string, bytes: Uint8Array): ReadResult => {
  const decoded = decodeText(bytes);
  const mended = undoMojibake(decoded.text);
  const text = mended?.text ?? decoded.text;
  if (garbageIn(text) > mostGarbage * text.length)
    throw new AppError(
      "UNSUPPORTED_FORMAT",
      `“${fileName}”不是文字文件，认不出格式。请用原来的软件打开，另存为 .docx 或 .txt 后再导入；原件已保存。`,
    );
  if (text.trim() === "")
    throw new AppError("NO_TEXT", `“${fileName}”里只有空白，没有文字。请核对是否发错了文件；原件已保存。`);
  const losses: Loss[] =
    decoded.unreadable === 0
      ? []
      : [{ what: "无法辨认的字符", count: decoded.unreadable, where: `${placeOf(text)}，正文中以“�”表示` }];
  const warnings: Warning[] = decoded.isCut
    ? [
        {
          code: "CUT_AT_END",
          message: `“${fileName}”末尾的一个字只剩一半，已略去，文件可能没有传完，请向报送单位核对。`,
        },
      ]
    : [];
  if (mended !== null) warnings.push(mendedWarning(fileName, mended));
  const lines = toLines(text);
  if (!isMarkdown(text)) return { lines, losses, warnings };
  const tally = createLossTally();
  const plain = readMarkdown(lines, tally);
  return { lines: plain, losses: [...losses, ...tally.losses()], warnings };
};

/** Control characters, unassigned and private characters, and those that could not be decoded. */
const garbageIn = (text: string): number => text.match(/(?![\t\n\v\f\r])\p{Cc}|\p{Co}|\p{Cn}|\ufffd/gu)?.length ?? 0;

const placeOf = (text: string): string => `第${text.slice(0, text.indexOf("\ufffd")).split("\n").length}行起`;
