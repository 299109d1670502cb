import { AppError } from "../../errors.ts";
import { documentWarnings } from "../document-warnings.ts";
import { createLossTally } from "../loss-tally.ts";
import type { ReadResult } from "../reader.ts";
import type { TrackedChangesChoice } from "../received-file.ts";
import { readGroups } from "./rtf/read-groups.ts";

/**
 * Reads RTF of Word, WPS, WordPad and LibreOffice: GBK escapes by the font's charset, Unicode escapes, numbers of
 * lists, tables by rows, tracked changes accepted or rejected. Written here because the readers at hand break GBK escapes.
 *
 * @throws AppError DAMAGED_FILE where groups nest without end.
 */
export const readRtf = (
  fileName: string,
  bytes: Uint8Array,
  trackedChanges: TrackedChangesChoice = "accept",
): ReadResult => {
  const tally = createLossTally();
  try {
    const { lines, figures, ...found } = readGroups(bytes, tally, trackedChanges);
    const losses = tally.losses();
    const warnings = documentWarnings(fileName, found, losses, trackedChanges);
    if (found.isCut)
      warnings.push({
        code: "CUT_AT_END",
        message: `“${fileName}”不完整，文件末尾缺失，可能没有传完，请向报送单位核对。`,
      });
    return { lines, figures, losses, warnings, trackedChanges: found.inserted + found.deleted };
  } catch (cause) {
    throw new AppError(
      "DAMAGED_FILE",
      `“${fileName}”已损坏，读不完整。请用 Word 或 WPS 打开修复后另存为 .docx 再导入，或让报送单位重新发送；原件已保存。`,
      { cause },
    );
  }
};
