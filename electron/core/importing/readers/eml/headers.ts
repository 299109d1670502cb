import { decodeDeclared } from "./charset.ts";

/** Header fields as they stand, by name in lower case; bytes as Latin-1, folding undone, the first of a name. */
export type Headers = ReadonlyMap<string, string>;

/** A structured field such as Content-Type: its value in lower case, and its parameters decoded. */
export interface StructuredField {
  readonly value: string;
  readonly parameters: ReadonlyMap<string, string>;
}

/** Cuts the head of a mail into fields. */
export const parseHeaders = (head: string): Headers => {
  const fields = new Map<string, string>();
  for (const line of head.replace(/\r?\n[ \t]+/g, " ").split(/\r?\n/)) {
    const match = /^([!-9;-~]+)[ \t]*:[ \t]*(.*)$/.exec(line);
    const name = match?.[1]?.toLowerCase();
    if (name !== undefined && !fields.has(name)) fields.set(name, match?.[2] ?? "");
  }
  return fields;
};

const encodedWord = /=\?([^?\s*]+)(?:\*[^?\s]*)?\?([BbQq])\?([^?]*)\?=/;

/** Decodes a text field: encoded words (RFC 2047), also cut in the middle of a character, and raw 8-bit GBK or UTF-8. */
export const decodeText = (raw: string): string => {
  let text = "";
  let rest = raw;
  let open: { charset: string; bytes: Buffer } | null = null;
  const close = (): void => {
    if (open !== null) text += decodeDeclared(open.bytes, open.charset);
    open = null;
  };
  for (let match = encodedWord.exec(rest); match !== null; match = encodedWord.exec(rest)) {
    const before = rest.slice(0, match.index);
    const charset = (match[1] ?? "").toLowerCase();
    const bytes = decodeWord(match[2] ?? "", match[3] ?? "");
    // White space between encoded words is none; a character may be cut between them.
    if (open !== null && before.trim() === "" && open.charset === charset)
      open = { charset, bytes: Buffer.concat([open.bytes, bytes]) };
    else {
      const isBetween: boolean = open !== null && before.trim() === "";
      close();
      if (!isBetween) text += decodeRaw(before);
      open = { charset, bytes };
    }
    rest = rest.slice(match.index + match[0].length);
  }
  close();
  return (text + decodeRaw(rest)).trim();
};

const decodeWord = (encoding: string, content: string): Buffer =>
  encoding.toLowerCase() === "b"
    ? Buffer.from(content, "base64")
    : Buffer.from(
        content
          .replaceAll("_", " ")
          .replace(/=([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
        "latin1",
      );

const decodeRaw = (raw: string): string =>
  /[\u0080-\u00ff]/.test(raw) ? decodeDeclared(Buffer.from(raw, "latin1"), undefined) : raw;

/** Reads a field with parameters; RFC 2231 values (in pieces, percent-encoded, with a charset) are put together. */
export const parseStructured = (raw: string | undefined): StructuredField => {
  const [value = "", ...rest] = splitParameters(raw ?? "");
  const pieces = new Map<string, { index: number; isEncoded: boolean; text: string }[]>();
  for (const parameter of rest) {
    const match = /^\s*([^=\s*]+)(?:\*(\d+))?(\*)?\s*=\s*(.*)$/s.exec(parameter);
    if (match === null) continue;
    const name = (match[1] ?? "").toLowerCase();
    const list = pieces.get(name) ?? [];
    list.push({ index: Number(match[2] ?? 0), isEncoded: match[3] !== undefined, text: unquote(match[4] ?? "") });
    pieces.set(name, list);
  }
  return {
    value: value.trim().toLowerCase(),
    parameters: new Map([...pieces].map(([name, list]) => [name, joinPieces(list)])),
  };
};

/** Cuts at semicolons outside quotation marks. */
const splitParameters = (raw: string): string[] => raw.match(/(?:[^;"]|"(?:[^"\\]|\\.)*"?)+/gs) ?? [];

const unquote = (text: string): string => {
  const match = /^\s*"((?:[^"\\]|\\.)*)"?/s.exec(text);
  return match?.[1] === undefined ? text.trim() : match[1].replace(/\\(.)/gs, "$1");
};

const joinPieces = (
  pieces: readonly { readonly index: number; readonly isEncoded: boolean; readonly text: string }[],
): string => {
  const sorted = pieces.toSorted((one, other) => one.index - other.index);
  if (!sorted.some(({ isEncoded }) => isEncoded)) return decodeText(sorted.map(({ text }) => text).join(""));
  const charset = /^([^']*)'[^']*'/.exec(sorted[0]?.text ?? "");
  const encoded = sorted.map(({ text, isEncoded }, index) => {
    const own = index === 0 && charset !== null ? text.slice(charset[0].length) : text;
    return isEncoded
      ? own.replace(/%([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
      : own;
  });
  return decodeDeclared(Buffer.from(encoded.join(""), "latin1"), charset?.[1]);
};
