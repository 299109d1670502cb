import { endsAsTitle } from "../../attribution/title-wording.ts";
import { textStep } from "../cleaning-step.ts";

const chinese = "\\p{Script=Han}，。、；：？！“”‘’（）《》〈〉【】〔〕—…";
const telephone = "(?:0\\d{2,3}[-—]?\\d{7,8}|1\\d{10})(?!\\d)";
const beforeNumber = new RegExp(`(?<=[${chinese}])[ \\u3000]+(?=[0-9])(?!${telephone})`, "gu");
const afterNumber = new RegExp(
  `(?<=[0-9][A-Za-z]?|[0-9][%‰℃])[ \\u3000]+(?=[${chinese}])(?!\\p{Script=Han}{2,6}[：:])`,
  "gu",
);
const besideOpening = /(?<=[“‘《（【〔])[ ]+| +(?=[”’》）】〕，。、；：？！])/gu;
const besideQuote =
  /(?<=\p{Script=Han}) +(?=[“‘])|(?<=[”’]) +(?=\p{Script=Han})|(?<=[，。、；：？！]) +(?=\P{Script=Latin})/gu;

/**
 * Removes spaces between Chinese and digits, quotation marks or punctuation (2020 年 → 2020年). A space
 * between two Chinese words stays, it separates two phrases; so do those round Latin words, the one
 * before a number that ends a short line, which may be a page in a table of contents, and the one that parts
 * a title or 本报讯 from the date with which the text begins.
 */
export const digitSpacing = textStep("digit-spacing", "数字和引号旁的空格", (text) => {
  const page = text.length <= 80 ? /[ \u3000]\d{1,3}$/.exec(text) : null;
  const head = page === null ? text : text.slice(0, page.index);
  const lead = leadBeforeDate(head);
  return closeGaps(head.slice(0, lead)) + closeGaps(head.slice(lead)) + (page?.[0] ?? "");
});

const closeGaps = (text: string): string =>
  text.replace(beforeNumber, "").replace(afterNumber, "").replace(besideOpening, "").replace(besideQuote, "");

const date = "(?:\\d{4} ?年 ?)?\\d{1,2} ?月 ?\\d{1,2} ?日(?:[，,至—\\-~～、和]|上午|下午|晚)";
const dated = new RegExp(`^([^，。；：！？]{3,45}?)[ \\u3000]+(?=${date})`, "u");
/** 2021年入夏以来， after a title; 召开 2020 年… is in its middle. */
const inYear = /^([^，。；：！？]{8,45}?)[ \u3000]+(?=\d{4} ?年[^。]{2,20}，)/u;
/** The margin may cut the date. */
const cutDate =
  /^([^，。；：！？]{8,45}?)[ \u3000]+(?=(?:\d{4} ?年 ?)?\d{1,2}(?: ?月(?: ?\d{1,2})?)?$|\d{4}(?: ?年[^，。]{0,8})?$)/u;
const shortestTitle = 8;

/** Length of a title, or of 本报讯, before the gap that stands before a date; 0 where there is none. */
const leadBeforeDate = (text: string): number => {
  const lead = dated.exec(text)?.[1];
  if (lead === undefined) {
    const title = inYear.exec(text)?.[1] ?? cutDate.exec(text)?.[1] ?? "";
    return endsAsTitle(title) && !/(?:召开|举行|闭幕|开幕|启动)$/u.test(title) ? title.length : 0;
  }
  const isTitle = lead.length >= shortestTitle && !/[于在从自至到的了和与及]$/u.test(lead);
  return isTitle || /^本[报网刊]讯$/u.test(lead) ? lead.length : 0;
};
