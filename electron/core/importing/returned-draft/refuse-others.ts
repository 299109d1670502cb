import { AppError } from "../../errors.ts";
import { detect } from "../detect.ts";
import { refuse, refuseSize } from "../refuse.ts";

/**
 * Refuses what no word processor saved as DOCX.
 *
 * @throws AppError EMPTY_FILE, FILE_TOO_LARGE, DAMAGED_FILE, PASSWORD_PROTECTED, UNSUPPORTED_FORMAT.
 */
export const refuseOthers = (bytes: Uint8Array, fileName: string): void => {
  refuseSize(fileName, bytes.length);
  const type = detect(bytes);
  if (type === "docx") return;
  if (["doc", "rtf", "odt"].includes(type))
    throw new AppError(
      "UNSUPPORTED_FORMAT",
      `“${fileName}”不是 .docx，读不出其中的修订。请用审校人所用的 Word、WPS 或 LibreOffice 打开，另存为 .docx 再收回。`,
    );
  refuse(fileName, type);
};
