import { AppError } from "../../../errors.ts";
import type { XmlElement } from "../../xml-tree.ts";
import { elements, parseXml } from "../../xml-tree.ts";
import type { ZipEntry } from "../../zip-archive.ts";
import { listZip, readZipEntry, ZipTooLarge } from "../../zip-archive.ts";

/**
 * Opens a package and reads from it what is wanted.
 *
 * @throws AppError DAMAGED_FILE where the package or its XML is broken; FILE_TOO_LARGE for a part that no document has; and
 * what `read` throws as such.
 */
export const withPackage = <Result>(
  fileName: string,
  bytes: Uint8Array,
  read: (document: Package) => Result,
): Result => {
  try {
    return read(openPackage(bytes));
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    if (cause instanceof ZipTooLarge)
      throw new AppError(
        "FILE_TOO_LARGE",
        `“${fileName}”解压后过大，不像正常的文档，没有读取。请用 Word 或 WPS 打开检查，只留文字另存后再导入；原件已保存。`,
        { cause },
      );
    throw new AppError(
      "DAMAGED_FILE",
      `“${fileName}”已损坏，读不完整。请用 Word 或 WPS 打开修复后另存为 .docx 再导入，或让报送单位重新发送；原件已保存。`,
      { cause },
    );
  }
};

/** The parts of an Office Open XML file. */
export interface Package {
  readonly names: readonly string[];
  /** The root of an XML part; undefined where there is no such part. */
  readonly part: (name: string) => XmlElement | undefined;
  /** The bytes of any part; undefined where there is none. */
  readonly bytes: (name: string) => Uint8Array | undefined;
}

const openPackage = (bytes: Uint8Array): Package => {
  const entries = new Map<string, ZipEntry>(listZip(bytes).map((entry) => [entry.name.replace(/^\//, ""), entry]));
  const read = (name: string): Uint8Array | undefined => {
    const entry = entries.get(name);
    return entry === undefined ? undefined : readZipEntry(bytes, entry);
  };
  return {
    names: [...entries.keys()],
    part: (name) => {
      const part = read(name);
      return part === undefined ? undefined : parseXml(part);
    },
    bytes: read,
  };
};

/** The part that the package names as its document; word/document.xml in all but a few files. */
export const mainPartName = (document: Package): string => {
  const target = elements(document.part("_rels/.rels"), "rel:Relationship")
    .find((relationship) => relationship.attributes["Type"]?.endsWith("/officeDocument"))
    ?.attributes["Target"]?.replace(/^\//, "");
  return target !== undefined && document.names.includes(target) ? target : "word/document.xml";
};

/** A part that belongs to the main one, by the end of its relationship's type (`/comments`); undefined where there is none. */
export const relatedPart = (document: Package, main: string, type: string): XmlElement | undefined => {
  const slash = main.lastIndexOf("/");
  const folder = main.slice(0, slash + 1);
  const target = elements(document.part(`${folder}_rels/${main.slice(slash + 1)}.rels`), "rel:Relationship").find(
    ({ attributes }) => attributes["Type"]?.endsWith(type),
  )?.attributes["Target"];
  if (target === undefined) return undefined;
  return document.part(target.startsWith("/") ? target.slice(1) : folder + target);
};
