import { elements, type XmlElement } from "../xml-tree.ts";

/** Changes of formatting that were tracked: of runs, paragraphs, tables, sections. Those of runs that touch and are of one hand are one. */
export const countFormatting = (parent: XmlElement): number => {
  let count = 0;
  let before = "";
  for (const element of elements(parent)) {
    if (isFormatting(element)) count += 1;
    else if (element.name === "w:r") {
      const change = changeOfRun(element);
      if (change !== "" && change !== before) count += 1;
      before = change;
    } else {
      if (!betweenRuns.has(element.name)) before = "";
      count += countFormatting(element);
    }
  }
  return count;
};

const isFormatting = ({ name }: XmlElement): boolean => formattingChanges.has(name);

const formattingChanges = new Set([
  "w:rPrChange",
  "w:pPrChange",
  "w:tblPrChange",
  "w:tblGridChange",
  "w:trPrChange",
  "w:tcPrChange",
  "w:tblPrExChange",
  "w:sectPrChange",
  "w:numberingChange",
]);

/** They part no words. */
const betweenRuns = new Set([
  "w:bookmarkStart",
  "w:bookmarkEnd",
  "w:commentRangeStart",
  "w:commentRangeEnd",
  "w:proofErr",
]);

/** Whose it is and when; "" for a run whose formatting stayed. */
const changeOfRun = (run: XmlElement): string => {
  const properties = elements(run, "w:rPr")[0];
  const change = elements(properties).find(isFormatting);
  return change === undefined ? "" : `${change.attributes["author"]} ${change.attributes["date"]}`;
};
