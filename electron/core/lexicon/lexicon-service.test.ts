import { beforeEach, expect, test } from "vitest";

import type { Client } from "#shared/api/contract.ts";

import { readWorkbook, writeWorkbook } from "../tables/workbook.ts";
import { createTestCore, textFile, type TestCore } from "../testing/test-core.ts";

let core: TestCore;
let client: Client;

beforeEach(() => {
  core = createTestCore();
  ({ client } = core);
});

const person = { id: null, name: "何苗", title: "区委副书记、区长", from: "2025-06-01", to: null };
const term = { id: null, word: "云岭第七十中学", variants: ["云岭70中学", "云岭七十中"], note: "校名用汉字" };

const bytesOf = (name: string, heads: readonly string[], rows: readonly (readonly string[])[]): Promise<Uint8Array> =>
  writeWorkbook([{ name, columns: heads.map((head) => ({ head, width: 12 })), rows }]);

test("leaders keep their order and terms their forms, over a restart; a step takes all back", async () => {
  const other = { ...person, name: "林远", title: "区委书记", from: null };
  await client.lexicon.save({ people: [other, person], terms: [term] });
  core.reopen();
  const { people, terms } = await client.lexicon.read({});
  expect([people.map(({ name }) => name), terms.map(({ word, variants }) => [word, variants])]).toEqual([
    ["林远", "何苗"],
    [[term.word, term.variants]],
  ]);
  await client.history.undo({});
  expect(await client.lexicon.read({})).toEqual({ people: [], terms: [] });
});

test("what is exported comes in again unchanged, and what is new is added", async () => {
  await client.lexicon.save({ people: [person], terms: [term] });
  await client.lexicon.export({});
  const bytes = core.delivered.at(-1)?.bytes ?? new Uint8Array();
  expect((await readWorkbook(bytes, "词库.xlsx")).map(({ name, rows }) => [name, rows[1]?.cells])).toEqual([
    ["领导", ["何苗", "区委副书记、区长", "2025-06-01", ""]],
    ["词条", ["云岭第七十中学", "云岭70中学、云岭七十中", "校名用汉字"]],
  ]);
  expect(await client.lexicon.import({ file: { name: "词库.xlsx", bytes } })).toEqual({ people: 0, terms: 0 });

  const more = await bytesOf(
    "领导",
    ["姓名", "职务", "任职起"],
    [
      ["何苗", "区委副书记、区长", "2025年6月1日"],
      ["江岸", "副区长", "2026/3/9"],
    ],
  );
  expect(await client.lexicon.import({ file: { name: "领导.xlsx", bytes: more } })).toEqual({ people: 1, terms: 0 });
  expect((await client.lexicon.read({})).people.map(({ name, from }) => [name, from])).toEqual([
    ["何苗", "2025-06-01"],
    ["江岸", "2026-03-09"],
  ]);
});

test("words come from a plain CSV too, and a known word gains the new wrong forms", async () => {
  await client.lexicon.save({ people: [], terms: [term] });
  const bytes = new TextEncoder().encode("云岭第七十中学,云岭70中；云岭70中学\n书香云岭,,活动名称\n");
  expect(await client.lexicon.import({ file: { name: "词条.csv", bytes } })).toEqual({ people: 0, terms: 2 });
  expect((await client.lexicon.read({})).terms.map(({ word, variants, note }) => [word, variants, note])).toEqual([
    ["云岭第七十中学", ["云岭70中学", "云岭七十中", "云岭70中"], "校名用汉字"],
    ["书香云岭", [], "活动名称"],
  ]);
});

test.each([
  ["领导", ["姓名", "职务", "任职起"], ["江岸", "副区长", "去年"], /“领导”第 2 行的日期“去年”不对/],
  ["领导", ["姓名", "职务"], ["江岸", ""], /“领导”第 2 行缺少职务/],
  ["词条", ["规范写法", "错误写法"], ["", "云岭70中学"], /“词条”第 2 行没有写规范写法/],
])("a sheet %s with %j is refused whole, naming the line", async (name, heads, row, message) => {
  await expect(
    client.lexicon.import({ file: { name: "词库.xlsx", bytes: await bytesOf(name, heads, [row]) } }),
  ).rejects.toMatchObject({ code: "INVALID_INPUT", message: expect.stringMatching(message) });
  expect(await client.lexicon.read({})).toEqual({ people: [], terms: [] });
});

test.each([
  ["a word that has two entries", [term, { ...term, variants: [] }], /“云岭第七十中学”有两条/],
  ["one wrong form of two words", [term, { ...term, word: "云岭中学" }], /“云岭70中学”既是.*又是“云岭中学”的错误写法/],
])("%s is refused", async (_, terms, message) => {
  await expect(client.lexicon.save({ people: [], terms })).rejects.toMatchObject({
    code: "INVALID_INPUT",
    message: expect.stringMatching(message),
  });
});

test("an office that ends before it begins is refused", async () => {
  await expect(client.lexicon.save({ people: [{ ...person, to: "2024-01-01" }], terms: [] })).rejects.toMatchObject({
    code: "INVALID_INPUT",
    message: expect.stringContaining("何苗"),
  });
});

const report = (day: number, text: string) =>
  textFile(`${day}日.txt`, `活动举行\n\n3月${day}日，${text}区民政局局长白晓川出席。（区民政局）\n`);

test("texts of the library propose forms and people; items that are not used do not", async () => {
  const { submissions } = await client.submissions.import({
    files: [
      report(2, "云岭第七十中学举行读书活动。"),
      report(3, "云岭70中学举行义诊。"),
      report(4, "云岭第八中学与云岭8中学联欢。"),
    ],
  });
  const last = submissions[2]?.submission.itemIds ?? [];
  await client.items.setAside({ itemIds: [...last], state: "rejected", reason: "不属报道期" });
  expect(await client.lexicon.suggestions({})).toEqual({
    variants: [
      {
        forms: [
          { word: "云岭70中学", count: 1 },
          { word: "云岭第七十中学", count: 1 },
        ],
      },
    ],
    people: [{ name: "白晓川", title: "区民政局局长", count: 2 }],
  });
});
