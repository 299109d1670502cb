import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";

import { create } from "fontkit";
import { SaxesParser } from "saxes";
import { beforeAll, describe, expect, test } from "vitest";

import { temporaryFolder } from "#core/testing/test-core.ts";
import { compose } from "#shared/domain/composing/compose.ts";
import { layOut } from "#shared/domain/typesetting/layout.ts";
import { syntheticIssue } from "#shared/domain/typesetting/testing/synthetic-issue.ts";
import { gb9704Profile } from "#shared/model/print-profile.ts";

import { noPictures } from "../testing/no-pictures.ts";
import { findFontFiles } from "./font-files.ts";
import { hasUsableFonts } from "./testing/has-usable-fonts.ts";
import { objectsOfType, pageContents, readPdfObjects, referred, type PdfObject } from "./testing/pdf-objects.ts";
import { writePdf } from "./write-pdf.ts";

const hasPdfinfo = spawnSync("pdfinfo", ["-v"]).error === undefined;
/** What XML and PDF strings have to escape. */
const properties = { title: "云岭区<大事>月报（一&二)\\", creator: '云岭区“地方史志”办公室 "&' };

/** A character that no font has stands in the title. */
const issue = syntheticIssue(4, "hostile");
const composition = compose({ ...issue, publication: { ...issue.publication, title: "云岭\u{10fffd}报" } });
const printed = {
  composition,
  layout: layOut(composition, gb9704Profile),
  profile: gb9704Profile,
  properties,
  pictures: noPictures,
};

describe.skipIf(!hasUsableFonts())("PDF/A-2b (skipped where no Chinese font is installed)", () => {
  let bytes: Uint8Array;
  let objects: PdfObject[];
  let catalog: PdfObject;
  beforeAll(async () => {
    ({ bytes } = await writePdf(printed, findFontFiles()));
    objects = readPdfObjects(bytes);
    [catalog = { number: 0, text: "", stream: null }] = objectsOfType(objects, "Catalog");
  });

  test("the metadata are well-formed XMP, name part and conformance, and say what the information dictionary says", () => {
    const texts: Record<string, string> = {};
    const path: string[] = [];
    const parser = new SaxesParser({ xmlns: true });
    parser.on("error", (error) => expect.unreachable(error.message));
    parser.on("opentag", ({ name }) => path.push(name));
    parser.on("text", (text) => {
      const name = path.findLast((each) => !each.startsWith("rdf:")) ?? "";
      if (text.trim() !== "") texts[name] = text;
    });
    parser.on("closetag", () => path.pop());
    parser.write(referred(objects, catalog, "Metadata").stream?.toString("utf8") ?? "").close();
    expect(texts).toMatchObject({
      "pdfaid:part": "2",
      "pdfaid:conformance": "B",
      "dc:title": properties.title,
      "dc:creator": properties.creator,
    });
  });

  test("an output intent of three components carries its profile", () => {
    const intent = referred(objects, catalog, "OutputIntents");
    expect(intent.text).toContain("/S /GTS_PDFA1");
    const profile = referred(objects, intent, "DestOutputProfile");
    expect(profile.text).toContain("/N 3");
    expect(profile.stream?.subarray(36, 40).toString("latin1")).toBe("acsp");
    expect(profile.stream?.subarray(16, 20).toString("latin1")).toBe("RGB ");
  });

  test("nothing is encrypted, transparent, scripted or left to the reader's fonts", () => {
    const dictionaries = objects.map(({ text }) => text).join("\n");
    expect(dictionaries).not.toMatch(/\/(?:Encrypt|SMask|CA|ca|BM|JS|JavaScript|AA|LZWDecode|NeedAppearances)\b/);
    const descriptors = objectsOfType(objects, "FontDescriptor");
    expect(descriptors.length).toBeGreaterThan(1);
    expect(descriptors.filter(({ text }) => !/\/FontFile[23] \d+ 0 R/.test(text))).toEqual([]);
    expect(objectsOfType(objects, "Font").filter(({ text }) => text.includes("/Type1"))).toEqual([]);
    expect(Buffer.from(bytes).toString("latin1", bytes.length - 400)).toMatch(/\/ID \[<[0-9a-f]+> <[0-9a-f]+>\]/);
  });

  test("every annotation is a link that is printed", () => {
    const annotations = objectsOfType(objects, "Annot");
    expect(annotations.length).toBeGreaterThan(5);
    expect(annotations.filter(({ text }) => !/\/Subtype \/Link/.test(text) || !/\/F 4\b/.test(text))).toEqual([]);
  });

  test("no page shows .notdef, and all is black of one ink", () => {
    const contents = pageContents(objects);
    expect(contents).toHaveLength(printed.layout.pages.length);
    const glyphs = contents
      .flatMap((content) => [...content.matchAll(/<([0-9a-f]*)> -?[\d.]+/g)])
      .flatMap(([, hex = ""]) => hex.match(/.{4}/g) ?? []);
    expect(glyphs.length).toBeGreaterThan(5000);
    expect(glyphs.filter((glyph) => glyph === "0000")).toEqual([]);
    expect(contents.filter((content) => /^.*\b(?:rg|RG|k|K|cs|CS|scn|SCN)$/m.test(content))).toEqual([]);
  });

  test("widths are those of the embedded TrueType fonts, to a thousandth of an em", () => {
    const compared = objectsOfType(objects, "Font").flatMap((font) => {
      if (!font.text.includes("/CIDFontType2")) return [];
      const face = create(
        referred(objects, referred(objects, font, "FontDescriptor"), "FontFile2").stream ?? Buffer.alloc(0),
      );
      if (!("getGlyph" in face)) throw new Error("a collection is embedded");
      const widths = /\/W \[0 \[([^\]]*)\]/.exec(font.text)?.[1]?.trim().split(/\s+/).map(Number) ?? [];
      // Of .notdef, which is never shown, pdfkit writes the width in units of the font.
      return widths
        .slice(1)
        .map((width, index) => width - (face.getGlyph(index + 1).advanceWidth * 1000) / face.unitsPerEm);
    });
    expect(compared.length).toBeGreaterThan(100);
    expect(compared.filter((difference) => Math.abs(difference) > 1)).toEqual([]);
  });

  test.skipIf(!hasPdfinfo)("poppler reads it without complaint (skipped where pdfinfo is not installed)", () => {
    const path = join(temporaryFolder(), "issue.pdf");
    writeFileSync(path, bytes);
    const { stdout, stderr } = spawnSync("pdfinfo", [path], { encoding: "utf8" });
    expect(stderr).toBe("");
    expect(stdout).toMatch(/^Title: +云岭区<大事>月报（一&二\)\\$/m);
    expect(stdout).toMatch(/^Metadata Stream: +yes$/m);
  });
});
