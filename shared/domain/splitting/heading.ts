import { wordingKey } from "../cleaning/line-form.ts";

const ornaments = "◆◇●○★☆■□▲△※►▶❖✦•·";
const leadingOrnament = new RegExp(`^[${ornaments}\\s]+|[${ornaments}\\s]+$`, "gu");
const framed = /^(?:【([^【】]+)】|\[([^[\]]+)\]|〖([^〖〗]+)〗|[—\-－~～]{1,4}\s*(.+?)\s*[—\-－~～]{1,4})$/u;
const enumerator =
  /^(?:第[一二三四五六七八九十]{1,3}[部分章编]{1,2}\s*|[一二三四五六七八九十]{1,3}[、.．]\s*|[（(][一二三四五六七八九十]{1,3}[）)]\s*|\d{1,2}(?:[.．、]\s*|\s+)(?!\d)|[（(]\d{1,2}[）)]\s*)/u;

/** Takes ornaments and frames off a heading: ◆标题, 【时政要点】, ——民生视点——. */
export const withoutOrnament = (text: string): string => {
  const bare = text.replace(leadingOrnament, "");
  const match = framed.exec(bare);
  return (match?.slice(1).find((part) => part !== undefined) ?? bare).trim();
};

/** The number a heading begins with (一、 （二） 3. 第一部分), or an empty string. */
export const enumeratorOf = (text: string): string => enumerator.exec(text)?.[0] ?? "";

/** A heading without the number before it; where nothing else is left, the heading itself. */
export const withoutEnumerator = (text: string): string => {
  const rest = text.slice(enumeratorOf(text).length).trim();
  return /\p{Script=Han}/u.test(rest) ? rest : text;
};

/** The bare name or title of a heading line. */
export const bareHeading = (text: string): string => withoutEnumerator(withoutOrnament(text));

/** Two heading lines say the same where these keys are equal: numbers before them, ornaments, spaces and punctuation do not
 * count. Empty for a line too long for any heading. */
export const headingKey = (text: string): string => (text.length > longestHeading ? "" : wordingKey(bareHeading(text)));

const longestHeading = 200;

/** Of a title; the longest in two published issues has 42 characters. */
export const longestUsualTitle = 45;

/**
 * Joins the lines of one heading. Two phrases of equal length are a couplet and keep a space between them
 * (学史力行办实事 凝心聚力开新局), as do the words that a leader said (…强调 在学懂弄通上下功夫); anything else was
 * broken at the margin.
 */
export const joinHeading = (parts: readonly string[]): string => {
  const [first = "", second] = parts;
  const isCouplet =
    parts.length === 2 &&
    second !== undefined &&
    first.length === second.length &&
    first.length <= 14 &&
    first.length >= 4;
  return parts.join(isCouplet || /(?:强调|指出|要求|表示|时说)$/.test(first) ? " " : "");
};

/** Likeness of two keys from 0 to 1: one minus the share of characters that must be changed to turn one into the other. */
export const likeness = (a: string, b: string): number => {
  if (a === b) return 1;
  const longest = Math.max(a.length, b.length);
  if (longest === 0) return 1;
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return 1 - (row[b.length] ?? longest) / longest;
};
