import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { writeDocx } from "../../electron/core/exporting/docx/write-docx.ts";
import { findFontFiles } from "../../electron/core/exporting/pdf/font-files.ts";
import { writePdf } from "../../electron/core/exporting/pdf/write-pdf.ts";
import { noPictures } from "../../electron/core/exporting/testing/no-pictures.ts";
import type { Composition } from "../../shared/domain/composing/composition.ts";
import { layOut } from "../../shared/domain/typesetting/layout.ts";
import { asRatio, inMilliseconds, isInstalled, medianTime, runProgram, type Benchmark, type Figure } from "./figure.ts";
import type { LongIssue, SampleIssue } from "./sample-issue.ts";

const commandLine = fileURLToPath(new URL("../../electron/hosts/cli/main.ts", import.meta.url));

/** Milliseconds for an issue of sixty pages. */
const longestDocx = 150;
const longestPdf = 600;

/** Pages, table of contents and DOCX of a long issue, beside pandoc on the same text; the whole command on the sample. */
export const benchExport = async (
  { library, key, long }: SampleIssue,
  folder: string,
  runs: number,
): Promise<Benchmark> => {
  if (!isInstalled("pandoc")) return { notRun: "DOCX export beside pandoc: pandoc is not installed" };
  const { composition, profile, pages } = long;
  const inProcess = await medianTime(runs * 5, async () => {
    const properties = { title: "sample", creator: "bench" };
    await writeDocx({ composition, layout: layOut(composition, profile), profile, properties, pictures: noPictures });
  });
  const target = join(folder, "exported.docx");
  const given = [commandLine, "export", "--issue", key, "--to", target, "--library", library, "--json"];
  const asProcess = await medianTime(runs, () => runProgram(process.execPath, given));
  const markdown = join(folder, "sample-issue.md");
  writeFileSync(markdown, toMarkdown(composition));
  const pandoc = await medianTime(runs, () =>
    runProgram("pandoc", ["--toc", "--from", "markdown", markdown, "--output", join(folder, "pandoc.docx")]),
  );
  return [
    {
      name: `DOCX of ${pages} pages with its pagination, in the running app`,
      value: inMilliseconds(inProcess),
      beside: `pandoc --toc, whole process: ${inMilliseconds(pandoc)}`,
      ratio: `${asRatio(inProcess / pandoc)} of pandoc's time`,
      target: { text: `≤ ${longestDocx} ms`, met: inProcess <= longestDocx },
    },
    {
      name: "bulletin export of the sample issue, whole process",
      value: inMilliseconds(asProcess),
      beside: `pandoc --toc, whole process: ${inMilliseconds(pandoc)}`,
      ratio: `${asRatio(asProcess / pandoc)} of pandoc's time`,
    },
    ...(await benchPdf(long, folder, runs)),
  ];
};

/** Pages and PDF, beside LibreOffice making a PDF of the DOCX of the same issue. */
const benchPdf = async (
  { composition, profile, pages, docx }: LongIssue,
  folder: string,
  runs: number,
): Promise<Figure[]> => {
  if (!isInstalled("soffice")) return [];
  const files = findFontFiles();
  const ours = await medianTime(runs * 2, async () => {
    const properties = { title: "sample", creator: "bench" };
    await writePdf(
      { composition, layout: layOut(composition, profile), profile, properties, pictures: noPictures },
      files,
    );
  });
  const theirs = await medianTime(runs, () =>
    runProgram("soffice", ["--headless", "--convert-to", "pdf", "--outdir", folder, docx]),
  );
  return [
    {
      name: `PDF of ${pages} pages with its pagination, in the running app`,
      value: inMilliseconds(ours),
      beside: `soffice --convert-to pdf, whole process: ${inMilliseconds(theirs)}`,
      ratio: `${asRatio(ours / theirs)} of soffice's time`,
      target: { text: `≤ ${longestPdf} ms`, met: ours <= longestPdf },
    },
  ];
};

/** The same words for pandoc: headings as headings, every other paragraph as it is. */
const toMarkdown = ({ body }: Composition): string =>
  body.map(({ heading, text }) => (heading === null ? text : `${"#".repeat(heading.level)} ${text}`)).join("\n\n");
