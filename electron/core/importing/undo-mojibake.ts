import iconv from "iconv-lite";

import type { Warning } from "#shared/model/recognition.ts";

/** Text put right, and what it was before somebody read it as Latin letters. */
export interface MendedText {
  readonly text: string;
  readonly encoding: "UTF-8" | "GBK";
}

/** Fewer letters may be a foreign name. */
const fewestLetters = 4;
/** So much of what comes out must be Chinese. */
const leastChinese = 0.6;

/**
 * Undoes text of which the bytes were read as Latin-1 or Windows-1252: UTF-8 (äº‘å²­ → 云岭) or GBK (ÔÆÁë → 云岭).
 * Null for text that is none of this, above all for any that holds Chinese already.
 */
export const undoMojibake = (text: string): MendedText | null => {
  if ((text.match(/[\u0080-\u00ff]/g)?.length ?? 0) < fewestLetters) return null;
  const bytes = bytesOf(text);
  if (bytes === null) return null;
  for (const [encoding, decoded] of [
    ["UTF-8", new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes)],
    ["GBK", isPaired(bytes) ? iconv.decode(bytes, "gb18030") : ""],
  ] as const)
    if (isChinese(decoded)) return { text: decoded.replace(/^\ufeff/, ""), encoding };
  return null;
};

/** Says that a text was put right. */
export const mendedWarning = (fileName: string, { encoding }: MendedText): Warning => ({
  code: "ENCODING_MENDED",
  message: `“${fileName}”原是乱码（${encoding} 文字被当作西文保存），已还原成中文，请与原稿核对。`,
});

/** What Windows-1252 makes of the bytes 0x80 to 0x9f. */
const upper = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";
const byteOf = new Map([...upper].map((character, index) => [character, 0x80 + index]));

/** Characters that are not of Windows-1252 may be damage in a long text, never more. */
const mostForeign = 0.01;

const bytesOf = (text: string): Buffer | null => {
  const bytes = Buffer.alloc(text.length);
  let foreign = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const byte = code <= 0xff ? code : byteOf.get(text[at] ?? "");
    if (byte === undefined) foreign++;
    bytes[at] = byte ?? 0x3f;
  }
  return foreign <= mostForeign * text.length ? bytes : null;
};

/** GB2312 writes two high bytes for a character; a few lost ones do not speak against it. */
const isPaired = (bytes: Buffer): boolean => {
  let pairs = 0;
  let single = 0;
  for (let at = 0; at < bytes.length; at++) {
    if ((bytes[at] ?? 0) < 0x80) continue;
    if ((bytes[at] ?? 0) >= 0xa1 && (bytes[at + 1] ?? 0) >= 0xa1) {
      pairs++;
      at++;
    } else single++;
  }
  return pairs >= fewestLetters / 2 && single <= 0.05 * pairs;
};

const isChinese = (text: string): boolean => {
  const letters = [...text.matchAll(/[\u0080-\u{10ffff}]/gu)].map(([letter]) => letter);
  const chinese = letters.filter((letter) => /[\u4e00-\u9fa5\u3000-\u301e\uff01-\uff5e“”‘’—…·×℃№①-⑩Ⅰ-Ⅻ]/.test(letter));
  const damaged = letters.filter((letter) => letter === "\ufffd").length;
  return letters.length > 0 && chinese.length >= leastChinese * letters.length && damaged <= 0.1 * letters.length;
};
