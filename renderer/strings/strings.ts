import { boardStrings } from "./board-strings.ts";
import { editorStrings } from "./editor-strings.ts";
import { frameStrings } from "./frame-strings.ts";
import { inboxStrings } from "./inbox-strings.ts";
import { previewStrings } from "./preview-strings.ts";
import { publicationStrings } from "./publication-strings.ts";

/** Every text an editor reads in the interface. Messages of refused calls come from the core, ready to show. */
export const strings = {
  ...frameStrings,
  ...inboxStrings,
  placed: {
    tagged: (name: string, section: string): string => `${name}已归入“${section}”。`,
    moved: (name: string, section: string): string => `${name}已移到“${section}”。`,
    heldOver: (name: string): string => `${name}留待下期。`,
    rejected: (name: string, reason: string): string => `${name}不用：${reason}。`,
    returned: (name: string): string => `${name}已退回待编。`,
    undone: (what: string): string => `已撤销：${what}`,
    redone: (what: string): string => `已重做：${what}`,
    undo: "撤销",
    one: (title: string): string => `《${title.length > 16 ? `${title.slice(0, 16)}…` : title}》`,
    many: (count: number): string => `${count} 篇稿件`,
  },
  ...boardStrings,
  ...editorStrings,
  ...previewStrings,
  ...publicationStrings,
} as const;
