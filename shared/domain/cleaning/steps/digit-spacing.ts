import { textStep } from "../cleaning-step.ts";

const chinese = "\\p{Script=Han}，。、；：？！“”‘’（）《》〈〉【】〔〕—…";
const beforeNumber = new RegExp(`(?<=[${chinese}])[ \\u3000]+(?=[0-9])`, "gu");
const afterNumber = new RegExp(
  `(?<=[0-9][A-Za-z]?|[0-9][%‰℃])[ \\u3000]+(?=[${chinese}])(?!\\p{Script=Han}{2,6}[：:])`,
  "gu",
);
const besideOpening = /(?<=[“‘《（【〔])[ ]+| +(?=[”’》）】〕，。、；：？！])/gu;
const besideQuote =
  /(?<=\p{Script=Han}) +(?=[“‘])|(?<=[”’]) +(?=\p{Script=Han})|(?<=[，。、；：？！]) +(?=\P{Script=Latin})/gu;

/**
 * Removes spaces between Chinese and digits, quotation marks or punctuation (2020 年 → 2020年). A space
 * between two Chinese words stays, it separates two phrases; so do those round Latin words, and the one
 * before a number that ends a short line, which may be a page in a table of contents.
 */
export const digitSpacing = textStep("digit-spacing", "数字和引号旁的空格", (text) => {
  const page = text.length <= 80 ? /[ \u3000]\d{1,3}$/.exec(text) : null;
  const head = page === null ? text : text.slice(0, page.index);
  return (
    head.replace(beforeNumber, "").replace(afterNumber, "").replace(besideOpening, "").replace(besideQuote, "") +
    (page?.[0] ?? "")
  );
});
