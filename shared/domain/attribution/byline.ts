import type { Byline } from "#shared/model/item.ts";

import { isPersonNames, isUnitName } from "./unit-name.ts";

const role =
  /(?:本报|本网|见习|实习|特约|全媒体)?(?<reporter>记者)|(?:特约)?(?<correspondent>通讯员)|供稿人?|撰稿人?|撰文|作者/gu;
const credits = /(?:文\s*[/／]?\s*图|图\s*[/／]?\s*文|文|图|摄影报道|摄影|摄|报道)$/u;

/**
 * Reads 记者 张三 通讯员 李四、王五, with or without 本报 before and 文/图 after it; correspondents are also 供稿 and 撰稿.
 * Null where the text says anything else.
 */
export const readByline = (text: string): Byline | null => {
  const bare = text
    .trim()
    .replace(/^[□■◎●▲○]\s*/u, "")
    .replace(/^[（(【]|[）)】]$/g, "")
    .replace(
      /^(?:文\s*[/／、]?\s*图|文字?|图片?)\s*[/／：:]?\s*(?=(?:本报|本网|特约|见习|实习|全媒体)?(?:记者|通讯员))/u,
      "",
    )
    .trim();
  const roles = [...bare.matchAll(role)];
  const [first] = roles;
  if (first === undefined) return null;
  const reporters: string[] = [];
  // Names before any role are those of the correspondents: （白沙镇 李春阳 记者 吴桐）.
  const correspondents = first.index === 0 ? [] : (readNames(bare.slice(0, first.index)) ?? []);
  if (first.index > 0 && (correspondents.length === 0 || correspondents.some(isUnitName))) return null;
  for (const [index, match] of roles.entries()) {
    const names = readNames(bare.slice(match.index + match[0].length, roles[index + 1]?.index));
    if (names === null) return null;
    (match.groups?.["reporter"] === undefined ? correspondents : reporters).push(...names);
  }
  return reporters.length + correspondents.length === 0 ? null : { reporters, correspondents };
};

/** Names between separators; a name of two characters may be spaced out (张　三). Null where it is no list of names. */
export const readNames = (text: string): string[] | null => {
  const bare = text
    .trim()
    .replace(/^[：:\s]+/, "")
    .replace(credits, "")
    .trim()
    .replace(/^[（(]|[）)]$/g, "");
  if (bare === "") return [];
  const joined = bare.replace(/(?<=^|[、，,\s])(\p{Script=Han})[ \u3000](\p{Script=Han})(?=$|[、，,\s])/gu, "$1$2");
  const names = joined.split(/[、，,\s\u3000]+/u).filter((name) => name !== "");
  return isPersonNames(joined) && !names.some((name) => name.length > 2 && isUnitName(name)) ? names : null;
};

/** Puts two bylines together, each name once. */
export const mergeBylines = (a: Byline | null, b: Byline | null): Byline | null => {
  if (a === null || b === null) return a ?? b;
  return {
    reporters: [...new Set([...a.reporters, ...b.reporters])],
    correspondents: [...new Set([...a.correspondents, ...b.correspondents])],
  };
};
