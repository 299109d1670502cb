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
        choice === "keep"
          ? `“${fileName}”带有修订：插入 ${inserted} 处、删除 ${deleted} 处都标在文中（〔增：…〕〔删：…〕），请逐处定夺。`
          : choice === "accept"
            ? `“${fileName}”带有修订：插入 ${inserted} 处已保留，删除 ${deleted} 处已略去（按接受全部修订读取）。`
            : `“${fileName}”带有修订：插入 ${inserted} 处已略去，删除 ${deleted} 处已保留（按拒绝全部修订读取）。`,
    });
  if (losses.some(({ what }) => what === "批注"))
    warnings.push({ code: "COMMENTS", message: `“${fileName}”带有批注，批注没有读入，请打开原件查看。` });
  return warnings;
};

/** What the loss is called that a choice brings about. */
export const leftOutChange = (choice: Exclude<TrackedChangesChoice, "keep">): string =>
  choice === "accept" ? "修订中删去的文字" : "修订中插入的文字";

/** A tracked change that was neither accepted nor rejected, as it stands in the text. */
export const markedChange = (kind: "inserted" | "deleted", text: string): string =>
  text.trim() === "" ? text : openingOfChange[kind] + text + endOfChange;

/** What stands before and behind a marked change. */
export const openingOfChange = { inserted: "〔增：", deleted: "〔删：" } as const;
export const endOfChange = "〕";
