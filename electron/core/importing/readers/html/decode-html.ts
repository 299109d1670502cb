import iconv from "iconv-lite";

import { decodeText } from "../../decode-text.ts";
import type { DecodedText } from "../../decode-text.ts";

/** Declared charsets that decodeText does not try; GBK and UTF-8 are told by the bytes, which do not lie. */
const honoured = /^(?:big5(?:-hkscs)?|shift_jis|euc-kr|windows-125[0-8]|iso-8859-\d{1,2})$/i;

/**
 * Decodes a page: what the bytes say comes first, because pages declare gb2312 and hold UTF-8 and the other way
 * round; the declared charset counts only where it is neither.
 */
export const decodeHtml = (bytes: Uint8Array): Pick<DecodedText, "text" | "isCut" | "unreadable"> => {
  const decoded = decodeText(bytes);
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 4096));
  const declared = /charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1] ?? "";
  if (decoded.encoding !== "gb18030" || !honoured.test(declared)) return decoded;
  return { text: iconv.decode(bytes, declared), isCut: false, unreadable: 0 };
};
