import type { PrintProfile } from "../../model/print-profile.ts";
import { textGrid } from "./text-grid.ts";
import { textArea } from "./text-style.ts";

/** Styles of what flows from page to page; the lines of a cover stand on a page of their own. */
export const flowStyles = ["tocTitle", "tocSection", "tocItem", "section", "title", "body", "source"] as const;
export type FlowStyle = (typeof flowStyles)[number];

/** A profile that cannot be printed: which field is to blame (as `page.left`, `body.size`), and why, in Chinese. */
export type ProfileFault = { field: string; message: string };

/** Fewer than that and a line holds no sentence, a page no item. */
const leastCharacters = 8;
const leastLines = 8;

/**
 * What no schema can say of a profile, because it lies between its fields: room for the text, lines no lower than their
 * type, line heights in whole pitches (page-top rules of word processors cannot matter then), room for the page number.
 * Empty for a profile that prints. Profiles stored long ago are not held to it; what is saved now is.
 */
export const profileFaults = (profile: PrintProfile): ProfileFault[] => [
  ...pageFaults(profile),
  ...pitchFaults(profile),
  ...lineFaults(profile),
  ...numberFaults(profile),
];

const pageFaults = (profile: PrintProfile): ProfileFault[] => {
  const { lines, characters } = textGrid(profile);
  const faults: ProfileFault[] = [];
  if (characters < leastCharacters) {
    const message = `左右页边距之间每行只放得下 ${characters} 个字，至少要 ${leastCharacters} 个。请减小左右页边距或正文字号。`;
    faults.push({ field: "page.left", message });
  }
  if (lines < leastLines) {
    const message = `上下页边距之间只放得下 ${lines} 行，至少要 ${leastLines} 行。请减小上下页边距或行距。`;
    faults.push({ field: "page.top", message });
  }
  if (profile.indent > textArea(profile).width / 2 && characters >= leastCharacters) {
    faults.push({ field: "indent", message: "首行缩进超过了半行。请减小缩进的字数。" });
  }
  return faults;
};

const pitchFaults = ({ pitch, body }: PrintProfile): ProfileFault[] =>
  pitch >= body.size * 20
    ? []
    : [
        {
          field: "pitch",
          message: `行距 ${pitch / 20} 磅放不下 ${body.size} 磅的正文。请把行距加到 ${Math.ceil(body.size)} 磅以上，或减小正文字号。`,
        },
      ];

const lineFaults = (profile: PrintProfile): ProfileFault[] => [
  ...flowStyles
    .filter((name) => profile[name].line === 0 || profile[name].line % profile.pitch !== 0)
    .map((name) => ({
      field: `${name}.line`,
      message: `${styleNames[name]}的行高 ${profile[name].line / 20} 磅不是行距 ${profile.pitch / 20} 磅的整数倍，各软件的分页会不一致。请让它占整行。`,
    })),
  ...([...flowStyles, "coverTitle", "coverLine"] as const)
    .filter(
      (name) => profile[name].line < profile[name].size * 20 && (name !== "body" || profile.body.line > profile.pitch),
    )
    .map((name) => ({
      field: `${name}.line`,
      message: `${styleNames[name]}的行高 ${profile[name].line / 20} 磅放不下 ${profile[name].size} 磅的字。请多占一行，或减小字号。`,
    })),
];

const numberFaults = ({ page, pageNumber }: PrintProfile): ProfileFault[] =>
  pageNumber.distance + pageNumber.line <= page.bottom
    ? []
    : [
        {
          field: "page.bottom",
          message: `下边距 ${millimetres(page.bottom)} 毫米放不下页码。请把下边距加到 ${Math.ceil(millimetres(pageNumber.distance + pageNumber.line))} 毫米以上，或减小页码的字号。`,
        },
      ];

const millimetres = (twips: number): number => Math.round((twips * 254) / 1440) / 10;

/** What the styles whose type an editor chooses are called, in the order of the print. */
export const styleNames = {
  coverTitle: "刊名",
  coverLine: "期号与日期",
  tocTitle: "目录标题",
  tocSection: "目录栏目",
  tocItem: "目录条目",
  section: "栏目",
  title: "标题",
  body: "正文",
  source: "来源",
  pageNumber: "页码",
} satisfies Record<FlowStyle | "coverTitle" | "coverLine" | "pageNumber", string>;
