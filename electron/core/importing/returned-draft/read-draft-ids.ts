import { draftProperties } from "#core/exporting/docx/draft-names.ts";

import { withPackage } from "../readers/docx/open-package.ts";
import { customProperties } from "./read-comments.ts";
import { refuseOthers } from "./refuse-others.ts";

/**
 * Which round and which copy a returned Word file is; null where its properties were lost, as when the text was copied into a new
 * file.
 *
 * @throws AppError UNSUPPORTED_FORMAT, DAMAGED_FILE and the like where it is no DOCX that can be read.
 */
export const readDraftIds = (bytes: Uint8Array, fileName: string): { roundId: string; copyId: string } | null => {
  refuseOthers(bytes, fileName);
  return withPackage(fileName, bytes, (document) => {
    const properties = customProperties(document.part("docProps/custom.xml"));
    const [roundId = "", copyId = ""] = [draftProperties.round, draftProperties.copy].map((name) =>
      properties.get(name),
    );
    return roundId === "" || copyId === "" ? null : { roundId, copyId };
  });
};
