import { printRed, textArea, textStyle } from "#shared/domain/typesetting/text-style.ts";
import type { StyleName } from "#shared/model/layout.ts";
import type { PrintProfile } from "#shared/model/print-profile.ts";

/**
 * The look of an issue as a web page: type as in the print profile, a column of its width on screen, and on paper
 * its page size and margins with the cover on a page of its own.
 */
export const pageCss = (profile: PrintProfile): string => {
  const { page } = profile;
  const margins = [page.top, page.right, page.bottom, page.left].map(millimetres).join(" ");
  return [
    `@page { size: ${millimetres(page.width)} ${millimetres(page.height)}; margin: ${margins}; }`,
    "* { margin: 0; padding: 0; }",
    `body { max-width: ${millimetres(textArea(profile).width)}; margin: 2em auto; padding: 0 1em; color: #111; background: #fff; overflow-wrap: anywhere; }`,
    rule("p", "body", profile),
    rule("h1", "coverTitle", profile),
    rule(".cover p", "coverLine", profile),
    rule(".contents h2", "tocTitle", profile),
    rule(".contents .section", "tocSection", profile),
    rule(".contents ol ol", "tocItem", profile),
    rule("main h2", "section", profile),
    rule("main h3", "title", profile),
    rule(".source", "source", profile),
    rule(".caption", "caption", profile),
    rule("td", "table", profile),
    rule(".colophon p", "colophon", profile),
    `.lead-in { font-family: ${family(profile, profile.leadInFont)}; }`,
    ".foot { margin-top: 4em; }",
    ...redHeadRules(profile),
    ...runInRules(profile),
    "main img { display: block; max-width: 100%; height: auto; margin: 0.5em auto; }",
    "table { width: 100%; border-collapse: collapse; }",
    "td { border: 0.5pt solid; padding: 0 0.5em; }",
    "ol { list-style: none; }",
    "ol ol { padding-left: 1em; }",
    "a { color: inherit; text-decoration: none; }",
    "a:hover, a:focus-visible { text-decoration: underline; }",
    ".contents, .colophon { margin-top: 3em; }",
    "h2, h3 { break-after: avoid; break-inside: avoid; }",
    "@media print { body { max-width: none; margin: 0; padding: 0; } .contents, main, .colophon { break-before: page; margin-top: 0; } }",
  ].join("\n");
};

/** The title in red, compiler and date at the ends of a line, a rule under it; on paper the contents stay on its page. */
const redHeadRules = ({ front }: PrintProfile): string[] =>
  front === "redHead"
    ? [
        `.red-head { border-bottom: 2.25pt solid #${printRed}; }`,
        `.red-head h1 { color: #${printRed}; }`,
        ".red-head .foot { display: flex; justify-content: space-between; margin-top: 0; }",
        "@media print { .red-head + .contents { break-before: avoid !important; } }",
      ]
    : [];

const runInRules = (profile: PrintProfile): string[] =>
  profile.titleForm === "runIn"
    ? [
        rule(".run-in", "body", profile),
        ".run-in h3, .run-in p { display: inline; line-height: inherit; }",
        `.run-in h3 { font-size: ${profile.body.size}pt; margin-right: 0.5em; }`,
      ]
    : [];

const rule = (selector: string, name: StyleName, profile: PrintProfile): string => {
  const { font, size, line, align, indent } = textStyle(profile, name);
  return (
    `${selector} { font: normal ${size}pt/${line / 20}pt ${family(profile, font)}; text-align: ${align}; ` +
    `text-indent: ${indent / 20}pt; }`
  );
};

/** ASCII in the Latin font, then the Chinese one, and what stands in for it on other systems. */
const family = ({ latinFont }: PrintProfile, font: string): string =>
  [
    cssString(latinFont),
    cssString(font),
    ...(font.includes("黑") ? ['"SimHei"', '"Heiti SC"', "sans-serif"] : ['"FangSong"', '"Songti SC"', "serif"]),
  ].join(", ");

/** Quoted, with everything escaped that could end the string or the style element. */
const cssString = (text: string): string =>
  `"${text.replace(/["\\<>\n\r\f]/g, (character) => `\\${character.charCodeAt(0).toString(16)} `)}"`;

const millimetres = (twips: number): string => `${Math.round((twips / 1440) * 254) / 10}mm`;
