import iconv from "iconv-lite";

/** Code page of each font charset (\fcharset); others, and 0 and 1, take the file's own. */
const byCharset: Readonly<Record<number, string>> = {
  77: "macintosh",
  128: "shift_jis",
  129: "euc-kr",
  134: "gb18030",
  136: "big5",
  161: "windows-1253",
  162: "windows-1254",
  163: "windows-1258",
  177: "windows-1255",
  178: "windows-1256",
  186: "windows-1257",
  204: "windows-1251",
  222: "windows-874",
  238: "windows-1250",
};

const byNumber: Readonly<Record<number, string>> = {
  932: "shift_jis",
  936: "gb18030",
  949: "euc-kr",
  950: "big5",
  10008: "gb18030",
  54936: "gb18030",
  65001: "utf-8",
};

/** Encoding of a code page as \ansicpg and \cpg name it. */
export const encodingOfCodePage = (number: number): string =>
  byNumber[number] ?? (iconv.encodingExists(`windows-${number}`) ? `windows-${number}` : "windows-1252");

/** Encoding of a font charset; undefined where the file's own code page decides. */
export const encodingOfCharset = (charset: number): string | undefined => byCharset[charset];

/**
 * Decodes text of a run. Many writers give Chinese in a font of charset 0: bytes that are GB18030 as a whole are
 * read as that before Windows-1252, where they would be letters with accents only.
 */
export const decodeRun = (bytes: readonly number[], encoding: string): string => {
  const buffer = Uint8Array.from(bytes);
  if (!/^windows-1252$/.test(encoding)) return iconv.decode(buffer, encoding);
  const isPaired = bytes.filter((byte) => byte >= 0xa1).length >= 2 && pairs.test(String.fromCharCode(...bytes));
  return iconv.decode(buffer, isPaired ? "gb18030" : encoding);
};

/** High bytes in pairs only, as GB2312 writes its characters. */
const pairs = /^(?:[^\u0080-\u00ff]|[\u00a1-\u00fe]{2})+$/;
