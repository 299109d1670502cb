import { contextOfPrint, contextOfYear } from "../../attribution/date-context.ts";
import { splitRunInTitle } from "../../attribution/run-in-title.ts";
import { beginsWithActor, readsAsTitle } from "../../attribution/title-wording.ts";
import { endsWithSource, isProse, tableOfContentsEntry } from "../../cleaning/line-form.ts";
import { readHabits, splitBulletinBody } from "../bulletin-body.ts";
import type { BulletinParts } from "../bulletin-parts.ts";
import { findBulletinParts } from "../bulletin-parts.ts";
import { isBriefMark } from "../line-role.ts";
import type { Shape, SplitText } from "../split-text.ts";
import { unfit } from "../split-text.ts";

/**
 * A bulletin (简报, 信息) with several short items one after the other: red head, columns, titles that run into their text,
 * （source） endings, △ briefs. Any part may be missing.
 */
export const runInBulletin: Shape = (lines) => {
  const runIn = lines.filter(({ text }) => isRunIn(text)).length;
  const endings = lines
    .filter(({ text }) => endsWithSource(text))
    .map(({ text }) => text.slice(text.search(lastBrackets)));
  const sources = endings.length;
  const units = new Set(endings).size;
  const briefs = lines.filter(({ text }) => isBriefMark(text)).length;
  // A list with pages belongs to an issue.
  const listed = lines.filter(({ text }) => tableOfContentsEntry(text)?.weak === false).length;
  if (listed >= 3 && runIn < 3) return unfit;
  const parts = findBulletinParts(lines);
  const { head, hasHead, isBulletin } = parts;
  const { sentenceTitles } = readHabits(parts.body);
  const signs: [boolean, number, string][] = [
    [runIn >= 2, 0.5, `${runIn} 处标题与正文接排`],
    [runIn >= 3, 0.2, "多数标题与正文接排"],
    [sentenceTitles, 0.5, "标题是段首的一句"],
    [sources >= 2, 0.2, `${sources} 段以来源结尾`],
    [units >= 3 && (isBulletin || !hasHead), 0.5, `来自 ${units} 个单位`],
    [isBulletin && head.serialNumber !== null, 0.3, "报头有期号"],
    [isBulletin, 0.2, "报头有刊名"],
    [briefs >= 2, 0.1, `${briefs} 条△简讯`],
  ];
  const found = signs.filter(([holds]) => holds);
  const sum = found.reduce((total, [, share]) => total + share, 0);
  // Lead-ins inside one report (加强组织领导 一是…) name nobody.
  const named = lines.filter(({ text }) => isRunIn(text) && beginsWithActor(text)).length;
  const isSingle =
    (sources + briefs < 2 && !isBulletin && named < 2) ||
    runIn + sources + briefs < 2 ||
    (runIn < 2 && units < 3 && !isBulletin && !sentenceTitles);
  return {
    weight: isSingle ? 0 : Math.min(1, sum),
    reasons: found.map(([, , reason]) => reason),
    split: () => cut(parts),
  };
};

const cut = ({ head, body, hasHead, contents, others }: BulletinParts): SplitText => {
  const { sections, items, warnings } = splitBulletinBody(body);
  const issue = hasHead ? { ...head, sections: [...sections] } : null;
  return {
    kind: "run-in-bulletin",
    issue,
    toc: [...contents],
    items,
    context:
      head.year === null
        ? null
        : head.month === null
          ? contextOfYear(head.year)
          : contextOfPrint({ year: head.year, month: head.month }),
    warnings: [
      ...warnings,
      ...(others.length === 0
        ? []
        : [{ code: "COLOPHON_LINES_LEFT", message: `报头、报尾中没有对应项目的内容：${others.join("；")}。` }]),
    ],
  };
};

const lastBrackets = /[（(][^（）()]*[）)]$/u;

const isRunIn = (text: string): boolean => {
  if (!isProse(text) || isBriefMark(text)) return false;
  const parts = splitRunInTitle(text);
  return parts !== null && parts.isClear && readsAsTitle(parts.title);
};
