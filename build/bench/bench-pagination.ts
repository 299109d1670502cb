import { join } from "node:path";

import { layOut } from "../../shared/domain/typesetting/layout.ts";
import { asRatio, inMilliseconds, isInstalled, medianTime, runProgram, type Benchmark } from "./figure.ts";
import type { SampleIssue } from "./sample-issue.ts";

/** Milliseconds; a keystroke may wait for no more. */
const wanted = 10;

/** Lines and pages of a long issue, beside LibreOffice's conversion of the same issue's DOCX to PDF. */
export const benchPagination = async (
  { long: { composition, profile, pages, docx } }: SampleIssue,
  folder: string,
  runs: number,
): Promise<Benchmark> => {
  if (!isInstalled("soffice")) return { notRun: "pagination beside LibreOffice: soffice is not installed" };
  const ours = await medianTime(runs * 10, () => layOut(composition, profile));
  const convert = [`-env:UserInstallation=file://${join(folder, "office")}`, "--headless", "--convert-to", "pdf"];
  const convertOnce = (): void => runProgram("soffice", [...convert, "--outdir", folder, docx]);
  // The first start writes LibreOffice's user profile, which is not what is compared.
  convertOnce();
  const theirs = await medianTime(runs, convertOnce);
  return [
    {
      name: `pagination of ${pages} pages, in the running app`,
      value: inMilliseconds(ours),
      beside: `soffice --convert-to pdf, whole process: ${inMilliseconds(theirs)}`,
      ratio: `${asRatio(theirs / ours)} faster`,
      target: { text: `≤ ${wanted} ms`, met: ours <= wanted },
    },
  ];
};
