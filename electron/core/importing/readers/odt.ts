import { AppError } from "../../errors.ts";
import { documentWarnings } from "../document-warnings.ts";
import type { LossTally } from "../loss-tally.ts";
import { createLossTally } from "../loss-tally.ts";
import { toPicture } from "../picture.ts";
import type { ReadResult } from "../reader.ts";
import type { TrackedChangesChoice } from "../received-file.ts";
import { child, descendants, parseXml } from "../xml-tree.ts";
import type { XmlElement } from "../xml-tree.ts";
import { listZip, readZipEntry, ZipTooLarge } from "../zip-archive.ts";
import { plainText, readOdtText } from "./odt/read-text.ts";
import { readStyles } from "./odt/styles.ts";

/**
 * Reads an OpenDocument text: paragraphs, headings, lists with their numbers as text, tables by rows, tracked
 * changes accepted or rejected. Whatever else stands in the file is reported as lost.
 *
 * @throws AppError DAMAGED_FILE, PASSWORD_PROTECTED; FILE_TOO_LARGE for a part that no document has.
 */
export const readOdt = (
  fileName: string,
  bytes: Uint8Array,
  trackedChanges: TrackedChangesChoice = "accept",
): ReadResult => {
  try {
    return readPackage(fileName, bytes, trackedChanges);
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    if (cause instanceof ZipTooLarge)
      throw new AppError(
        "FILE_TOO_LARGE",
        `“${fileName}”解压后过大，不像正常的文档，没有读取。请用 WPS 或 LibreOffice 打开检查，只留文字另存后再导入；原件已保存。`,
        { cause },
      );
    throw new AppError(
      "DAMAGED_FILE",
      `“${fileName}”已损坏，读不完整。请用 WPS 或 LibreOffice 打开修复后另存为 .docx 再导入，或让报送单位重新发送；原件已保存。`,
      { cause },
    );
  }
};

const readPackage = (fileName: string, bytes: Uint8Array, choice: TrackedChangesChoice): ReadResult => {
  const entries = new Map(listZip(bytes).map((entry) => [entry.name, entry]));
  const read = (name: string): Uint8Array | undefined => {
    const entry = entries.get(name);
    return entry === undefined ? undefined : readZipEntry(bytes, entry);
  };
  const part = (name: string): XmlElement | undefined => {
    const found = read(name);
    return found === undefined ? undefined : parseXml(found);
  };
  const manifest = part("META-INF/manifest.xml");
  if (manifest !== undefined && descendants(manifest, "manifest:encryption-data").length > 0)
    throw new AppError(
      "PASSWORD_PROTECTED",
      `“${fileName}”设有打开密码，读不出内容。请用 WPS 或 LibreOffice 输入密码打开，取消密码后另存为 .docx 再导入；原件已保存。`,
    );
  const content = part("content.xml");
  const body = child(child(content, "office:body"), "office:text");
  if (body === undefined) throw new Error("content.xml has no text");
  const named = part("styles.xml");
  const tally = createLossTally();
  noteHeadersAndFooters(named, tally);
  const text = readOdtText(body, {
    styles: readStyles([content, named]),
    tally,
    choice,
    pictureOf: (name, shownWidth) => {
      const found = read(name.replace(/^\.\//, ""));
      return found === undefined ? null : toPicture(found, shownWidth);
    },
  });
  const losses = tally.losses();
  const warnings = documentWarnings(fileName, text, losses, choice);
  return { lines: text.lines, figures: text.figures, losses, warnings, trackedChanges: text.inserted + text.deleted };
};

const noteHeadersAndFooters = (styles: XmlElement | undefined, tally: LossTally): void => {
  if (styles === undefined) return;
  for (const [name, what] of [
    ["style:header", "页眉"],
    ["style:footer", "页脚"],
  ] as const) {
    const texts = new Set(descendants(styles, name).map(plainText));
    for (const text of texts)
      // A lone page number is no loss: the issue gets its own.
      if (!/^[\s\d\-－—–第页共/]*$/u.test(text))
        tally.note(what, `${what}（“${text.length > 16 ? `${text.slice(0, 16)}…` : text}”）`);
  }
};
