import { lineWidth } from "../../cleaning/line-form.ts";

/** Breaks a line as a word processor does: closing punctuation never begins a line, numbers are not broken. Width 0 leaves it whole. */
export const wrap = (text: string, width: number): string[] => {
  if (width === 0) return [text];
  const lines: string[] = [];
  let line = "";
  for (const token of text.match(/[0-9A-Za-z.]+|[\s\S]/gu) ?? []) {
    if (lineWidth(line + token) > width && !/^[，。、；：？！）”》]$/.test(token)) {
      lines.push(line);
      line = "";
    }
    line += token;
  }
  return line === "" ? lines : [...lines, line];
};
