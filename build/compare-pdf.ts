/**
 * Compares our PDF with LibreOffice's PDF of our DOCX: every title on the same page, looked for both ways; every font
 * embedded; the text of the issue whole and in order.
 *
 * Usage: node build/compare-pdf.ts [--issues N]   for each preset; needs soffice and poppler-utils, and a Chinese font.
 * Exit status 1 when a title stands on another page, a font is not embedded, or text is missing.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";

import { writeDocx } from "../electron/core/exporting/docx/write-docx.ts";
import { findFontFiles } from "../electron/core/exporting/pdf/font-files.ts";
import { writePdf } from "../electron/core/exporting/pdf/write-pdf.ts";
import type { PrintedIssue } from "../electron/core/exporting/printed-issue.ts";
import { compose } from "../shared/domain/composing/compose.ts";
import { layOut } from "../shared/domain/typesetting/layout.ts";
import { syntheticIssue } from "../shared/domain/typesetting/testing/synthetic-issue.ts";
import { presetProfiles, type PrintProfile } from "../shared/model/print-profile.ts";
import { convert, pdfPages, pictureOfSize, squeeze } from "./office-pages.ts";

const { values } = parseArgs({ options: { issues: { type: "string", default: "3" } } });

for (const [name, profile] of Object.entries(presetProfiles)) {
  const folder = mkdtempSync(join(tmpdir(), "compare-pdf-"));
  try {
    await compareProfile(name, profile, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function compareProfile(name: string, profile: PrintProfile, folder: string): Promise<void> {
  const issues = Array.from({ length: Number(values.issues) }, (_, index) => {
    const composition = compose(syntheticIssue(index + 1, "plain", { hasFigures: index % 2 === 1 }), profile);
    const properties = { title: `第${index + 1}期`, creator: "云岭区地方史志办公室" };
    return { composition, profile, layout: layOut(composition, profile), properties, pictures: pictureOfSize };
  });
  const options = { booklet: null, cropMarks: null };
  for (const [index, issue] of issues.entries()) {
    writeFileSync(join(folder, `${index}.docx`), await writeDocx(issue));
    writeFileSync(join(folder, `ours-${index}.pdf`), (await writePdf(issue, findFontFiles(), options)).bytes);
  }
  convert(folder, issues.keys().map(String).toArray(), "gb2312");
  let [titles, same, whole, embedded] = [0, 0, 0, 0];
  for (const [index, issue] of issues.entries()) {
    const ours = pdfPages(folder, `ours-${index}`).map((lines) => lines.join(""));
    const theirs = pdfPages(folder, String(index)).map((lines) => lines.join(""));
    const wanted = issue.layout.headings.map(({ title, section }) => squeeze(title ?? section));
    const [here, there] = [titlePages(ours, wanted, issue), titlePages(theirs, wanted, issue)];
    titles += wanted.length;
    same += wanted.filter((_, title) => here[title] !== null && here[title] === there[title]).length;
    if (holdsText(ours, issue)) whole += 1;
    if (areFontsEmbedded(join(folder, `ours-${index}.pdf`))) embedded += 1;
  }
  const count = issues.length;
  console.log(
    `PDF beside DOCX, ${name}: titles on the same page ${same}/${titles} · text whole ${whole}/${count} · fonts embedded ${embedded}/${count}`,
  );
  if (same < titles || whole < count || embedded < count) process.exitCode = 1;
}

/** The page of each title in their order, from where the one before was found; 0-based, null where it is not. */
function titlePages(pages: readonly string[], titles: readonly string[], { layout }: PrintedIssue): (number | null)[] {
  let page = layout.pages.findIndex(({ part }) => part === "body");
  let place = 0;
  return titles.map((title) => {
    for (let at = page; at < pages.length; at += 1) {
      // A long title goes over two lines, on one page: its beginning finds it.
      const found = (pages[at] ?? "").indexOf(title.slice(0, 16), at === page ? place : 0);
      if (found < 0) continue;
      [page, place] = [at, found + 1];
      return at;
    }
    return null;
  });
}

/** Paragraphs go over pages, whose numbers stand between; each is looked for behind the one before. */
function holdsText(pages: readonly string[], { composition }: PrintedIssue): boolean {
  const text = pages.map((page) => page.replace(/—?\d+—?$/, "")).join("");
  let from = 0;
  return composition.body.every(({ text: paragraph }) => {
    const wanted = squeeze(paragraph);
    const place = text.indexOf(wanted, from);
    if (place < 0) return false;
    from = place + wanted.length;
    return true;
  });
}

/** The `emb` column of pdffonts: the fifth from the end. */
function areFontsEmbedded(file: string): boolean {
  const [, , ...fonts] = execFileSync("pdffonts", [file], { encoding: "utf8" }).trimEnd().split("\n");
  return fonts.length > 0 && fonts.every((font) => font.trim().split(/\s+/).at(-5) === "yes");
}
