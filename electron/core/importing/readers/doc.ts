import { AppError } from "../../errors.ts";
import { documentWarnings } from "../document-warnings.ts";
import { createLossTally } from "../loss-tally.ts";
import type { ReadResult } from "../reader.ts";
import type { TrackedChangesChoice } from "../received-file.ts";
import { noteOtherText, readWordText } from "./doc/read-text.ts";
import { openWordFile, WordEncrypted } from "./doc/word-file.ts";

/**
 * Reads a Word binary file (.doc of Word 97 to 2007 and of WPS, .wps; of Word 6 and 95 the text alone): characters
 * exactly as stored, list numbers as text, tables by rows, tracked changes accepted or rejected. Written here because the
 * library at hand changes quotation marks and dashes, drops list numbers and tells of no loss.
 *
 * @throws AppError DAMAGED_FILE, PASSWORD_PROTECTED.
 */
export const readDoc = (
  fileName: string,
  bytes: Uint8Array,
  trackedChanges: TrackedChangesChoice = "accept",
): ReadResult => {
  try {
    const file = openWordFile(bytes);
    const tally = createLossTally();
    noteOtherText(file, tally);
    const text = readWordText(file, tally, trackedChanges);
    const losses = tally.losses();
    const warnings = documentWarnings(fileName, text, losses, trackedChanges);
    return { lines: text.lines, figures: text.figures, losses, warnings, trackedChanges: text.inserted + text.deleted };
  } catch (cause) {
    if (cause instanceof WordEncrypted)
      throw new AppError(
        "PASSWORD_PROTECTED",
        `“${fileName}”设有打开密码，读不出内容。请用 Word 或 WPS 输入密码打开，取消密码后另存为 .docx 再导入；原件已保存。`,
        { cause },
      );
    throw new AppError(
      "DAMAGED_FILE",
      `“${fileName}”已损坏，读不完整。请用 Word 或 WPS 打开修复后另存为 .docx 再导入，或让报送单位重新发送；原件已保存。`,
      { cause },
    );
  }
};
