/** Issues as LibreOffice lays them out: DOCX to PDF to the text of its pages. What the comparisons share. */
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";

import { png } from "../electron/core/importing/testing/picture-fixture.ts";
import { cellCharacter } from "../shared/domain/typesetting/testing/synthetic-issue.ts";

export type FontChoice = "gb2312" | "system";

/** Converts NAME.docx to NAME.pdf. One soffice process for all files: starting it takes longer than converting. */
export function convert(folder: string, names: readonly string[], fonts: FontChoice): void {
  execFileSync(
    "soffice",
    [
      `-env:UserInstallation=file://${folder}/profile`,
      "--headless",
      "--convert-to",
      "pdf",
      "--outdir",
      folder,
      ...names.map((name) => join(folder, `${name}.docx`)),
    ],
    { stdio: "ignore", env: { ...process.env, ...fontEnvironment(folder, fonts) } },
  );
}

/**
 * The fonts of GB 2312 that Debian has (fonts-arphic-gbsn00lp, -gkai00mp) set every mark 1 em wide and —— as two
 * dashes, as 仿宋 and 黑体 do. Noto CJK draws —— as one sign that cannot be broken, so it is kept out, unless
 * `system` asks for what is installed.
 */
function fontEnvironment(folder: string, fonts: FontChoice): Record<string, string> {
  if (fonts === "system") return {};
  const path = join(folder, "fonts.conf");
  writeFileSync(
    path,
    '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>' +
      '<include ignore_missing="yes">/etc/fonts/fonts.conf</include>' +
      "<selectfont><rejectfont><glob>*/NotoSansCJK*</glob><glob>*/NotoSerifCJK*</glob></rejectfont></selectfont>" +
      "</fontconfig>",
  );
  return { FONTCONFIG_FILE: path };
}

/** The lines of each page of NAME.pdf, squeezed. */
export function pdfPages(folder: string, name: string): string[][] {
  const text = execFileSync("pdftotext", ["-layout", join(folder, `${name}.pdf`), "-"], {
    encoding: "utf8",
    maxBuffer: 1e8,
  });
  return text
    .split("\f")
    .slice(0, -1)
    .map((page) => page.split("\n").map(squeeze).filter(Boolean));
}

/** Without white space and the text of cells, which a PDF gives line by line; two em dashes may come out of it as one glyph. */
export function squeeze(text: string): string {
  return text.replace(/\s+/g, "").replaceAll("⸺", "——").replaceAll(cellCharacter, "");
}

/** A picture whose size is in its hash. */
export function pictureOfSize(sha256: string): Uint8Array {
  return png(Number(sha256.slice(0, 4)), Number(sha256.slice(4, 8)));
}
