import type { Loss, Warning } from "#shared/model/recognition.ts";

import type { TrackedChangesChoice } from "./received-file.ts";

/** What a reader of a word processor's format decided on the way. */
export interface ReadingDecisions {
  /** Paragraphs whose automatic number was written as text. */
  readonly numbered: number;
  /** Tracked insertions and deletions. */
  readonly inserted: number;
  readonly deleted: number;
}

/** Says what was decided: numbers restored, tracked changes accepted or rejected, comments left out. */
export const documentWarnings = (
  fileName: string,
  { numbered, inserted, deleted }: ReadingDecisions,
  losses: readonly Loss[],
  choice: TrackedChangesChoice,
): Warning[] => {
  const warnings: Warning[] = [];
  if (numbered > 0)
    warnings.push({ code: "NUMBERING_RESTORED", message: `自动编号已还原成文字，共 ${numbered} 处，请核对。` });
  if (inserted + deleted > 0)
    warnings.push({
      code: "TRACKED_CHANGES",
      message:
        choice === "accept"
          ? `“${fileName}”带有修订：插入 ${inserted} 处已保留，删除 ${deleted} 处已略去（按接受全部修订读取）。`
          : `“${fileName}”带有修订：插入 ${inserted} 处已略去，删除 ${deleted} 处已保留（按拒绝全部修订读取）。`,
    });
  if (losses.some(({ what }) => what === "批注"))
    warnings.push({ code: "COMMENTS", message: `“${fileName}”带有批注，批注没有读入，请打开原件查看。` });
  return warnings;
};

/** What the loss is called that a choice brings about. */
export const leftOutChange = (choice: TrackedChangesChoice): string =>
  choice === "accept" ? "修订中删去的文字" : "修订中插入的文字";
