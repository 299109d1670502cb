import { AppError } from "../../errors.ts";
import { readInnerFiles } from "../read-inner-files.ts";
import type { ContainerReader } from "../reader.ts";
import { listZip, readZipEntry, ZipTooLarge } from "../zip-archive.ts";
import type { ZipEntry } from "../zip-archive.ts";

/** More documents than a unit sends in a year, and more text than a library of them holds. */
const mostFiles = 300;
const mostBytes = 256 * 1024 * 1024;

/**
 * Reads the documents of a zip archive, each for itself; names are shown, never written to. One that cannot be read is
 * reported and does not stop the others.
 *
 * @throws AppError DAMAGED_FILE, PASSWORD_PROTECTED, NO_TEXT; FILE_TOO_LARGE for more than 300 files or 256 MB unpacked.
 */
export const readZip: ContainerReader = async (fileName, bytes, readInner) => {
  const entries = listEntries(fileName, bytes).filter(isDocument);
  if (entries.length > mostFiles)
    throw new AppError(
      "FILE_TOO_LARGE",
      `“${fileName}”里有 ${entries.length} 个文件，超过 ${mostFiles} 个的上限。请解压后分批导入；原件已保存。`,
    );
  if (entries.length > 0 && entries.every(({ isEncrypted }) => isEncrypted))
    throw new AppError(
      "PASSWORD_PROTECTED",
      `“${fileName}”设有解压密码，读不出内容。请输入密码解压后，再导入里面的文件；原件已保存。`,
    );
  let total = 0;
  const inner = await readInnerFiles(
    entries.map((entry) => ({
      name: entry.name,
      bytes: () => {
        const unpacked = unpack(bytes, entry);
        total += unpacked.length;
        if (total > mostBytes) throw tooLarge(entry.name);
        return unpacked;
      },
    })),
    readInner,
  );
  if (inner.parts.length === 0)
    throw (
      (inner.failures.length === 1 ? inner.failures[0] : undefined) ??
      new AppError(
        "NO_TEXT",
        `“${fileName}”里没有能读出文字的文件${
          entries.length > 0
            ? `，其中有：${entries
                .slice(0, 5)
                .map(({ name }) => name)
                .join("、")}`
            : "，是空的"
        }。请解压后检查，或让报送单位重新发送；原件已保存。`,
      )
    );
  return {
    parts: inner.parts,
    losses: inner.losses,
    warnings: inner.warnings,
    pictures: inner.pictures,
    messageId: null,
  };
};

const listEntries = (fileName: string, bytes: Uint8Array): ZipEntry[] => {
  try {
    return listZip(bytes);
  } catch (cause) {
    throw new AppError(
      "DAMAGED_FILE",
      `“${fileName}”已损坏，解不开，可能没有传完。请让报送单位重新发送；原件已保存。`,
      { cause },
    );
  }
};

/** Folders, and what systems and programs leave in archives, are no documents. */
const isDocument = ({ name }: ZipEntry): boolean => {
  const base = name.split("/").at(-1) ?? "";
  return (
    base !== "" &&
    !base.startsWith(".") &&
    !base.startsWith("~$") &&
    !/^(?:__MACOSX|\.git)(?:\/|$)/.test(name) &&
    !/^(?:thumbs\.db|desktop\.ini)$/i.test(base)
  );
};

const unpack = (bytes: Uint8Array, entry: ZipEntry): Uint8Array => {
  if (entry.isEncrypted)
    throw new AppError("PASSWORD_PROTECTED", `“${entry.name}”设有解压密码，没有读取。请解压后再导入这个文件。`);
  try {
    return readZipEntry(bytes, entry);
  } catch (cause) {
    if (cause instanceof ZipTooLarge) throw tooLarge(entry.name, cause);
    throw new AppError("DAMAGED_FILE", `“${entry.name}”在压缩包里已损坏，没有读出。请让报送单位重新发送。`, { cause });
  }
};

const tooLarge = (name: string, cause?: unknown): AppError =>
  new AppError("FILE_TOO_LARGE", `“${name}”解压后过大，不像正常的文稿，没有读取。请解压后检查，再单独导入。`, {
    cause,
  });
