import type { PreflightNote } from "#shared/api/exporting.ts";
import { textStyle } from "#shared/domain/typesetting/text-style.ts";
import { StyleName } from "#shared/model/layout.ts";
import type { PrintProfile } from "#shared/model/print-profile.ts";

import type { FontFiles } from "./pdf/font-files.ts";
import { fontChoice } from "./pdf/known-faces.ts";

/** A note for each font that a profile names and this computer lacks, in the order of the styles that use it. */
export const fontNotes = (profile: PrintProfile, files: FontFiles): PreflightNote[] =>
  fontsOf(profile)
    .filter((font) => !fontChoice(font).own.some(([file]) => files.has(file)))
    .map((font) => ({
      severity: "advice",
      code: "FONT_NOT_INSTALLED",
      message: `这台电脑没有安装“${font}”。DOCX 照写这个字体，PDF 用最接近的字体代替；断行和页码不变。`,
      place: null,
    }));

const fontsOf = (profile: PrintProfile): string[] => [
  ...new Set([
    ...StyleName.options.map((name) => textStyle(profile, name).font),
    profile.leadInFont,
    profile.latinFont,
  ]),
];
