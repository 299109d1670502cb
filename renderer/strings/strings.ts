import { boardStrings } from "./board-strings.ts";
import { editorStrings } from "./editor-strings.ts";
import { frameStrings } from "./frame-strings.ts";
import { inboxStrings } from "./inbox-strings.ts";
import { previewStrings } from "./preview-strings.ts";
import { publicationStrings } from "./publication-strings.ts";
import { replacingStrings } from "./replacing-strings.ts";

/** Every text an editor reads in the interface. Messages of refused calls come from the core, ready to show. */
export const strings = {
  ...frameStrings,
  ...inboxStrings,
  history: {
    undone: (what: string): string => `已撤销：${what}`,
    redone: (what: string): string => `已重做：${what}`,
    undo: "撤销",
    undoneMany: (count: number): string => `已撤销 ${count} 步。`,
    historyList: "最近做了什么，点一条撤销到那里",
    undoTo: (what: string): string => `撤销到：${what}`,
  },
  ...boardStrings,
  ...editorStrings,
  ...previewStrings,
  ...publicationStrings,
  ...replacingStrings,
} as const;
