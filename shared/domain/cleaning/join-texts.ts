/** Joins the halves of a broken line: a space only where a Latin word ends and another begins, or one name of a byline and the next. */
export const joinTexts = (before: string, after: string): string =>
  (/[A-Za-z]$/.test(before) && /^[A-Za-z]/.test(after)) || isBetweenNames(before, after)
    ? `${before} ${after}`
    : before + after;

/** 通讯员 张三 | 李四）: a name cut in its middle has a half of one character. */
const isBetweenNames = (before: string, after: string): boolean =>
  /(?:记者|通讯员)(?:[ \u3000]\p{Script=Han}{2,3})+$/u.test(before.slice(-40)) &&
  /^(?:\p{Script=Han}{2,3}(?:[ \u3000）)]|$)|通讯员)/u.test(after);
