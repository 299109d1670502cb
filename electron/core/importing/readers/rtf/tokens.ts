/** What an RTF file is made of; binary data (\bin) is passed over. */
export type RtfToken =
  | { readonly kind: "open" }
  | { readonly kind: "close" }
  /** \word12: `parameter` is null without a number; symbols (\~ \* \-) are words of one character. */
  | { readonly kind: "word"; readonly word: string; readonly parameter: number | null }
  /** One byte of text, written as it is or as \'xx. */
  | { readonly kind: "byte"; readonly byte: number };

const backslash = 0x5c;
const open = { kind: "open" } as const;
const close = { kind: "close" } as const;

/** Cuts the bytes of an RTF file into tokens; a file that is cut off ends early, nothing is ever thrown. */
export function* rtfTokens(bytes: Uint8Array): Generator<RtfToken> {
  let at = 0;
  while (at < bytes.length) {
    const byte = bytes[at] ?? 0;
    if (byte === 0x7b) yield open;
    else if (byte === 0x7d) yield close;
    else if (byte === backslash) {
      const { token, next } = readControl(bytes, at + 1);
      if (token !== null) yield token;
      at = next;
      continue;
    } else if (byte !== 0x0a && byte !== 0x0d && byte !== 0) yield { kind: "byte", byte };
    at++;
  }
}

const readControl = (bytes: Uint8Array, start: number): { token: RtfToken | null; next: number } => {
  const first = bytes[start];
  if (first === undefined) return { token: null, next: start };
  if (first === 0x27) {
    const value = Number.parseInt(String.fromCharCode(bytes[start + 1] ?? 0, bytes[start + 2] ?? 0), 16);
    return { token: Number.isNaN(value) ? null : { kind: "byte", byte: value }, next: start + 3 };
  }
  if (!isLetter(first)) {
    const symbol = first === 0x0a || first === 0x0d ? "par" : String.fromCharCode(first);
    const isText = symbol === "\\" || symbol === "{" || symbol === "}";
    return {
      token: isText ? { kind: "byte", byte: first } : { kind: "word", word: symbol, parameter: null },
      next: start + 1,
    };
  }
  let at = start;
  while (at < bytes.length && at - start < longestWord && isLetter(bytes[at] ?? 0)) at++;
  const word = String.fromCharCode(...bytes.subarray(start, at));
  const digits = /^-?\d{1,10}/.exec(String.fromCharCode(...bytes.subarray(at, at + 11)))?.[0] ?? "";
  at += digits.length;
  if (bytes[at] === 0x20) at++;
  const parameter = digits === "" ? null : Number(digits);
  if (word === "bin") return { token: null, next: at + Math.max(0, parameter ?? 0) };
  return { token: { kind: "word", word, parameter }, next: at };
};

const longestWord = 32;

const isLetter = (byte: number): boolean => (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a);
