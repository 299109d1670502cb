import { detectOle } from "./detect-ole.ts";
import type { OleType } from "./detect-ole.ts";
import { listZip, readZipEntry } from "./zip-archive.ts";

/** What a file is, by its content. */
export type DetectedType =
  | "text"
  | "docx"
  | "odt"
  | "xlsx"
  | "pptx"
  | "ods"
  | "odp"
  | "ofd"
  | "epub"
  | "zip"
  | "damaged-zip"
  | OleType
  | "rtf"
  | "pdf"
  | "html"
  | "eml"
  | "image"
  | "archive"
  | "video"
  | "program";

/** Media type of each detected type, as reports give it. */
export const mediaTypes: Readonly<Record<DetectedType, string>> = {
  text: "text/plain",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  odt: "application/vnd.oasis.opendocument.text",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  pptx: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
  ods: "application/vnd.oasis.opendocument.spreadsheet",
  odp: "application/vnd.oasis.opendocument.presentation",
  ofd: "application/ofd",
  epub: "application/epub+zip",
  zip: "application/zip",
  "damaged-zip": "application/zip",
  doc: "application/msword",
  xls: "application/vnd.ms-excel",
  ppt: "application/vnd.ms-powerpoint",
  msg: "application/vnd.ms-outlook",
  ole: "application/x-ole-storage",
  "ole-encrypted": "application/x-ole-storage",
  rtf: "application/rtf",
  pdf: "application/pdf",
  html: "text/html",
  eml: "message/rfc822",
  image: "image/*",
  archive: "application/octet-stream",
  video: "application/octet-stream",
  program: "application/octet-stream",
};

/** Tells a file's type by magic bytes and content; names lie (a .doc is often RTF, HTML or a renamed .docx). */
export const detect = (bytes: Uint8Array): DetectedType => {
  for (const [type, magic, offset = 0] of magics)
    if (magic.every((byte, index) => bytes[offset + index] === byte)) return type;
  if (hasMagic(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return detectOle(bytes);
  if (hasMagic(bytes, [0x50, 0x4b, 0x03, 0x04]) || hasMagic(bytes, [0x50, 0x4b, 0x05, 0x06])) return detectZip(bytes);
  const head = latin(bytes.subarray(0, 8192));
  const start = head.slice(0, 1024);
  // Writers put a byte order mark, blank lines or a mail system's envelope before the mark.
  if (/^[\s\u00ef\u00bb\u00bf]*\{\\rtf/.test(start)) return "rtf";
  if (/^[\s\u00ef\u00bb\u00bf]*%PDF-/.test(start) || (/%PDF-\d\.\d/.test(start) && /[^\t\n\r -~]/.test(start)))
    return "pdf";
  return detectMarkup(head);
};

const magics: readonly (readonly [DetectedType, readonly number[], number?])[] = [
  ["rtf", [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ["pdf", [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ["image", [0xff, 0xd8, 0xff]],
  ["image", [0x89, 0x50, 0x4e, 0x47]],
  ["image", [0x47, 0x49, 0x46, 0x38]],
  ["image", [0x49, 0x49, 0x2a, 0x00]],
  ["image", [0x4d, 0x4d, 0x00, 0x2a]],
  ["image", [0x57, 0x45, 0x42, 0x50], 8],
  ["archive", [0x52, 0x61, 0x72, 0x21]],
  ["archive", [0x37, 0x7a, 0xbc, 0xaf]],
  ["archive", [0x1f, 0x8b]],
  ["video", [0x66, 0x74, 0x79, 0x70], 4],
  ["program", [0x4d, 0x5a, 0x90, 0x00]],
  ["program", [0x7f, 0x45, 0x4c, 0x46]],
];

const hasMagic = (bytes: Uint8Array, magic: readonly number[]): boolean =>
  magic.every((byte, index) => bytes[index] === byte);

const latin = (bytes: Uint8Array): string => new TextDecoder("latin1").decode(bytes);

const detectZip = (bytes: Uint8Array): DetectedType => {
  try {
    const entries = listZip(bytes);
    const names = entries.map(({ name }) => name);
    const mimetype = entries.find(({ name, size }) => name === "mimetype" && size < 256);
    if (mimetype !== undefined) {
      const declared = latin(readZipEntry(bytes, mimetype));
      const type = (["odt", "ods", "odp", "epub"] as const).find((each) => declared.startsWith(mediaTypes[each]));
      if (type !== undefined) return type;
    }
    if (names.some((name) => /^\/?word\/document\d*\.xml$/i.test(name))) return "docx";
    if (names.some((name) => name.startsWith("xl/"))) return "xlsx";
    if (names.some((name) => name.startsWith("ppt/"))) return "pptx";
    if (names.some((name) => /^OFD\.xml$/i.test(name))) return "ofd";
    return "zip";
  } catch {
    return "damaged-zip";
  }
};

const mailField =
  "(?:from|to|cc|subject|date|sender|reply-to|received|return-path|delivered-to|message-id|mime-version|content-type|content-transfer-encoding|x-[a-z-]+|dkim-signature|authentication-results|arc-[a-z-]+|thread-[a-z]+|in-reply-to|references|importance|user-agent)";
const mailHead = new RegExp(
  `^(?:From \\S+[^\\r\\n]*\\r?\\n)?(?:>?[A-Za-z][A-Za-z0-9-]*[ \\t]*:[^\\r\\n]*(?:\\r?\\n[ \\t][^\\r\\n]*)*\\r?\\n){2,}`,
);

const detectMarkup = (raw: string): DetectedType => {
  const head = raw
    .replace(/^\u00ef\u00bb\u00bf|^\u00ff\u00fe|^\u00fe\u00ff/, "")
    .replaceAll("\0", "")
    .trimStart();
  if (isPage(head)) return "html";
  const headers = mailHead.exec(head)?.[0] ?? "";
  const fields = headers.match(new RegExp(`^${mailField}[ \\t]*:`, "gim")) ?? [];
  const isMail =
    fields.length >= 2 &&
    /^(?:mime-version|message-id|content-type|received|return-path|date|from)[ \t]*:/im.test(headers);
  return isMail ? "eml" : "text";
};

/** A page begins with a tag, after comments and processing instructions; a fragment with an element of a page that is closed later. */
const isPage = (head: string): boolean => {
  const start = head.replace(/^(?:<!--[\s\S]*?-->\s*|<\?[^>]*>\s*)+/, "");
  if (/^(?:<!doctype\s+html|<html|<head|<body|<meta|<title)[\s>]/i.test(start)) return true;
  const tag =
    /^<(p|div|table|h[1-6]|center|article|section|span|font|ul|ol|style|b|strong|main|header)(?:\s[^<>]*)?>/i.exec(
      start,
    )?.[1];
  return (
    tag !== undefined &&
    /<\/(?:p|div|table|h[1-6]|center|article|section|span|font|ul|ol|style|b|strong|main|header)\s*>|<br\s*\/?>/i.test(
      start,
    )
  );
};
