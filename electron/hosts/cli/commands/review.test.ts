import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { expect, test } from "vitest";

import { unpackReview } from "#core/reviewing/review-pack.ts";
import { reviewAs, type Reviewer } from "#core/reviewing/testing/review-round.ts";

import { beginTagged, createTestCommandLine } from "../testing/test-command-line.ts";

/** Sends a pack, has it reviewed, and puts the file back where it was. */
const reviewed = async (
  desk: ReturnType<typeof createTestCommandLine>,
  name: string,
  review: (reviewer: Reviewer) => Reviewer,
): Promise<string> => {
  const file = join(desk.folder, `一校-${name}.审稿包`);
  const { status } = await desk.run("review", "pack", "--issue", "2026-04", "--reviewer", name, "--to", file);
  expect(status).toBe(0);
  const pack = unpackReview(readFileSync(file), file);
  writeFileSync(file, review(reviewAs(pack)).handBack().bytes);
  return file;
};

test("packs go out, come back, and what they contradict each other in is named", async () => {
  const desk = createTestCommandLine();
  await beginTagged(desk);
  const one = await reviewed(desk, "周明", (reviewer) => reviewer.replace("义务植树", "3月12日", "3月11日"));
  const other = await reviewed(desk, "何静", (reviewer) =>
    reviewer.replace("义务植树", "3月12日", "3月13日").hasNoComment("全民读书"),
  );
  const { status, json } = await desk.runJson("review", "merge", one, other);
  expect(status).toBe(0);
  expect(json).toMatchObject({
    returns: [
      { file: one, reviewer: "周明", marks: 1, byKind: { edit: 1 }, isUpdate: false },
      { file: other, reviewer: "何静", noComment: 1 },
    ],
    conflicts: [
      {
        title: "义务植树活动",
        where: "body",
        text: "3月12日",
        versions: [
          { text: "3月11日", reviewers: ["周明"] },
          { text: "3月13日", reviewers: ["何静"] },
        ],
      },
    ],
    open: 2,
    errors: [],
  });
});

test("a file that cannot be taken in is told, the others are taken", async () => {
  const desk = createTestCommandLine();
  await beginTagged(desk);
  const good = await reviewed(desk, "周明", (reviewer) => reviewer.replace("义务植树", "3月12日", "3月11日"));
  const bad = desk.write("便条.txt", "没有意见");
  const { status, json } = await desk.runJson("review", "merge", bad, good);
  expect(status).toBe(1);
  expect(json).toMatchObject({ errors: [{ file: bad, code: "UNSUPPORTED_FORMAT" }], returns: [{ reviewer: "周明" }] });
});

test("wrong usage says what to write", async () => {
  const desk = createTestCommandLine();
  await beginTagged(desk);
  for (const args of [
    ["review"],
    ["review", "merge"],
    ["review", "pack", "--issue", "2026-04", "--reviewer", "周明", "--to", "一校.pdf"],
    ["review", "pack", "--issue", "2026-04", "--reviewer", "周明", "--to", "一校.审稿包", "--stage", "四校"],
    ["review", "pack", "--issue", "2026-04", "--reviewer", "周明", "--to", "一校.审稿包", "--due", "月底"],
    ["report", "units"],
    ["report", "open", "--issue", "2026-04", "--to", "未决.pdf"],
  ]) {
    expect(await desk.run(...args)).toMatchObject({ status: 2, stdout: "" });
  }
});

test("what is open is listed, and written as a table", async () => {
  const desk = createTestCommandLine();
  await beginTagged(desk);
  const file = await reviewed(desk, "周明", (reviewer) => reviewer.replace("义务植树", "3月12日", "3月11日"));
  await desk.run("review", "merge", file);
  const to = join(desk.folder, "未决.xlsx");
  const { status, json } = await desk.runJson("report", "open", "--issue", "2026-04", "--to", to);
  expect(status).toBe(0);
  expect(json).toMatchObject({
    open: expect.arrayContaining([
      expect.objectContaining({
        kind: "mark",
        item: "义务植树活动",
        message: "“3月12日”改为“3月11日”",
        who: "周明（一校）",
      }),
    ]),
    file: to,
  });
  expect(readFileSync(to).subarray(0, 2).toString()).toBe("PK");
});
