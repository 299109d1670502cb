import { existsSync, linkSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

import { beforeEach, describe, expect, test } from "vitest";

import { hasUsableFonts } from "#core/exporting/pdf/testing/has-usable-fonts.ts";

import { begin, beginTagged, createTestCommandLine, type TestCommandLine } from "../testing/test-command-line.ts";

let desk: TestCommandLine;

beforeEach(() => {
  desk = createTestCommandLine();
});

const anyText: unknown = expect.any(String);

describe("export, pages and publish", () => {
  test("write the document and tell its pages", async () => {
    await beginTagged(desk);
    const to = join(desk.folder, "四月.docx");
    const { status, json } = await desk.runJson("export", "--issue", "2026-04", "--to", to);
    const pages = await desk.runJson("pages", "--issue", "2026-04");
    const entry = { section: "时政要点", page: expect.any(Number), pageLabel: anyText };
    const toc = ["全民读书活动", "义务植树活动"].map((title) => ({ ...entry, title }));
    expect({ status, json, pages }).toEqual({
      status: 0,
      json: {
        file: to,
        bytes: statSync(to).size,
        pages: expect.any(Number),
        booklet: null,
        toc,
        preflight: expect.any(Array),
      },
      pages: {
        status: 0,
        json: {
          pageCount: expect.any(Number),
          headings: [{ ...entry, title: null }, ...toc],
          warnings: expect.any(Array),
        },
      },
    });
    expect(readFileSync(to).subarray(0, 2).toString("latin1")).toBe("PK");
  });

  test.each([
    [".txt", "\u{feff}大事月报\r\n"],
    [".HTML", "<!doctype html>\n"],
  ])("write %s as its extension says", async (extension, beginning) => {
    await beginTagged(desk);
    const to = join(desk.folder, `四月${extension}`);
    const { status, json } = await desk.runJson("export", "--issue", "2026-04", "--to", to);
    expect({ status, json }).toMatchObject({ status: 0, json: { file: to, bytes: statSync(to).size } });
    expect(readFileSync(to, "utf8").slice(0, beginning.length)).toBe(beginning);
    expect(readFileSync(to, "utf8")).toContain("义务植树活动");
  });

  test.skipIf(!hasUsableFonts())("write .pdf (skipped where no Chinese font is installed)", async () => {
    await beginTagged(desk);
    const to = join(desk.folder, "四月.pdf");
    const { status, json } = await desk.runJson("export", "--issue", "2026-04", "--to", to);
    expect({ status, json }).toMatchObject({ status: 0, json: { file: to, bytes: statSync(to).size } });
    expect(readFileSync(to).subarray(0, 5).toString("latin1")).toBe("%PDF-");
  });

  test.skipIf(!hasUsableFonts())("write a booklet (skipped where no Chinese font is installed)", async () => {
    await beginTagged(desk);
    const to = join(desk.folder, "小册子.pdf");
    const options = ["--booklet", "--creep", "0.1", "--crop-marks"];
    const { status, json } = await desk.runJson("export", "--issue", "2026-04", "--to", to, ...options);
    expect({ status, json }).toMatchObject({
      status: 0,
      json: { file: to, pages: 4, booklet: { sheets: 1, blankPages: 0 } },
    });
    expect(readFileSync(to).subarray(0, 5).toString("latin1")).toBe("%PDF-");
  });

  test.each([
    [["--booklet"], ".docx", "只用于 .pdf，不能是“.docx”"],
    [["--crop-marks"], ".html", "只用于 .pdf，不能是“.html”"],
    [["--booklet", "--creep", "薄"], ".pdf", "--creep 要写毫米数，如 0.1，不能是“薄”"],
    [["--booklet", "--creep", "7"], ".pdf", "pdf.booklet.creep"],
    [["--booklet", "--sheet", "A3"], ".pdf", "不能是“A3”"],
    [["--creep", "0.1"], ".pdf", "--creep 要和 --booklet 一起用"],
    [["--bleed", "3"], ".pdf", "--bleed 要和 --crop-marks 一起用"],
  ])("refuse %s for %s", async (options, extension, said) => {
    await beginTagged(desk);
    const to = join(desk.folder, `四月${extension}`);
    const { status, stderr } = await desk.run("export", "--issue", "2026-04", "--to", to, ...options);
    expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining(said) });
    expect(existsSync(to)).toBe(false);
  });

  test.each([".odt", ""])("refuse the extension “%s”, naming those there are", async (extension) => {
    await beginTagged(desk);
    const to = join(desk.folder, `四月${extension}`);
    const { status, stderr } = await desk.run("export", "--issue", "2026-04", "--to", to);
    expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining(`.html，不能是“${extension}”`) });
    expect(existsSync(to)).toBe(false);
  });

  test("replace an older document as a whole", async () => {
    await beginTagged(desk);
    const to = desk.write("四月.docx", "old");
    linkSync(to, join(desk.folder, "second name"));
    expect((await desk.run("export", "--issue", "2026-04", "--to", to)).status).toBe(0);
    expect(readFileSync(join(desk.folder, "second name"), "utf8")).toBe("old");
  });

  test("leave nothing behind where the document cannot be written", async () => {
    await beginTagged(desk);
    const before = readdirSync(desk.folder);
    const to = join(desk.folder, "没有这个文件夹", "四月.docx");
    expect(await desk.runJson("export", "--issue", "2026-04", "--to", to)).toEqual({
      status: 1,
      json: { error: { code: "WRITE_FAILED", message: expect.stringContaining(to) } },
    });
    expect(readdirSync(desk.folder)).toEqual(before);
  });

  test("refuse an issue without items", async () => {
    await begin(desk);
    const to = join(desk.folder, "四月.docx");
    expect(await desk.runJson("export", "--issue", "2026-04", "--to", to)).toMatchObject({
      status: 1,
      json: { error: { code: "EXPORT_FAILED" } },
    });
    expect(await desk.runJson("publish", "--issue", "2026-04")).toMatchObject({
      status: 1,
      json: { error: { code: "CONFLICT" } },
    });
    expect(existsSync(to)).toBe(false);
  });

  test("a published issue is frozen", async () => {
    const [first] = await beginTagged(desk);
    expect(await desk.runJson("publish", "--issue", "2026-04")).toMatchObject({
      status: 0,
      json: { issue: { status: "published" } },
    });
    expect(await desk.runJson("tag", "--issue", "2026-04", "--section", "本期焦点", first)).toMatchObject({
      status: 1,
      json: { error: { code: "ISSUE_PUBLISHED" } },
    });
  });
});
