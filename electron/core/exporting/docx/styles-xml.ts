import { tocEndHeight } from "#shared/domain/typesetting/lay-out-toc.ts";
import { isPrintedRed, printRed, textArea, textStyle } from "#shared/domain/typesetting/text-style.ts";
import { StyleName } from "#shared/model/layout.ts";
import type { PrintProfile } from "#shared/model/print-profile.ts";

import { paragraphStyles } from "./paragraph-styles.ts";
import { tocEndStyle } from "./toc-field.ts";

/**
 * The whole styles.xml of an issue. Written here because docx cannot write half of these settings, and its built-in
 * styles bring colours and spacing along.
 *
 * The paragraph settings stand in the defaults and again in an explicit Normal: Word and WPS fall back to a built-in
 * Normal otherwise. overflowPunct is left out on purpose: LibreOffice reads it inverted (0 on, 1 off, absent on),
 * Word takes absent as on, so absent is the only value on which they agree.
 */
export const stylesXml = (profile: PrintProfile): string =>
  [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">',
    `<w:docDefaults><w:rPrDefault><w:rPr>${defaultRun(profile)}</w:rPr></w:rPrDefault>`,
    `<w:pPrDefault><w:pPr>${defaultParagraph(profile)}</w:pPr></w:pPrDefault></w:docDefaults>`,
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>',
    `<w:pPr>${defaultParagraph(profile)}</w:pPr><w:rPr>${defaultRun(profile)}</w:rPr></w:style>`,
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">',
    '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/></w:style>',
    ...StyleName.options.map((name) => paragraphStyle(name, profile)),
    ...(profile.titleForm === "runIn" ? [tocThird()] : []),
    tocEnd(),
    "</w:styles>",
  ].join("");

const defaultRun = (profile: PrintProfile): string =>
  fonts(profile.body.font, profile.latinFont) +
  size(profile.body.size) +
  '<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/>';

const defaultParagraph = ({ body }: PrintProfile): string =>
  '<w:widowControl w:val="0"/><w:kinsoku w:val="1"/><w:wordWrap w:val="1"/><w:topLinePunct w:val="0"/>' +
  '<w:autoSpaceDE w:val="1"/><w:autoSpaceDN w:val="1"/><w:adjustRightInd w:val="0"/><w:snapToGrid w:val="0"/>' +
  spacing(body.line) +
  '<w:jc w:val="left"/>';

/** In the order of the schema: Word refuses a file whose elements are out of order. */
const paragraphStyle = (name: StyleName, profile: PrintProfile): string => {
  const { id, name: shown } = paragraphStyles[name];
  const set = textStyle(profile, name);
  const keep = set.isHeading ? "<w:keepNext/><w:keepLines/>" : "";
  const tabs =
    name === "tocItem"
      ? `<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="${textArea(profile).width}"/></w:tabs>`
      : "";
  const indent = set.indent === 0 ? "" : `<w:ind w:firstLine="${set.indent}"/>`;
  const outline = set.isHeading ? `<w:outlineLvl w:val="${name === "section" ? 0 : 1}"/>` : "";
  return (
    `<w:style w:type="paragraph"${isOurs(name) ? ' w:customStyle="1"' : ""} w:styleId="${id}">` +
    `<w:name w:val="${shown}"/><w:basedOn w:val="Normal"/>` +
    (set.isHeading ? `<w:next w:val="${paragraphStyles.body.id}"/>` : "") +
    "<w:qFormat/>" +
    `<w:pPr>${keep}${tabs}${spacing(set.line)}${indent}<w:jc w:val="${set.align}"/>${outline}</w:pPr>` +
    `<w:rPr>${fonts(set.font, profile.latinFont)}${isPrintedRed(profile, name) ? `<w:color w:val="${printRed}"/>` : ""}` +
    `${size(set.size)}</w:rPr></w:style>`
  );
};

/** What LibreOffice sets entries of TC fields in when it updates the contents. */
const tocThird = (): string =>
  '<w:style w:type="paragraph" w:styleId="TOC3"><w:name w:val="toc 3"/>' +
  `<w:basedOn w:val="${paragraphStyles.tocItem.id}"/></w:style>`;

const tocEnd = (): string =>
  `<w:style w:type="paragraph" w:customStyle="1" w:styleId="${tocEndStyle.id}"><w:name w:val="${tocEndStyle.name}"/>` +
  `<w:basedOn w:val="Normal"/><w:pPr>${spacing(tocEndHeight)}</w:pPr><w:rPr>${size(1)}</w:rPr></w:style>`;

const isOurs = (name: StyleName): boolean => /[^ -~]/.test(paragraphStyles[name].name);

const fonts = (chinese: string, latin: string): string =>
  `<w:rFonts w:ascii="${escape(latin)}" w:hAnsi="${escape(latin)}" w:eastAsia="${escape(chinese)}" w:cs="${escape(latin)}"/>`;

/** Half points. */
const size = (points: number): string => `<w:sz w:val="${points * 2}"/><w:szCs w:val="${points * 2}"/>`;

const spacing = (line: number): string => `<w:spacing w:before="0" w:after="0" w:line="${line}" w:lineRule="exact"/>`;

const escape = (text: string): string =>
  text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
