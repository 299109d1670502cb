import type { Warning } from "#shared/model/recognition.ts";

import type { TextLine } from "../../cleaning/text-line.ts";
import { readReport } from "../report.ts";
import type { Shape } from "../split-text.ts";

/** One report as a unit sends it: form lines, title, body, source at the end. What every text is unless it proves to be more. */
export const singleSubmission: Shape = (lines) => ({
  weight: 0.45,
  reasons: ["单篇来稿"],
  split: () => {
    const { item, warnings } = readReport(lines);
    return {
      kind: "single-submission",
      issue: null,
      toc: [],
      items: [item],
      context: null,
      warnings: [...warnings, ...severalItems(lines), ...formLinesLeft(item.formLines)],
    };
  },
});

const severalItems = (lines: readonly TextLine[]): Warning[] => {
  const parts = lines.filter(({ text }) => itemSign.test(text)).length;
  if (parts < 2) return [];
  return [
    {
      code: "SEVERAL_ITEMS",
      message: `文中有 ${parts} 处像是另一篇稿件的标记（来源、△、本报讯），可能是几篇合在一起，请核对后拆分。`,
    },
  ];
};

/** What each item of a bulletin or a newspaper page has once: a source after its full stop, △, 本报讯. */
const itemSign = /[。！？”][（(]\p{Script=Han}{2,12}(?:局|委|办|街道|镇|乡|中心|会|部|院)[）)]$|^[△▲]|^本报讯/u;

/** Tells which lines of a form are in no text. */
export const formLinesLeft = (lines: readonly string[]): Warning[] =>
  lines.length === 0 ? [] : [{ code: "FORM_LINES_LEFT", message: `以下各行未作正文：${lines.join("；")}。` }];
