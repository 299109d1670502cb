import iconv from "iconv-lite";

/** What the high bytes 0x80 to 0xff become in an encoding of Western fonts, one character each. */
type UpperHalf = readonly string[];

const codes = Array.from({ length: 128 }, (_, index) => 0x80 + index);

/** As PDF readers map them: the hyphen stands for 0xad, a space for 0xa0 (ISO 32000-1, annex D). */
const winAnsi: UpperHalf = codes.map((code) =>
  code === 0xad ? "-" : code === 0xa0 ? " " : iconv.decode(Buffer.from([code]), "windows-1252"),
);
/** A Mac has its own sign at 0xf0. */
const macRoman: UpperHalf = codes.map((code) =>
  code === 0xca
    ? " "
    : code === 0xf0
      ? "\uf8ff"
      : iconv.decode(Buffer.from([code]), "macintosh").replace("\u2126", "\u03a9"),
);
const standardNames =
  "¡¢£⁄¥ƒ§¤'“«‹›ﬁﬂ\u00b0–†‡·\u00b5¶•‚„”»…‰\u00be¿\u00c0`´ˆ˜¯˘˙¨\u00c9˚¸\u00cc˝˛ˇ—" +
  "\u00d1\u00d2\u00d3\u00d4\u00d5\u00d6\u00d7\u00d8\u00d9\u00da\u00db\u00dc\u00dd\u00de\u00df\u00e0Æ\u00e2ª\u00e4\u00e5\u00e6\u00e7ŁØŒº\u00ec\u00ed\u00ee\u00ef\u00f0æ\u00f2\u00f3\u00f4ı\u00f6\u00f7łøœß";
const standard: UpperHalf = codes.map((code) => [...standardNames][code - 0xa1] ?? String.fromCharCode(code));

const toMap = (upper: UpperHalf): ReadonlyMap<string, number> =>
  new Map(upper.map((character, index) => [character, 0x80 + index]));
const macBytes = toMap(macRoman);
const encodings = [toMap(winAnsi), toMap(standard), macBytes];

/** Fewer pairs may be letters of a foreign name. */
const fewestPairs = 2;

/**
 * Puts right text of a font that does not tell its characters: old official documents set 仿宋_GB2312 and
 * 方正小标宋 as Western fonts, so that each byte of GBK comes out as a letter. In fonts without any encoding two pairs of
 * bytes give one letter (ß, Ø, æ), and some characters come out wrong: callers warn. Null for any other text.
 */
export const undoGbkBytes = (text: string): string | null => {
  if (/\p{Script=Han}/u.test(text) || !hasLetters(text)) return null;
  for (const byteOf of encodings)
    // A space may be one, or the lead byte that a Mac shows as one.
    for (const leads of byteOf === macBytes ? ["` ", "`"] : ["`"]) {
      // One sign, the ohm, is named by its unit in some tables and by its letter in others.
      const bytes = toBytes(text.replaceAll("\u2126", "\u03a9"), byteOf, leads);
      const decoded = bytes === null ? "\ufffd" : iconv.decode(bytes, "gb18030");
      if (!decoded.includes("\ufffd")) return decoded;
    }
  return null;
};

/** Dashes round a page number and signs that stand for what is left out (××××) are what they seem. */
const hasLetters = (text: string): boolean =>
  new Set(text.match(/[\u00a1-\u02ff\u0391-\u03c9\u2030-\u22ff\uf8ff\ufb01\ufb02]/g)).size >= fewestLetters;

const fewestLetters = 3;

/** Two high bytes make a character, so that a hyphen behind a lone one is no hyphen; null where they do not pair. */
const toBytes = (text: string, byteOf: ReadonlyMap<string, number>, leads: string): Buffer | null => {
  const bytes: number[] = [];
  let lead: number | null = null;
  let pairs = 0;
  let common = 0;
  for (const character of text) {
    const high = byteOf.get(character);
    const isAscii = /^[ -~]$/.test(character) && !(high !== undefined && leads.includes(character));
    if (lead !== null) {
      if (high === undefined || high < 0xa1) return null;
      bytes.push(lead, high);
      pairs++;
      // Rows of GB2312 that hold punctuation and the first level of its characters.
      if ((lead >= 0xb0 && lead <= 0xd7) || lead === 0xa1 || lead === 0xa3) common++;
      lead = null;
    } else if (isAscii) bytes.push(character.charCodeAt(0));
    else if (high !== undefined && high >= 0xa1 && high <= 0xf7) lead = high;
    else return null;
  }
  return lead === null && pairs >= fewestPairs && common >= 0.8 * pairs ? Buffer.from(bytes) : null;
};
