import iconv from "iconv-lite";

/** Text decoded from bytes, and how. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: "utf-8" | "utf-16le" | "utf-16be" | "gb18030";
  /** The last character was cut off and is not in the text. */
  readonly isCut: boolean;
  /** Characters that could not be read and stand as U+FFFD. */
  readonly unreadable: number;
}

/**
 * Decodes text of unknown encoding: byte order mark, then valid UTF-8, then UTF-16 without a mark (by what the
 * units stand for), else GB18030. Right on all samples of 4 to 512 characters, where statistical detectors were not.
 * UTF-8 with a few damaged characters stays UTF-8.
 */
export const decodeText = (bytes: Uint8Array): DecodedText => {
  if (startsWith(bytes, [0xef, 0xbb, 0xbf])) return decodeUtf8(bytes.subarray(3));
  if (startsWith(bytes, [0xff, 0xfe])) return decodeUtf16(bytes.subarray(2), "utf-16le");
  if (startsWith(bytes, [0xfe, 0xff])) return decodeUtf16(bytes.subarray(2), "utf-16be");
  const form = utf8Form(bytes);
  // Punctuation of UTF-16 (02 30, 0C FF) shows as control characters, which text in UTF-8 has none of.
  const hasControls = bytes.some((byte) => byte < 0x20 && !textControls.has(byte));
  if (!hasControls && form.errors === 0) return decodeUtf8(bytes);
  for (const encoding of ["utf-16le", "utf-16be"] as const)
    if (looksLikeUtf16(bytes, encoding)) return decodeUtf16(bytes, encoding);
  if (form.errors === 0 || form.errors * fewestPerError <= form.multibyte) return decodeUtf8(bytes);
  return decodeGb18030(bytes);
};

/** Tab, line feed, vertical tab, form feed, carriage return. */
const textControls: ReadonlySet<number> = new Set([0x09, 0x0a, 0x0b, 0x0c, 0x0d]);

/** UTF-8 with no more than one damaged character among so many is not GB18030: that would be damaged in most. */
const fewestPerError = 20;

const startsWith = (bytes: Uint8Array, mark: readonly number[]): boolean =>
  mark.every((byte, index) => bytes[index] === byte);

const decodeUtf8 = (bytes: Uint8Array): DecodedText => {
  const whole = withoutCutUtf8(bytes);
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(whole);
  return { text, encoding: "utf-8", isCut: whole.length < bytes.length, unreadable: countUnreadable(text) };
};

const decodeUtf16 = (bytes: Uint8Array, encoding: "utf-16le" | "utf-16be"): DecodedText => {
  const even = bytes.length % 2 === 0 ? bytes : bytes.subarray(0, -1);
  const decoded = new TextDecoder(encoding, { ignoreBOM: true }).decode(even);
  const cutPair = decoded.endsWith("\ufffd") && isHighSurrogate(even, encoding);
  const text = cutPair ? decoded.slice(0, -1) : decoded;
  return { text, encoding, isCut: even.length < bytes.length || cutPair, unreadable: countUnreadable(text) };
};

const isHighSurrogate = (bytes: Uint8Array, encoding: "utf-16le" | "utf-16be"): boolean => {
  const high = bytes.at(encoding === "utf-16le" ? -1 : -2) ?? 0;
  return high >= 0xd8 && high <= 0xdb;
};

const decodeGb18030 = (bytes: Uint8Array): DecodedText => {
  const whole = withoutCutGb18030(bytes);
  const text = iconv.decode(whole, "gb18030", { stripBOM: false });
  return { text, encoding: "gb18030", isCut: whole.length < bytes.length, unreadable: countUnreadable(text) };
};

const countUnreadable = (text: string): number => text.split("\ufffd").length - 1;

/** Length that a lead byte promises; 1 for ASCII, 0 where no character begins. */
const utf8Length = (lead: number): number =>
  lead < 0x80
    ? 1
    : lead >= 0xc2 && lead < 0xe0
      ? 2
      : lead >= 0xe0 && lead < 0xf0
        ? 3
        : lead >= 0xf0 && lead < 0xf5
          ? 4
          : 0;

const utf8Form = (bytes: Uint8Array): { multibyte: number; errors: number } => {
  let multibyte = 0;
  let errors = 0;
  for (let i = 0; i < bytes.length;) {
    const length = utf8Length(bytes[i] ?? 0);
    if (length === 1) {
      i++;
      continue;
    }
    let seen = 1;
    while (seen < length && ((bytes[i + seen] ?? 0) & 0xc0) === 0x80) seen++;
    if (length > 0 && (seen === length || i + seen === bytes.length)) multibyte++;
    else errors++;
    i += seen;
  }
  return { multibyte, errors };
};

const withoutCutUtf8 = (bytes: Uint8Array): Uint8Array => {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const length = utf8Length(bytes.at(-back) ?? 0);
    if (length > 1) return length > back ? bytes.subarray(0, -back) : bytes;
    if (length === 1) return bytes;
  }
  return bytes;
};

/** Walks the characters, because a trail byte alone cannot be told from a lead byte. */
const withoutCutGb18030 = (bytes: Uint8Array): Uint8Array => {
  let i = 0;
  while (i < bytes.length) {
    const lead = bytes[i] ?? 0;
    const next = bytes[i + 1];
    const length = lead < 0x81 || lead === 0xff ? 1 : next !== undefined && next >= 0x30 && next <= 0x39 ? 4 : 2;
    if (i + length > bytes.length) return bytes.subarray(0, i);
    i += length;
  }
  return bytes;
};

/** Share of 16-bit units that must be ordinary Chinese text or ASCII. GB2312 read as UTF-16 reaches none of it. */
const fewestOrdinary = 0.9;

const looksLikeUtf16 = (bytes: Uint8Array, encoding: "utf-16le" | "utf-16be"): boolean => {
  const length = Math.min(bytes.length - (bytes.length % 2), 8192);
  if (length < 4) return false;
  let ordinary = 0;
  for (let i = 0; i < length; i += 2) {
    const [low, high] =
      encoding === "utf-16le" ? [bytes[i] ?? 0, bytes[i + 1] ?? 0] : [bytes[i + 1] ?? 0, bytes[i] ?? 0];
    const unit = high * 256 + low;
    const isAscii = (unit >= 0x20 && unit < 0x7f) || unit === 9 || unit === 10 || unit === 13;
    const isChinese =
      (unit >= 0x4e00 && unit <= 0x9fff) ||
      (unit >= 0x3000 && unit <= 0x303f) ||
      (unit >= 0xff00 && unit <= 0xffef) ||
      (unit >= 0x2010 && unit <= 0x2026);
    if (isAscii || isChinese) ordinary++;
  }
  return ordinary >= fewestOrdinary * (length / 2);
};
