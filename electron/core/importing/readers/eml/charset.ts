import iconv from "iconv-lite";

import { decodeText } from "../../decode-text.ts";

/**
 * Decodes text of a mail. What the bytes are comes before what the mail declares: mails declare GB2312 and hold
 * UTF-8, or declare nothing and hold GBK; GB2312 means GB18030, its superset.
 */
export const decodeDeclared = (bytes: Uint8Array, declared: string | undefined): string => {
  const charset = (declared ?? "").trim().toLowerCase();
  const guessed = decodeText(bytes);
  if (guessed.encoding === "utf-8" && (guessed.unreadable === 0 || charset === "utf-8") && isBelievable(guessed.text))
    return guessed.text;
  if (charset === "" || weak.test(charset) || !iconv.encodingExists(charset)) return guessed.text;
  const text = iconv.decode(Buffer.from(bytes), chinese.test(charset) ? "gb18030" : charset);
  return text.includes("\ufffd") && guessed.unreadable === 0 ? guessed.text : text;
};

/** Two bytes of GBK may be valid UTF-8 by chance, but they are never a Chinese character there. */
const isBelievable = (text: string): boolean => !/[\u0080-\u07ff]/.test(text) || /\p{Script=Han}/u.test(text);

/** Charsets that programs write when they know none. */
const weak = /^(?:us-ascii|ascii|iso-8859-1|latin1|windows-1252|x-unknown|unknown-8bit|default|utf-?8)$/;
const chinese = /^(?:gb2312|gbk|gb18030|cp936|x-gbk|ms936|euc-cn|csgb2312)$/;
