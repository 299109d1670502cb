import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { beforeEach, expect, test } from "vitest";

import { createClient } from "#shared/api/client.ts";
import type { ReviewMark } from "#shared/model/review.ts";

import type { OutgoingFile } from "../ports.ts";
import { packReview, unpackReview } from "../reviewing/review-pack.ts";
import { fictionalPack } from "../reviewing/testing/fictional-pack.ts";
import { checkedTransport, createTestClock, createTestCore, temporaryFolder } from "../testing/test-core.ts";
import { createReviewerCore } from "./create-reviewer-core.ts";

let folder = "";
let file = "";
const clock = createTestClock("2026-03-21T02:00:00.000Z");
const delivered: OutgoingFile[] = [];

beforeEach(() => {
  folder = temporaryFolder();
  file = join(folder, "一校-周明.审稿包");
  writeFileSync(file, packReview(fictionalPack()));
  delivered.length = 0;
});

const open = () => {
  const core = createReviewerCore(file, join(folder, "own"), {
    clock,
    ids: { next: () => "id" },
    log: { info: () => undefined, error: () => undefined },
    resourcesFolder: fileURLToPath(new URL("../../../resources", import.meta.url)),
    delivery: {
      deliver: async (outgoing) => {
        delivered.push(outgoing);
        return { file: outgoing.suggestedName, download: null };
      },
    },
  });
  return createClient(checkedTransport(() => core));
};

const comment = (id: string, note = "请核实数字"): ReviewMark => ({
  id,
  itemId: "meeting",
  content: { kind: "comment", place: null },
  note,
  author: "周明",
  madeAt: "2026-03-21T02:00:00.000Z",
});

const inFile = () => unpackReview(readFileSync(file), "一校-周明.审稿包");

test("shows the pack, and keeps every saving in its file as the next edition", async () => {
  const client = open();
  expect(await client.reviewDesk.get({})).toMatchObject({
    file,
    publication: "云岭区大事月报",
    stage: "一校",
    reviewer: "周明",
    edition: 0,
    savedAt: null,
    isWritten: true,
    state: { marks: [], noComment: [] },
  });
  const { edition } = await client.reviewDesk.save({
    edition: 0,
    state: { marks: [comment("one")], noComment: ["library"] },
  });
  const { savedAt } = await client.reviewDesk.save({ edition, state: { marks: [], noComment: ["library"] } });
  expect(inFile()).toEqual(fictionalPack({ edition: 2, savedAt, state: { marks: [], noComment: ["library"] } }));
  expect(await open().reviewDesk.get({})).toMatchObject({ savedAt, state: { noComment: ["library"] } });
});

test("of two windows that go on from the same edition the second learns that it is late", async () => {
  const client = open();
  const [first, second] = await Promise.allSettled(
    ["one", "two"].map((id) => client.reviewDesk.save({ edition: 0, state: { marks: [comment(id)], noComment: [] } })),
  );
  expect(first).toMatchObject({ status: "fulfilled", value: { edition: 1 } });
  expect(second).toMatchObject({ status: "rejected", reason: { code: "CONFLICT" } });
  expect(inFile()).toMatchObject({ edition: 1, state: { marks: [{ id: "one" }] } });
});

test("marks that could not be opened again are refused before they are written", async () => {
  const client = open();
  const stranger = { ...comment("one"), itemId: "nobody" };
  await expect(
    client.reviewDesk.save({ edition: 0, state: { marks: [stranger], noComment: [] } }),
  ).rejects.toMatchObject({
    code: "INVALID_INPUT",
  });
  expect(inFile().edition).toBe(0);
});

test("what somebody else wrote meanwhile is not written over; a file that is gone is written anew", async () => {
  const client = open();
  const other = open();
  await other.reviewDesk.save({ edition: 0, state: { marks: [comment("other")], noComment: [] } });
  const save = () => client.reviewDesk.save({ edition: 0, state: { marks: [comment("mine")], noComment: [] } });
  await expect(save()).rejects.toMatchObject({ code: "CONFLICT", message: expect.stringContaining("一校-周明") });
  expect(inFile().state.marks.map(({ id }) => id)).toEqual(["other"]);
  rmSync(file);
  await save();
  expect(inFile().state.marks.map(({ id }) => id)).toEqual(["mine"]);
});

test("a stick that was pulled out says so, and is written once it is back", async () => {
  const stick = temporaryFolder();
  file = join(stick, "一校.审稿包");
  writeFileSync(file, packReview(fictionalPack()));
  const client = open();
  rmSync(stick, { recursive: true });
  await expect(
    client.reviewDesk.save({ edition: 0, state: { marks: [comment("one")], noComment: [] } }),
  ).rejects.toMatchObject({
    code: "WRITE_FAILED",
  });
  // What could not be written there can still be handed out.
  await client.reviewDesk.handBack({});
  const [copy] = delivered;
  expect(copy && unpackReview(copy.bytes, copy.suggestedName).state.marks.map(({ id }) => id)).toEqual(["one"]);
  expect(await client.reviewDesk.get({})).toMatchObject({
    edition: 0,
    isWritten: false,
    state: { marks: [{ id: "one" }] },
  });
  mkdirSync(stick);
  await client.reviewDesk.save({ edition: 0, state: { marks: [comment("two")], noComment: [] } });
  expect(inFile().state.marks.map(({ id }) => id)).toEqual(["two"]);
});

test("finds by the setup of the pack, in the base", async () => {
  const findings = await open().reviewDesk.findings({});
  expect(findings.map(({ itemId, text, suggestion }) => [itemId, text, suggestion])).toContainEqual([
    "meeting",
    "截止",
    "截至",
  ]);
});

test("hands out what was saved last, under a name that tells what it is", async () => {
  const client = open();
  await client.reviewDesk.save({ edition: 0, state: { marks: [comment("one")], noComment: [] } });
  await client.reviewDesk.handBack({});
  const [copy] = delivered;
  expect(copy?.suggestedName).toBe("一校-周明-2026年3月.审稿包");
  expect(copy && Buffer.compare(copy.bytes, readFileSync(file))).toBe(0);
});

test("has the pictures of the pack and settings of its own, and refuses the rest", async () => {
  const client = open();
  const [sha256 = ""] = fictionalPack().pictures.keys();
  expect(await client.items.picture({ sha256 })).toMatchObject({ mediaType: "image/png" });
  await expect(client.items.picture({ sha256: "0".repeat(64) })).rejects.toMatchObject({ code: "NOT_FOUND" });
  await client.settings.update({ scale: 130, view: { one: 1 } });
  await client.settings.update({ view: { two: 2 } });
  expect(await open().settings.get({})).toMatchObject({ scale: 130, view: { one: 1, two: 2 } });
  await expect(client.issues.list({})).rejects.toMatchObject({ code: "UNKNOWN_METHOD" });
});

test.each([
  ["a file that is not there", () => rmSync(file), "NOT_FOUND"],
  ["a damaged one", () => writeFileSync(file, readFileSync(file).subarray(0, -10)), "DAMAGED_FILE"],
])("does not open %s", (_name, spoil, code) => {
  spoil();
  expect(open).toThrow(expect.objectContaining({ code }));
});

test("where a library is open there is no pack", async () => {
  const { client } = createTestCore();
  expect(await client.reviewDesk.get({})).toBeNull();
  await expect(client.reviewDesk.findings({})).rejects.toMatchObject({ code: "NOT_FOUND" });
});
