import { parseHeaders, parseStructured } from "./headers.ts";
import type { Headers } from "./headers.ts";

/** A mail or a part of one. */
export interface MimeEntity {
  readonly headers: Headers;
  /** text/plain where nothing is said. */
  readonly type: string;
  readonly parameters: ReadonlyMap<string, string>;
  readonly isAttachment: boolean;
  /** Decoded, without folders; null where it has none. */
  readonly fileName: string | null;
  /** Decoded from base64 or quoted-printable; empty for a multipart. */
  readonly bytes: Uint8Array;
  readonly parts: readonly MimeEntity[];
}

const deepest = 12;
const mostParts = 300;

/**
 * Parses a mail (RFC 5322, 2045–2047) keeping the bytes of each part: only with them can a wrong charset be mended.
 * Parts that are cut off give what they have.
 */
export const parseMime = (bytes: Uint8Array, depth = 0): MimeEntity => {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { head, body } = cutHead(source);
  const headers = parseHeaders(head);
  const { value, parameters } = parseStructured(headers.get("content-type"));
  const disposition = parseStructured(headers.get("content-disposition"));
  const type = value === "" ? "text/plain" : value;
  const boundary = type.startsWith("multipart/") ? parameters.get("boundary") : undefined;
  const name = disposition.parameters.get("filename") ?? parameters.get("name") ?? null;
  const parts =
    boundary === undefined || boundary === "" || depth >= deepest
      ? []
      : cutParts(body, boundary).map((part) => parseMime(part, depth + 1));
  return {
    headers,
    type,
    parameters,
    isAttachment: disposition.value === "attachment",
    fileName: name === null ? null : baseName(name),
    bytes: parts.length > 0 ? new Uint8Array() : decodeTransfer(body, headers.get("content-transfer-encoding")),
    parts,
  };
};

/** A name without folders and control characters: it is only ever shown. */
const baseName = (name: string): string =>
  (name.split(/[/\\]/).findLast((piece) => piece.trim() !== "") ?? "").replace(/\p{Cc}/gu, "").trim() || "未命名附件";

const cutHead = (source: Buffer): { head: string; body: Buffer } => {
  const ends = [source.indexOf("\r\n\r\n"), source.indexOf("\n\n")].filter((at) => at >= 0);
  if (source[0] === 0x0a || (source[0] === 0x0d && source[1] === 0x0a))
    return { head: "", body: source.subarray(source[0] === 0x0a ? 1 : 2) };
  if (ends.length === 0) return { head: source.toString("latin1"), body: source.subarray(source.length) };
  const end = Math.min(...ends);
  return {
    head: source.toString("latin1", 0, end),
    body: source.subarray(end + (source[end] === 0x0a ? 2 : 4)),
  };
};

const cutParts = (body: Buffer, boundary: string): Buffer[] => {
  const mark = Buffer.from(`--${boundary}`, "latin1");
  const parts: Buffer[] = [];
  let start: number | null = null;
  for (let at = body.indexOf(mark); at >= 0 && parts.length < mostParts; at = body.indexOf(mark, at + mark.length)) {
    if (at > 0 && body[at - 1] !== 0x0a) continue;
    const after = at + mark.length;
    const isLast = body[after] === 0x2d && body[after + 1] === 0x2d;
    const lineEnd = body.indexOf("\n", after);
    // A longer boundary may begin with this one.
    if (!isLast && body.toString("latin1", after, lineEnd < 0 ? body.length : lineEnd).trim() !== "") continue;
    if (start !== null) parts.push(body.subarray(start, at).subarray(0, lineBreakBefore(body, start, at) - start));
    start = lineEnd < 0 || isLast ? null : lineEnd + 1;
    if (isLast) return parts;
  }
  if (start !== null) parts.push(body.subarray(start));
  return parts;
};

/** The line break before a boundary belongs to the boundary. */
const lineBreakBefore = (body: Buffer, start: number, at: number): number =>
  at - 2 >= start && body[at - 2] === 0x0d ? at - 2 : Math.max(start, at - 1);

const decodeTransfer = (body: Buffer, encoding: string | undefined): Uint8Array => {
  switch ((encoding ?? "").trim().toLowerCase()) {
    case "base64":
      return Buffer.from(body.toString("latin1").replace(/[^A-Za-z0-9+/=_-]/g, ""), "base64");
    case "quoted-printable":
      return Buffer.from(
        body
          .toString("latin1")
          .replace(/[ \t]+(?=\r?\n)/g, "")
          .replace(/=\r?\n/g, "")
          .replace(/=([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
        "latin1",
      );
    default:
      return body;
  }
};
