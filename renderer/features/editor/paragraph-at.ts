/** Which paragraph (0-based, blank lines not counted) of a typed body the caret at `offset` (UTF-16) stands in, and its text. */
export const paragraphAt = (body: string, offset: number): { paragraph: number; text: string } => {
  const lineEnd = body.indexOf("\n", offset);
  const upToLine = body.slice(0, lineEnd < 0 ? body.length : lineEnd).split("\n");
  const paragraph = upToLine.slice(0, -1).filter((line) => line.trim() !== "").length;
  return { paragraph, text: (upToLine.at(-1) ?? "").trim() };
};

/** Reads like a title: short, and no sentence. */
export const looksLikeTitle = (text: string): boolean =>
  text.length > 0 && text.length <= 50 && !/[。；！？，：]$/u.test(text) && !text.includes("。");
