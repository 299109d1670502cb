import { join } from "node:path";

import { layOut } from "../../shared/domain/typesetting/layout.ts";
import { asRatio, inMilliseconds, isInstalled, medianTime, runProgram, type Benchmark } from "./figure.ts";
import type { SampleIssue } from "./sample-issue.ts";

const wanted = 100;

/** Lines and pages of the sample issue, beside LibreOffice's conversion of the same issue's DOCX to PDF. */
export const benchPagination = async (
  { composed, docx }: SampleIssue,
  folder: string,
  runs: number,
): Promise<Benchmark> => {
  if (!isInstalled("soffice")) return { notRun: "pagination beside LibreOffice: soffice is not installed" };
  const { composition, profile, layout } = composed;
  const ours = await medianTime(runs * 10, () => layOut(composition, profile));
  const convert = [`-env:UserInstallation=file://${join(folder, "office")}`, "--headless", "--convert-to", "pdf"];
  const convertOnce = (): void => runProgram("soffice", [...convert, "--outdir", folder, docx]);
  // The first start writes LibreOffice's user profile, which is not what is compared.
  convertOnce();
  const theirs = await medianTime(runs, convertOnce);
  return [
    {
      name: `pagination of ${layout.pages.length} pages, in the running app`,
      value: inMilliseconds(ours),
      beside: `soffice --convert-to pdf, whole process: ${inMilliseconds(theirs)}`,
      ratio: `${asRatio(theirs / ours)} faster`,
      target: { text: `≥ ${wanted}× faster`, met: theirs / ours >= wanted },
    },
  ];
};
