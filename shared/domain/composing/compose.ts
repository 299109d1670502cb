import type { Picture, Table } from "../../model/figure.ts";
import type { Issue } from "../../model/issue.ts";
import type { Block, Item } from "../../model/item.ts";
import type { StyleName } from "../../model/layout.ts";
import type { Publication } from "../../model/publication.ts";
import type { Section } from "../../model/section.ts";
import { composeColophon } from "./compose-colophon.ts";
import { plainForm, type CompositionForm } from "./composition-form.ts";
import type { ComposedParagraph, Composition, Heading } from "./composition.ts";
import { plainParagraph, printableText } from "./plain-paragraph.ts";
import { sourceLine } from "./source-line.ts";

export type CompositionInput = {
  publication: Pick<Publication, "title" | "compiler" | "colophon">;
  issue: Pick<Issue, "year" | "month" | "serialNumber" | "printDate">;
  /** In the order of the publication; items in the order of the section. Sections without items may be among them. */
  sections: readonly { section: Pick<Section, "name">; items: readonly ComposedItem[] }[];
  /** True puts a line （草稿） on the cover; a published issue passes false. */
  isDraft: boolean;
};

/** What is printed of an item. */
export type ComposedItem = Pick<Item, "id" | "title" | "body" | "sourceUnit" | "byline" | "isBrief">;

/**
 * Puts an issue together: cover, table of contents, body and colophon as ordered paragraphs, in the form of a profile.
 *
 * Wording is never touched. What composing adds stands apart: a brief gets △ before its first paragraph, an item
 * with a known source or byline a closing line or closing brackets. Sections and items with nothing to print disappear;
 * an item without a title has no heading and no entry in the table of contents.
 */
export const compose = (input: CompositionInput, form: CompositionForm = plainForm): Composition => {
  const body = endWithText(input.sections.flatMap(({ section, items }) => composeSection(section.name, items, form)));
  return {
    isDraft: input.isDraft,
    cover: composeCover(input, form),
    tocTitle: plainParagraph("tocTitle", "目　录"),
    headings: body.flatMap((paragraph) => paragraph.heading ?? []),
    body,
    colophon: composeColophon(input.publication.colophon),
  };
};

/** In a word processor a section ends with a paragraph: a table at the very end has an empty line under it. */
export const endWithText = (body: ComposedParagraph[]): ComposedParagraph[] => {
  const last = body.at(-1);
  return last?.style === "table" ? [...body, { ...plainParagraph("source", ""), itemId: last.itemId }] : body;
};

const composeCover = (
  { publication, issue, isDraft }: CompositionInput,
  { front }: CompositionForm,
): Composition["cover"] => {
  const [year, month, day] = issue.printDate.split("-").map(Number);
  const number = [`${issue.year}年${issue.month}月`, `（总第${issue.serialNumber}期）`];
  return {
    head: [
      plainParagraph("coverTitle", publication.title),
      ...(front === "redHead" ? [number.join("")] : number).map((line) => plainParagraph("coverLine", line)),
      ...(isDraft ? [plainParagraph("coverLine", "（草稿）")] : []),
    ],
    foot: [
      plainParagraph("coverLine", publication.compiler),
      plainParagraph("coverLine", `${year}年${month}月${day}日`),
    ],
  };
};

const composeSection = (
  section: string,
  items: readonly ComposedItem[],
  form: CompositionForm,
): ComposedParagraph[] => {
  const paragraphs = items.flatMap((item) => composeItem(section, item, form));
  if (paragraphs.length === 0) return [];
  return [headingParagraph("section", { level: 1, text: section, section, itemId: null }), ...paragraphs];
};

/**
 * The paragraphs of one item as its section prints them: title, text, source line. Empty where there is nothing to print.
 */
export const composeItem = (section: string, item: ComposedItem, form: CompositionForm): ComposedParagraph[] => {
  const title = item.title === null ? "" : printableText(item.title).trim();
  const text = composeText(item, item.isBrief && title === "" ? "△" : "");
  const source = text.length === 0 ? null : sourceLine(item);
  const closed = source === null ? text : closeWithSource(text, source, item.id, form);
  if (title === "") return closed;
  const heading: Heading = { level: 2, text: title, section, itemId: item.id };
  const [first, ...others] = closed;
  return form.titleForm === "runIn" && first?.style === "body"
    ? [runIn(heading, first), ...others]
    : [headingParagraph("title", heading), ...closed];
};

/** The source as a line of its own, or in its brackets at the end of the last paragraph where that is text. */
const closeWithSource = (
  text: readonly ComposedParagraph[],
  source: string,
  itemId: string,
  { sourceForm }: CompositionForm,
): ComposedParagraph[] => {
  const last = text.at(-1);
  return sourceForm === "atEnd" && last?.style === "body"
    ? [...text.slice(0, -1), { ...last, text: last.text + printableText(source) }]
    : [...text, { ...plainParagraph("source", source), itemId }];
};

/**
 * The title and two spaces before the text: at a line's end every word processor lets those go, which cannot be said of
 * one full-width space. A lead-in right after it is set like the text: two in a row would be none.
 */
const runIn = (heading: Heading, first: ComposedParagraph): ComposedParagraph => ({
  ...first,
  text: `${heading.text}  ${first.text}`,
  leadIn: heading.text.length,
  heading,
});

/** The body paragraphs; `mark` stands before the first that has text. */
const composeText = (item: ComposedItem, mark: string): ComposedParagraph[] =>
  item.body.flatMap((block, paragraph): ComposedParagraph[] => {
    const place = { itemId: item.id, paragraph };
    if (block.kind !== "paragraph") return composeFigure(block).map((composed) => ({ ...composed, ...place }));
    if (block.text.trim() === "") return [];
    const isFirst = item.body.find(hasText) === block;
    const before = isFirst ? mark : "";
    const leadIn = Math.min(block.leadIn, block.text.length);
    return [
      {
        ...plainParagraph("body", before + printableText(block.text)),
        ...place,
        leadIn: leadIn === 0 ? 0 : before.length + leadIn,
      },
    ];
  });

const hasText = (block: Block): boolean => block.kind === "paragraph" && block.text.trim() !== "";

/** A picture with its caption under it, or the rows of a table. */
const composeFigure = (block: Picture | Table): ComposedParagraph[] => {
  if (block.kind === "table") {
    const rows = block.rows.map((cells) => cells.map((cell) => printableText(cell).trim()));
    return rows.map((_cells, row) => ({ ...plainParagraph("table", ""), figure: { kind: "row", rows, row } }));
  }
  const caption = printableText(block.caption ?? "").trim() || null;
  return [
    { ...plainParagraph("picture", ""), figure: { kind: "picture", picture: { ...block, caption } } },
    ...(caption === null ? [] : [plainParagraph("caption", caption)]),
  ];
};

const headingParagraph = (style: StyleName, heading: Heading): ComposedParagraph => ({
  ...plainParagraph(style, heading.text),
  itemId: heading.itemId,
  heading,
});
