import { readByline } from "./byline.ts";

/** True where an article of a newspaper begins: 本报讯, 本报记者 … 报道, 云岭讯（ … */
export const opensArticle = (text: string): boolean =>
  /^(?:本[报网刊]讯|\p{Script=Han}{2,6}讯(?=[\s\u3000（(])|本报记者[^。，]{2,30}报道)/u.test(text);

/** True for a line that is nothing but a byline: 记者 张三 通讯员 李四. */
export const isBylineLine = (text: string): boolean => text.length <= longestByline && readByline(text) !== null;

/** The place where a byline begins that stands glued to the last sentence (…开展。记者 张三), or null. */
export const placeOfGluedByline = (text: string): number | null => {
  const from = Math.max(0, text.length - longestByline);
  const tail = text.slice(from);
  const match =
    /(?<=[。！？…][”’）]?)\s*[□■◎]?\s*(?=(?:文[/／]?图\s*)?(?:本报|本网|特约|见习|实习|全媒体)?(?:记者|通讯员)[^。]*$)/u.exec(
      tail,
    );
  return match !== null && readByline(tail.slice(match.index)) !== null ? from + match.index : null;
};

const longestByline = 60;

/**
 * Joins a byline that was broken over two lines (…。记者 张三 通讯员 | 李四, 记者 欧阳 | 修); null where the second line
 * is no part of it.
 */
export const joinByline = (before: string, after: string): string | null => {
  if (after.length > 20 || /[。，：（]/u.test(after)) return null;
  const role = `${before.slice(-2)}${after.slice(0, 2)}`;
  if (/[。！？”]\s*(?:本报)?(?:记|通|通讯)$/u.test(before) && /记者|通讯员/u.test(role)) return before + after;
  const tail = /(?<=^|[。！？…][”’）]?)\s*[□■◎]?(?:本报|特约|见习|实习)?(?:记者|通讯员)[^。]{0,40}$/u.exec(
    before.slice(-longestByline),
  )?.[0];
  if (tail === undefined) return null;
  const [half, next] = [/(?:^|[\s、])(\S*)$/u.exec(tail)?.[1] ?? "", /^[^\s、]*/u.exec(after)?.[0] ?? ""];
  if (!isRole(next) && !/^\p{Script=Han}{1,3}$/u.test(next)) return null;
  const isCutName = !isRole(half) && half.length + next.length <= 3 && (half.length === 1 || next.length === 1);
  if (!isCutName && !isRole(next) && !isName(next)) return null;
  const joined = isCutName ? tail + after : `${tail} ${after}`;
  return readByline(joined) === null ? null : before.slice(0, before.length - tail.length) + joined;
};

const isName = (text: string): boolean => /^\p{Script=Han}{2,3}$/u.test(text);

const isRole = (text: string): boolean => /(?:记者|通讯员)$/u.test(text);

/** What surrounds the articles of a page: its number and date, who made it, telephone and addresses. */
export const isPageFurniture = (text: string): boolean =>
  text.length <= 80 && furniture.some((form) => form.test(text));

const furniture: readonly RegExp[] = [
  /^(?:第\s*)?[A-Z]?\s?\d{1,2}\s*版?$/u,
  /^(?:第\s*)?(?:[A-Z]?\d{1,2}|[一二三四五六七八])\s*版(?:[\s·：:—-]|$)/u,
  /^(?:[A-Z]\d{1,2}\s*[·丨|]?|\d{2}\s*[\s·丨|])\s*\p{Script=Han}{2,6}$/u,
  /^\p{Script=Han}{2,4}\s*[·丨|]?\s*[A-Z]\d{2}$/u,
  /(?:19|20)\d{2}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日\s*[（(]?(?:星期|周)[一二三四五六日天]/u,
  /^[（(]?(?:19|20)\d{2}\s*[年.\-/]\s*\d{1,2}\s*[月.\-/]\s*\d{1,2}\s*日?[）)]?$/u,
  /^(?:农历\S{2,8}|星期[一二三四五六日天])/u,
  /^(?:本版)?(?:责任编辑|责编|编辑|版式|校对|美编|组版|编审|主编|值班编委|值班主任|统筹|策划|本版编辑|视觉|图编|电话|热线|新闻热线|投诉热线|传真|邮箱|投稿邮箱|地址|网址|邮编|邮政编码|国内统一|邮发代号|广告)(?:[：:／/\s]|\d|$)/u,
  /^(?:图为|[上下左右]图|图[①②③④⑤一二三四五]?[：:]|▲图)/u,
  /(?:[\s　（(]|记者|通讯员)\p{Script=Han}{2,4}[\s　]*(?:摄|摄影|供图)[）)]?$/u,
  /^(?:E-?mail|QQ|https?:|www\.)/iu,
  /^[（(]?(?:上接|下转|紧接)[^。]{1,12}版[）)]?$/u,
];
