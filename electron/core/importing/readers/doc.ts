import type { Warning } from "#shared/model/recognition.ts";

import { AppError } from "../../errors.ts";
import { createLossTally } from "../loss-tally.ts";
import type { ReadResult } from "../reader.ts";
import { noteOtherText, readWordText } from "./doc/read-text.ts";
import { openWordFile, WordEncrypted } from "./doc/word-file.ts";

/**
 * Reads a Word binary file (.doc of Word 97 to 2007 and of WPS, .wps; of Word 6 and 95 the text alone): characters
 * exactly as stored, list numbers as text, tables by rows, tracked changes accepted. Written here because the
 * library at hand changes quotation marks and dashes, drops list numbers and tells of no loss.
 *
 * @throws AppError DAMAGED_FILE, PASSWORD_PROTECTED.
 */
export const readDoc = (fileName: string, bytes: Uint8Array): ReadResult => {
  try {
    const file = openWordFile(bytes);
    const tally = createLossTally();
    noteOtherText(file, tally);
    const { lines, numbered, inserted, deleted } = readWordText(file, tally);
    const losses = tally.losses();
    const warnings: Warning[] = [];
    if (numbered > 0)
      warnings.push({ code: "NUMBERING_RESTORED", message: `自动编号已还原成文字，共 ${numbered} 处，请核对。` });
    if (inserted + deleted > 0)
      warnings.push({
        code: "TRACKED_CHANGES",
        message: `“${fileName}”带有修订：插入 ${inserted} 处已保留，删除 ${deleted} 处已略去（按接受全部修订读取）。`,
      });
    if (losses.some(({ what }) => what === "批注"))
      warnings.push({ code: "COMMENTS", message: `“${fileName}”带有批注，批注没有读入，请打开原件查看。` });
    return { lines, losses, warnings };
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
