import { openOle } from "./ole-container.ts";

/** What a compound file holds. */
export type OleType = "doc" | "ole-encrypted" | "xls" | "ppt" | "msg" | "ole";

/** Tells compound files apart by their streams; `ole` for one that is damaged or unknown. */
export const detectOle = (bytes: Uint8Array): OleType => {
  try {
    const names = new Set(openOle(bytes).names);
    if (names.has("EncryptedPackage")) return "ole-encrypted";
    if (names.has("WordDocument")) return "doc";
    if (names.has("Workbook") || names.has("Book")) return "xls";
    if (names.has("PowerPoint Document")) return "ppt";
    if (names.has("__properties_version1.0")) return "msg";
  } catch {
    // A directory that cannot be read says nothing; the name of the stream may still be found.
    if (Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(encryptedName)) return "ole-encrypted";
  }
  return "ole";
};

const encryptedName = Buffer.from("EncryptedPackage", "utf16le");
