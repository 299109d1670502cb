import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { getDocument, VerbosityLevel } from "pdfjs-dist/legacy/build/pdf.mjs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { compose } from "#shared/domain/composing/compose.ts";
import { layOut } from "#shared/domain/typesetting/layout.ts";
import { syntheticIssue } from "#shared/domain/typesetting/testing/synthetic-issue.ts";
import type { LaidPage } from "#shared/model/layout.ts";
import { bulletinProfile, gb9704Profile } from "#shared/model/print-profile.ts";

import { noPictures } from "../testing/no-pictures.ts";
import { findFontFiles } from "./font-files.ts";
import { hasUsableFonts } from "./testing/has-usable-fonts.ts";
import { writePdf } from "./write-pdf.ts";

const files = findFontFiles();
const hasPoppler = ["pdftotext", "pdffonts"].every((program) => spawnSync(program, ["-v"]).error === undefined);

const composition = compose(syntheticIssue(2, "hostile"));
const layout = layOut(composition, gb9704Profile);
const properties = { title: "云岭区大事月报 2021年3月", creator: "云岭区地方史志办公室" };
const issue = { composition, layout, profile: gb9704Profile, properties, pictures: noPictures };

/** What a page prints, without spaces: a reader of PDFs takes the automatic space between scripts for one. */
const printed = ({ lines, foot }: LaidPage): string =>
  withoutSpaces(
    [...lines, ...(foot === null ? [] : [foot])].map(({ text, tocLabel }) => text + (tocLabel ?? "")).join(""),
  );
/** The dots between a title of the contents and its label. */
const withoutLeaders = (text: string): string => withoutSpaces(text).replace(/\.{2,}/g, "");
const withoutSpaces = (text: string): string => text.replace(/\s+/g, "");

test("without a usable font it is refused, naming the font and the way out", async () => {
  await expect(writePdf(issue, new Map())).rejects.toMatchObject({
    code: "EXPORT_FAILED",
    message: expect.stringMatching(/“黑体”.*DOCX/),
  });
});

describe.skipIf(!hasUsableFonts())("with the fonts of this computer (skipped where there is no Chinese one)", () => {
  let written: Awaited<ReturnType<typeof writePdf>>;
  beforeAll(async () => {
    written = await writePdf(issue, files);
  });
  const open = async () => await getDocument({ data: written.bytes.slice(), verbosity: VerbosityLevel.ERRORS }).promise;

  test("has the pages of the layout, each with its lines in order", async () => {
    const document = await open();
    const texts: string[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const { items } = await (await document.getPage(number)).getTextContent();
      texts.push(withoutLeaders(items.map((item) => ("str" in item ? item.str : "")).join("")));
    }
    expect(texts).toEqual(layout.pages.map(printed));
  });

  test("tells its title, author and language", async () => {
    const { info } = await (await open()).getMetadata();
    expect(info).toMatchObject({ Title: properties.title, Author: properties.creator, Language: "zh-CN" });
  });

  test("bookmarks show sections and in them their titles, each with its page", async () => {
    const document = await open();
    const outline = await document.getOutline();
    const found: { text: string; page: number }[] = [];
    for (const entry of outline.flatMap((section) => [section, ...section.items])) {
      const place: unknown = Array.isArray(entry.dest) ? entry.dest[0] : null;
      if (!isReference(place)) throw new Error(`“${entry.title}” leads nowhere`);
      found.push({ text: entry.title, page: (await document.getPageIndex(place)) + 1 });
    }
    expect(found).toEqual(layout.headings.map(({ section, title, page }) => ({ text: title ?? section, page })));
    expect(outline.map(({ title }) => title)).toEqual(
      layout.headings.flatMap(({ section, title }) => (title === null ? [section] : [])),
    );
  });

  test("every entry of the contents links to the page of its heading", async () => {
    const document = await open();
    const pages: number[] = [];
    for (const [index, { part, lines }] of layout.pages.entries()) {
      if (part !== "toc") continue;
      const links: unknown[] = await (await document.getPage(index + 1)).getAnnotations();
      const entries = lines.filter(({ style }) => style !== "tocTitle");
      expect(links).toHaveLength(entries.length);
      for (const [at, link] of links.entries()) {
        if (entries[at]?.start !== 0) continue;
        const name = typeof link === "object" && link !== null && "dest" in link ? link.dest : null;
        const place: unknown = (await document.getDestination(String(name)))?.[0];
        if (!isReference(place)) throw new Error(`${String(name)} leads nowhere`);
        pages.push((await document.getPageIndex(place)) + 1);
      }
    }
    expect(pages).toEqual(layout.headings.map(({ page }) => page));
  });

  test("a 简报 keeps its pages, and titles that run in are bookmarked and linked on theirs", async () => {
    const profile = { ...bulletinProfile, firstBodyPage: 4 };
    const bulletin = compose(syntheticIssue(2, "hostile"), profile);
    const laid = layOut(bulletin, profile);
    const { bytes } = await writePdf(
      { composition: bulletin, layout: laid, profile, properties, pictures: noPictures },
      files,
    );
    const document = await getDocument({ data: bytes.slice(), verbosity: VerbosityLevel.ERRORS }).promise;
    expect(laid.pages.map(({ part }) => part)).toContain("blank");
    const texts: string[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const { items } = await (await document.getPage(number)).getTextContent();
      texts.push(withoutLeaders(items.map((item) => ("str" in item ? item.str : "")).join("")));
    }
    expect(texts).toEqual(laid.pages.map(printed));
    const pages: number[] = [];
    for (const [index, heading] of laid.headings.entries()) {
      const place: unknown = (await document.getDestination(`heading-${index + 1}`))?.[0];
      if (!isReference(place)) throw new Error(`${heading.title} has no place`);
      pages.push((await document.getPageIndex(place)) + 1);
    }
    expect(pages).toEqual(laid.headings.map(({ page }) => page));
  });

  test("a heading without a page number stops the export and names the title", async () => {
    const headings = layout.headings.slice(0, -1);
    await expect(writePdf({ ...issue, layout: { ...layout, headings } }, files)).rejects.toMatchObject({
      code: "EXPORT_FAILED",
      message: expect.stringContaining(composition.headings.at(-1)?.text ?? "?"),
    });
  });

  test("fonts that stand in are named, and a character that no font has", async () => {
    const rare = compose({
      ...syntheticIssue(3, "plain"),
      publication: { ...syntheticIssue(3, "plain").publication, title: "云岭\u{10fffd}报" },
    });
    const profile = { ...gb9704Profile, coverTitle: { ...gb9704Profile.coverTitle, font: "云岭手写体" } };
    const { notes } = await writePdf({ ...issue, composition: rare, profile, layout: layOut(rare, profile) }, files);
    expect(notes).toContainEqual({
      severity: "advice",
      code: "FONT_REPLACED",
      message: expect.stringContaining("“云岭手写体”"),
      place: null,
    });
    expect(notes).toContainEqual({
      severity: "warning",
      code: "GLYPH_MISSING",
      message: expect.stringContaining("“\u{10fffd}”"),
      place: null,
    });
    expect(written.notes.filter(({ code }) => code === "GLYPH_MISSING")).toEqual([]);
  });

  describe.skipIf(!hasPoppler)("as poppler reads it (skipped where it is not installed)", () => {
    const scratch = mkdtempSync(join(tmpdir(), "write-pdf-"));
    const path = join(scratch, "issue.pdf");
    beforeAll(() => writeFileSync(path, written.bytes));
    afterAll(() => rmSync(scratch, { recursive: true, force: true }));

    test("all fonts are embedded subsets with their characters named", () => {
      const fonts = run("pdffonts", path)
        .trim()
        .split("\n")
        .slice(2)
        .map((line) => / (yes|no) +(yes|no) +(yes|no) +\d+ +\d+$/.exec(line)?.slice(1));
      expect(fonts.length).toBeGreaterThan(1);
      expect(fonts.filter((flags) => flags?.join() !== "yes,yes,yes")).toEqual([]);
    });

    test("every title stands on its page, and the contents give its label", () => {
      const pages = run("pdftotext", path, "-").split("\f").map(withoutSpaces);
      expect(pages).toHaveLength(layout.pages.length + 1);
      const astray = layout.headings.filter(
        ({ section, title, page }) => !pages[page - 1]?.includes(withoutSpaces(title ?? section)),
      );
      expect(astray).toEqual([]);
      const contents = layout.pages
        .flatMap((page, index) => (page.part === "toc" ? [pages[index] ?? ""] : []))
        .join("");
      const entries = layout.headings.map(({ section, title, pageLabel }) =>
        title === null ? section : `${title}${pageLabel}`,
      );
      expect(withoutLeaders(contents)).toBe(withoutSpaces([composition.tocTitle.text, ...entries].join("")));
    });
  });
});

const run = (program: string, ...args: string[]): string => execFileSync(program, args, { encoding: "utf8" });

type Reference = { num: number; gen: number };

const isReference = (place: unknown): place is Reference =>
  typeof place === "object" && place !== null && "num" in place && "gen" in place;
