import { boardStrings } from "./board-strings.ts";
import { editorStrings } from "./editor-strings.ts";
import { frameStrings } from "./frame-strings.ts";
import { inboxStrings } from "./inbox-strings.ts";
import { lexiconStrings } from "./lexicon-strings.ts";
import { previewStrings } from "./preview-strings.ts";
import { proofreadingStrings } from "./proofreading-strings.ts";
import { publicationStrings } from "./publication-strings.ts";
import { replacingStrings } from "./replacing-strings.ts";
import { reviewDeskStrings } from "./review-desk-strings.ts";
import { reviewingStrings } from "./reviewing-strings.ts";

/** Every text an editor reads in the interface. Messages of refused calls come from the core, ready to show. */
export const strings = {
  ...frameStrings,
  ...inboxStrings,
  history: {
    takeBack: "撤销",
    undo: {
      one: (what: string): string => `已撤销：${what}`,
      many: (count: number): string => `已撤销 ${count} 步。`,
      nothing: "没有可以撤销的操作。",
    },
    redo: {
      one: (what: string): string => `已重做：${what}`,
      many: (count: number): string => `已重做 ${count} 步。`,
      nothing: "没有可以重做的操作。",
    },
    list: "最近做了什么，点一条撤销到那里",
  },
  ...boardStrings,
  ...editorStrings,
  ...previewStrings,
  ...proofreadingStrings,
  ...publicationStrings,
  ...lexiconStrings,
  ...replacingStrings,
  ...reviewDeskStrings,
  ...reviewingStrings,
} as const;
