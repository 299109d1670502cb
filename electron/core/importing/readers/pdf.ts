import type { Loss, Warning } from "#shared/model/recognition.ts";

import { AppError } from "../../errors.ts";
import { lostPicture } from "../read-figure.ts";
import type { ReadResult } from "../reader.ts";
import { orderColumns } from "./pdf/columns.ts";
import { takeFurniture } from "./pdf/page-furniture.ts";
import type { PageOfLines } from "./pdf/page-furniture.ts";
import { joinParagraphs, toColumnLines } from "./pdf/paragraphs.ts";
import { countPictures, PdfEncrypted, readPdfPages } from "./pdf/pdf-pages.ts";
import type { PdfPage } from "./pdf/pdf-pages.ts";
import { toSegments } from "./pdf/segments.ts";
import type { Segment } from "./pdf/segments.ts";

/**
 * Reads the text of a PDF by where it stands: columns in their order, page numbers and running heads left out, lines
 * joined to paragraphs also over pages. Pages without readable text are named.
 *
 * @throws AppError DAMAGED_FILE, PASSWORD_PROTECTED; NO_TEXT for a scan.
 */
export const readPdf = async (fileName: string, bytes: Uint8Array): Promise<ReadResult> => {
  const { pages, pageCount } = await openPages(fileName, bytes);
  const read = pages.map(readPage);
  const unreadable = read.filter(({ isReadable }) => !isReadable).map(({ page }) => page);
  const readable = read.filter(({ isReadable }) => isReadable);
  const pictures = countPictures(bytes);
  if (!readable.some(({ columns }) => columns.flat().length > 0)) throw noText(fileName, read, pictures);
  const { pages: bare, pageNumbers, heads } = takeFurniture(readable);
  const lines = joinParagraphs(bare.flatMap(({ page, columns }) => columns.map((column) => ({ page, lines: column }))));
  const mended = read.reduce((sum, page) => sum + page.mended, 0);
  return {
    lines,
    losses: lossesOf({ pages, pageCount, unreadable, pictures, heads }),
    warnings: warningsOf(fileName, {
      mended,
      columns: Math.max(...readable.map(({ columns }) => columns.length)),
      pageNumbers,
    }),
  };
};

const openPages = async (fileName: string, bytes: Uint8Array): ReturnType<typeof readPdfPages> => {
  try {
    return await readPdfPages(bytes);
  } catch (cause) {
    if (cause instanceof PdfEncrypted)
      throw new AppError(
        "PASSWORD_PROTECTED",
        `“${fileName}”设有打开密码，读不出内容。请用 PDF 阅读器输入密码打开，取消密码后再导入，或让报送单位提供 .docx 原稿；原件已保存。`,
        { cause },
      );
    throw new AppError(
      "DAMAGED_FILE",
      `“${fileName}”已损坏，读不完整，可能没有传完。请让报送单位重新发送，最好提供 .docx 原稿；原件已保存。`,
      { cause },
    );
  }
};

interface ReadPage extends PageOfLines {
  readonly isReadable: boolean;
  readonly mended: number;
}

const readPage = ({ number, height, items }: PdfPage): ReadPage => {
  const columns = orderColumns(items).map(toSegments);
  const segments = columns.flatMap((column) => column.segments);
  return {
    page: number,
    height,
    columns: columns.map((column) => toColumnLines(column.segments)),
    isReadable: segments.length > 0 && !isGarbage(segments),
    mended: columns.reduce((sum, column) => sum + column.mended, 0),
  };
};

/** Share of characters that no Chinese text has, above which a page's fonts do not tell their characters. */
const mostGarbage = 0.3;

const isGarbage = (segments: readonly Segment[]): boolean => {
  const characters = [...segments.map(({ text }) => text.replace(/\s/g, "")).join("")];
  const foreign = characters.filter((character) => !ordinary.test(character));
  return characters.length >= 10 && foreign.length > mostGarbage * characters.length;
};

const ordinary =
  /[\p{Script=Han}\u0020-\u007e\u2000-\u206f\u2100-\u22ff\u2460-\u25ff\u3000-\u30ff\u3200-\u33ff\ufe30-\ufe4f\uff00-\uffef·×÷°±§©®§¥\u2e80-\u2fdf]/u;

const noText = (fileName: string, pages: readonly ReadPage[], pictures: number): AppError => {
  const isGarbled = pages.some(({ columns }) => columns.flat().length > 0);
  return new AppError(
    "NO_TEXT",
    isGarbled
      ? `“${fileName}”里的字体没有文字编码，读出来全是乱码。请让报送单位提供 .docx 原稿，或用 WPS 的“PDF 转 Word（文字识别）”转换后再导入；原件已保存。`
      : `“${fileName}”${pictures > 0 ? "是扫描件，只有图片" : "里"}没有文字。请用 WPS 或扫描软件做文字识别（OCR），另存为 .docx 后再导入，或让报送单位提供原稿；原件已保存。`,
  );
};

interface Found {
  readonly pages: readonly PdfPage[];
  readonly pageCount: number;
  readonly unreadable: readonly number[];
  readonly pictures: number;
  readonly heads: readonly string[];
}

const lossesOf = ({ pages, pageCount, unreadable, pictures, heads }: Found): Loss[] => {
  const losses: Loss[] = [];
  if (unreadable.length > 0)
    losses.push({ what: "没有可读文字的页", count: unreadable.length, where: `第${listNumbers(unreadable)}页` });
  if (pageCount > pages.length)
    losses.push({ what: "没有读的页", count: pageCount - pages.length, where: `第${pages.length + 1}页起` });
  if (pictures > 0) losses.push({ what: lostPicture, count: pictures, where: "文件内" });
  for (const head of heads)
    losses.push({
      what: "页眉或页脚",
      count: 1,
      where: `页眉页脚（“${head.length > 16 ? `${head.slice(0, 16)}…` : head}”）`,
    });
  const slanted = pages.filter((page) => page.slanted > 0).map(({ number }) => number);
  if (slanted.length > 0)
    losses.push({ what: "斜排的文字（水印）", count: slanted.length, where: `第${listNumbers(slanted)}页` });
  return losses;
};

const listNumbers = (numbers: readonly number[]): string =>
  numbers.length > 12 ? `${numbers.slice(0, 12).join("、")}等` : numbers.join("、");

const warningsOf = (
  fileName: string,
  { mended, columns, pageNumbers }: { mended: number; columns: number; pageNumbers: number },
): Warning[] => {
  const warnings: Warning[] = [];
  if (mended > 0)
    warnings.push({
      code: "ENCODING_MENDED",
      message: `“${fileName}”的字体没有文字编码，已按 GBK 还原 ${mended} 处，请与原件核对。`,
    });
  if (columns > 1)
    warnings.push({ code: "COLUMNS_ORDERED", message: `“${fileName}”分栏排版，已按从左到右的栏序读出，请核对先后。` });
  if (pageNumbers > 0) warnings.push({ code: "PAGE_NUMBERS_LEFT", message: `页码 ${pageNumbers} 处未作正文。` });
  return warnings;
};
