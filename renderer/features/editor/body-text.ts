import type { Block } from "#shared/model/item.ts";

/** What Chinese writers begin a paragraph with; shown and typed, never stored. */
export const indent = "　　";

/** A body as the editor types it: one line a paragraph, indented. */
export const bodyToText = (body: readonly Block[]): string => body.map((block) => indent + block.text).join("\n");

/**
 * The body a typed text means: every line that is not blank is a paragraph, without its indent.
 * A paragraph keeps its bold lead-in while it still begins with the same words.
 */
export const textToBody = (text: string, previous: readonly Block[]): Block[] => {
  const leadIns = previous.filter((block) => block.leadIn > 0).map((block) => block.text.slice(0, block.leadIn));
  return text
    .split(/\r\n|[\r\n\u2028\u2029]/)
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map((line) => ({
      kind: "paragraph",
      text: line,
      leadIn: leadIns.find((leadIn) => line.startsWith(leadIn))?.length ?? 0,
    }));
};
