/** Joins the halves of a broken line: a space only where a Latin word ends and another begins. */
export const joinTexts = (before: string, after: string): string =>
  /[A-Za-z]$/.test(before) && /^[A-Za-z]/.test(after) ? `${before} ${after}` : before + after;
