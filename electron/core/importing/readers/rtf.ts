import type { Warning } from "#shared/model/recognition.ts";

import { AppError } from "../../errors.ts";
import { createLossTally } from "../loss-tally.ts";
import type { ReadResult } from "../reader.ts";
import { readGroups } from "./rtf/read-groups.ts";

/**
 * Reads RTF of Word, WPS, WordPad and LibreOffice: GBK escapes by the font's charset, Unicode escapes, numbers of
 * lists, tables by rows, tracked changes accepted. Written here because the readers at hand break GBK escapes.
 *
 * @throws AppError DAMAGED_FILE where groups nest without end.
 */
export const readRtf = (fileName: string, bytes: Uint8Array): ReadResult => {
  const tally = createLossTally();
  try {
    const { lines, ...found } = readGroups(bytes, tally);
    const losses = tally.losses();
    const warnings: Warning[] = [];
    if (found.numbered > 0)
      warnings.push({ code: "NUMBERING_RESTORED", message: `自动编号已还原成文字，共 ${found.numbered} 处，请核对。` });
    if (found.inserted + found.deleted > 0)
      warnings.push({
        code: "TRACKED_CHANGES",
        message: `“${fileName}”带有修订：插入 ${found.inserted} 处已保留，删除 ${found.deleted} 处已略去（按接受全部修订读取）。`,
      });
    if (losses.some(({ what }) => what === "批注"))
      warnings.push({ code: "COMMENTS", message: `“${fileName}”带有批注，批注没有读入，请打开原件查看。` });
    if (found.isCut)
      warnings.push({
        code: "CUT_AT_END",
        message: `“${fileName}”不完整，文件末尾缺失，可能没有传完，请向报送单位核对。`,
      });
    return { lines, losses, warnings };
  } catch (cause) {
    throw new AppError(
      "DAMAGED_FILE",
      `“${fileName}”已损坏，读不完整。请用 Word 或 WPS 打开修复后另存为 .docx 再导入，或让报送单位重新发送；原件已保存。`,
      { cause },
    );
  }
};
