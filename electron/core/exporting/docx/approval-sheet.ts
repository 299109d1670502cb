import {
  AlignmentType,
  Document,
  Footer,
  HeightRule,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
  type IParagraphStyleOptions,
} from "docx";

import type { Issue } from "#shared/model/issue.ts";
import type { PrintProfile } from "#shared/model/print-profile.ts";
import { StaffRole, type StaffMember } from "#shared/model/staff.ts";

import { scriptRuns } from "./script-runs.ts";

/** An item as the approval sheet lists it. `page` is the label printed at the foot of its first page. */
export type ListedItem = { title: string; sourceUnit: string | null; page: string | null; isBrief: boolean };

/** What a round of review came to. */
export type SignedOpinion = { opinion: string; signedBy: string | null; signedOn: string | null };

export type ApprovalSheet = {
  issue: Pick<Issue, "title" | "year" | "month" | "serialNumber" | "reportingPeriod" | "printDate" | "compiler">;
  /** Of the whole issue, cover and colophon included. */
  pageCount: number;
  /** Of all bodies, white space left out. */
  characters: number;
  /** In the order of the print; none is empty. */
  sections: { name: string; items: ListedItem[] }[];
  /** Whose names stand with their roles. */
  staff: readonly StaffMember[];
  /** Of the rounds of review, by role; a role without one is left to the pen. */
  opinions: ReadonlyMap<StaffRole, SignedOpinion>;
  /** For its fonts. */
  profile: PrintProfile;
};

/**
 * Writes the 发稿审批单 of an issue as DOCX: what is to be printed, a line for each signatory with room for opinion,
 * signature and date, and every item with its unit, its page and room for a remark. A4 whatever the issue is printed
 * on, as it is filed and not printed. The heads of long tables stand on every page.
 */
export const writeApprovalSheet = async (sheet: ApprovalSheet): Promise<Uint8Array> => {
  const { issue, profile } = sheet;
  const name = `《${issue.title}》发稿审批单`;
  const document = new Document({
    title: `${name} ${numberText(issue)}`,
    creator: issue.compiler,
    lastModifiedBy: issue.compiler,
    compatibility: { version: 15 },
    styles: {
      default: { document: { run: { language: { value: "en-US", eastAsia: "zh-CN" } } } },
      paragraphStyles: formStyles,
    },
    sections: [
      {
        properties: {
          page: { size: { width: 11906, height: 16838 }, margin: { top: 1418, bottom: 1247, left: 1418, right: 1418 } },
        },
        footers: { default: pageCounter(profile) },
        children: [
          paragraph(name, "FormTitle", profile.coverTitle.font, profile),
          factsTable(sheet),
          paragraph("", "FormGap", profile.body.font, profile),
          signatureTable(sheet),
          paragraph("稿件目录", "FormHeading", profile.coverTitle.font, profile),
          itemTable(sheet),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
};

/** Half points and twips, as the library counts; every line is exact or at least as high as its font needs. */
const formStyles: IParagraphStyleOptions[] = [
  {
    id: "FormTitle",
    name: "审批单标题",
    run: { size: 44 },
    paragraph: { alignment: AlignmentType.CENTER, spacing: { after: 300 }, outlineLevel: 0 },
  },
  {
    id: "FormHeading",
    name: "审批单小标题",
    run: { size: 28 },
    paragraph: { spacing: { before: 300, after: 120 }, keepNext: true, outlineLevel: 1 },
  },
  { id: "FormLabel", name: "审批单栏名", run: { size: 24 }, paragraph: { alignment: AlignmentType.CENTER } },
  { id: "FormText", name: "审批单内容", run: { size: 24 } },
  { id: "FormSection", name: "审批单栏目", run: { size: 24 }, paragraph: { keepNext: true } },
  { id: "FormMiddle", name: "审批单居中内容", run: { size: 24 }, paragraph: { alignment: AlignmentType.CENTER } },
  { id: "FormGap", name: "审批单间隔", run: { size: 12 } },
  { id: "FormFoot", name: "审批单页码", run: { size: 18 }, paragraph: { alignment: AlignmentType.CENTER } },
];

/** Width of the text, twips; the widths of the columns of each table add up to it. */
const textWidth = 11906 - 2 * 1418;

type CellOptions = { width: number; style: string; font: string; span?: number; shaded?: boolean };

const cell = (text: string, { width, style, font, span = 1, shaded = false }: CellOptions, profile: PrintProfile) =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    columnSpan: span,
    verticalAlign: VerticalAlignTable.CENTER,
    margins: { left: 100, right: 100, top: 40, bottom: 40 },
    ...(shaded ? { shading: { fill: "F0F0F0" } } : {}),
    children: text.split("\n").map((line) => paragraph(line, style, font, profile)),
  });

const table = (columnWidths: readonly number[], rows: TableRow[]): Table =>
  new Table({
    rows,
    columnWidths: [...columnWidths],
    width: { size: textWidth, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
  });

const factsTable = ({ issue, pageCount, characters, sections, profile }: ApprovalSheet): Table => {
  const widths = [1300, 3235, 1300, 3235];
  const items = sections.flatMap((section) => section.items).length;
  const facts = [
    ["刊名", issue.title, "期号", numberText(issue)],
    ["报道期", periodText(issue), "印发日期", dayText(issue.printDate)],
    ["稿件数", `${items} 篇，${sections.length} 个栏目`, "页数", `${pageCount} 页（含封面）`],
    ["字数", `${characters} 字`, "编纂单位", issue.compiler],
  ];
  const row = (texts: readonly string[]): TableRow =>
    new TableRow({
      cantSplit: true,
      height: { value: 560, rule: HeightRule.ATLEAST },
      children: texts.map((text, index) => {
        const isLabel = index % 2 === 0;
        const font = isLabel ? profile.coverTitle.font : profile.body.font;
        return cell(text, { width: widths[index] ?? 0, style: isLabel ? "FormLabel" : "FormText", font }, profile);
      }),
    });
  return table(widths, facts.map(row));
};

const signatureTable = ({ staff, opinions, profile }: ApprovalSheet): Table => {
  const widths = [1300, 3770, 1800, 2200];
  const label = profile.coverTitle.font;
  const row = (texts: readonly string[], height: number, isHead: boolean): TableRow =>
    new TableRow({
      cantSplit: true,
      tableHeader: isHead,
      height: { value: height, rule: HeightRule.ATLEAST },
      children: texts.map((text, index) => {
        const isLabel = isHead || index === 0;
        const style = { style: "FormLabel", font: isLabel ? label : profile.body.font, shaded: isHead };
        return cell(text, { width: widths[index] ?? 0, ...style }, profile);
      }),
    });
  return table(widths, [
    row(["环节", "意见", "签名", "日期"], 460, true),
    ...StaffRole.options.map((role) => {
      const { opinion = "", signedBy = null, signedOn = null } = opinions.get(role) ?? {};
      const day = signedOn === null ? "　　年　月　日" : dayText(signedOn);
      return row([withNames(role, staff), opinion, signedBy ?? "", day], 760, false);
    }),
  ]);
};

/** The role, and under it a line for each who has it. */
const withNames = (role: StaffRole, staff: readonly StaffMember[]): string =>
  [role, ...staff.filter((member) => member.role === role).map(({ name }) => name)].join("\n");

const itemTable = ({ sections, profile }: ApprovalSheet): Table => {
  const widths = [700, 4470, 1900, 800, 1200];
  const [label, body] = [profile.coverTitle.font, profile.body.font];
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: ["序号", "标题", "报送单位", "页码", "备注"].map((text, index) =>
      cell(text, { width: widths[index] ?? 0, style: "FormLabel", font: label, shaded: true }, profile),
    ),
  });
  const sectionRow = (name: string, count: number): TableRow =>
    new TableRow({
      cantSplit: true,
      children: [
        cell(`${name}（${count} 篇）`, { width: textWidth, span: 5, style: "FormSection", font: label }, profile),
      ],
    });
  const itemRow = ({ title, sourceUnit, page, isBrief }: ListedItem, number: number): TableRow =>
    new TableRow({
      cantSplit: true,
      children: [String(number), title, sourceUnit ?? "", page ?? "", isBrief ? "简讯" : ""].map((text, index) => {
        const style = index === 1 || index === 2 ? "FormText" : "FormMiddle";
        return cell(text, { width: widths[index] ?? 0, style, font: body }, profile);
      }),
    });
  let number = 0;
  return table(widths, [
    head,
    ...sections.flatMap(({ name, items }) => [
      sectionRow(name, items.length),
      ...items.map((item) => itemRow(item, (number += 1))),
    ]),
  ]);
};

const paragraph = (text: string, style: string, chinese: string, { latinFont }: PrintProfile): Paragraph =>
  new Paragraph({ style, children: scriptRuns(text, { chinese, latin: latinFont }) });

const pageCounter = ({ body, latinFont }: PrintProfile): Footer => {
  const fonts = { chinese: body.font, latin: latinFont };
  const number = (counted: "CURRENT" | "TOTAL_PAGES"): TextRun =>
    new TextRun({ children: [PageNumber[counted]], font: latinFont });
  return new Footer({
    children: [
      new Paragraph({
        style: "FormFoot",
        children: [
          ...scriptRuns("第 ", fonts),
          number("CURRENT"),
          ...scriptRuns(" 页，共 ", fonts),
          number("TOTAL_PAGES"),
          ...scriptRuns(" 页", fonts),
        ],
      }),
    ],
  });
};

const numberText = ({ year, month, serialNumber }: ApprovalSheet["issue"]): string =>
  `${year}年${month}月（总第${serialNumber}期）`;

const dayText = (date: string): string => {
  const [year, month, day] = date.split("-").map(Number);
  return `${year}年${month}月${day}日`;
};

/** The year of the end only where it is another. */
const periodText = ({ reportingPeriod: { from, to } }: ApprovalSheet["issue"]): string => {
  const until = dayText(to);
  return `${dayText(from)}至${from.slice(0, 4) === to.slice(0, 4) ? until.replace(/^\d+年/, "") : until}`;
};
