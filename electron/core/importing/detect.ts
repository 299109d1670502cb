import { listZip, readZipEntry } from "./zip-archive.ts";

/** What a file is, by its content. */
export type DetectedType =
  | "text"
  | "docx"
  | "odt"
  | "xlsx"
  | "pptx"
  | "ofd"
  | "zip"
  | "damaged-zip"
  | "ole"
  | "ole-encrypted"
  | "rtf"
  | "pdf"
  | "html"
  | "eml"
  | "image"
  | "archive"
  | "video";

/** Media type of each detected type, as reports give it. */
export const mediaTypes: Readonly<Record<DetectedType, string>> = {
  text: "text/plain",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  odt: "application/vnd.oasis.opendocument.text",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  pptx: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
  ofd: "application/ofd",
  zip: "application/zip",
  "damaged-zip": "application/zip",
  ole: "application/x-ole-storage",
  "ole-encrypted": "application/x-ole-storage",
  rtf: "application/rtf",
  pdf: "application/pdf",
  html: "text/html",
  eml: "message/rfc822",
  image: "image/*",
  archive: "application/octet-stream",
  video: "application/octet-stream",
};

/** Tells a file's type by magic bytes and content; names lie (a .doc is often RTF, HTML or a renamed .docx). */
export const detect = (bytes: Uint8Array): DetectedType => {
  for (const [type, magic, offset = 0] of magics)
    if (magic.every((byte, index) => bytes[offset + index] === byte)) return type;
  if (hasMagic(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return isEncryptedPackage(bytes) ? "ole-encrypted" : "ole";
  if (hasMagic(bytes, [0x50, 0x4b, 0x03, 0x04]) || hasMagic(bytes, [0x50, 0x4b, 0x05, 0x06])) return detectZip(bytes);
  return detectMarkup(latin(bytes.subarray(0, 4096)));
};

const magics: readonly (readonly [DetectedType, readonly number[], number?])[] = [
  ["rtf", [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ["pdf", [0x25, 0x50, 0x44, 0x46]],
  ["image", [0xff, 0xd8, 0xff]],
  ["image", [0x89, 0x50, 0x4e, 0x47]],
  ["image", [0x47, 0x49, 0x46, 0x38]],
  ["image", [0x49, 0x49, 0x2a, 0x00]],
  ["archive", [0x52, 0x61, 0x72, 0x21]],
  ["archive", [0x37, 0x7a, 0xbc, 0xaf]],
  ["archive", [0x1f, 0x8b]],
  ["video", [0x66, 0x74, 0x79, 0x70], 4],
];

const hasMagic = (bytes: Uint8Array, magic: readonly number[]): boolean =>
  magic.every((byte, index) => bytes[index] === byte);

const latin = (bytes: Uint8Array): string => new TextDecoder("latin1").decode(bytes);

/** A protected Office file is an OLE container with a stream named EncryptedPackage, in UTF-16LE. */
const isEncryptedPackage = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from("EncryptedPackage", "utf16le"));

const detectZip = (bytes: Uint8Array): DetectedType => {
  try {
    const entries = listZip(bytes);
    const names = entries.map(({ name }) => name);
    const mimetype = entries.find(({ name, size }) => name === "mimetype" && size < 256);
    if (mimetype !== undefined && latin(readZipEntry(bytes, mimetype)).startsWith(mediaTypes.odt)) return "odt";
    if (names.some((name) => /^\/?word\/document\d*\.xml$/i.test(name))) return "docx";
    if (names.some((name) => name.startsWith("xl/"))) return "xlsx";
    if (names.some((name) => name.startsWith("ppt/"))) return "pptx";
    if (names.some((name) => /^OFD\.xml$/i.test(name))) return "ofd";
    return "zip";
  } catch {
    return "damaged-zip";
  }
};

const detectMarkup = (raw: string): DetectedType => {
  const head = raw
    .replace(/^\u00ef\u00bb\u00bf|^\u00ff\u00fe/, "")
    .replaceAll("\0", "")
    .trimStart();
  if (/^(?:<!--[\s\S]*?-->\s*)?(?:<\?xml[^>]*>\s*)?(?:<!doctype\s+html|<html|<head|<body)/i.test(head)) return "html";
  const headers = /^(?:[A-Za-z][A-Za-z-]*:[^\r\n]*(?:\r?\n[ \t][^\r\n]*)*\r?\n){2,}/.exec(head)?.[0] ?? "";
  const isMail =
    /^(?:from|to|subject|date|received|return-path|mime-version):/im.test(headers) &&
    /^(?:mime-version|message-id|content-type|received|return-path|date):/im.test(headers);
  return isMail ? "eml" : "text";
};
