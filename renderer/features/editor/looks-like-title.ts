/** Reads like a title: short, and no sentence. */
export const looksLikeTitle = (text: string): boolean =>
  text.length > 0 && text.length <= 50 && !/[。；！？，：]$/u.test(text) && !text.includes("。");
