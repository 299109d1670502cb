import { createHash } from "node:crypto";

import fc from "fast-check";
import { strToU8, unzipSync, zipSync } from "fflate";
import { expect, test } from "vitest";

import { reviewTexts } from "#shared/domain/merging/review-texts.ts";
import type { MarkContent, ReviewMark } from "#shared/model/review.ts";

import { AppError } from "../errors.ts";
import { packReview, reviewPackName, unpackReview, type ReviewPack } from "./review-pack.ts";
import { fictionalBase, fictionalPack } from "./testing/fictional-pack.ts";

const name = "一校-周明.审稿包";
const open = (bytes: Uint8Array): ReviewPack => unpackReview(bytes, name);

const mark = (content: MarkContent, parts: Partial<ReviewMark> = {}): ReviewMark => ({
  id: "mark-1",
  itemId: "meeting",
  content,
  note: content.kind === "comment" || content.kind === "reject" ? "请核实" : null,
  author: "周明",
  madeAt: "2026-03-21T02:00:00.000Z",
  ...parts,
});

const marked = (...marks: ReviewMark[]): ReviewPack => fictionalPack({ state: { marks, noComment: [] } });

/** What opening the bytes is refused with. */
const refusal = (bytes: Uint8Array): AppError => {
  try {
    open(bytes);
  } catch (thrown) {
    if (thrown instanceof AppError) return thrown;
    throw thrown;
  }
  throw new Error("the pack was opened");
};

/** A refusal that does not name the file is a fault. */
const openOrRefuse = (bytes: Uint8Array): ReviewPack | "refused" => {
  try {
    return open(bytes);
  } catch (thrown) {
    if (thrown instanceof AppError && thrown.message.includes(name)) return "refused";
    throw thrown;
  }
};

const items = fictionalBase.manuscript.sections.flatMap((section) => section.items);

const arbitraryContent = (itemId: string): fc.Arbitrary<MarkContent> => {
  const found = items.find(({ id }) => id === itemId);
  const texts = reviewTexts(found ?? { title: null, body: [] });
  const part = texts.title === "" ? fc.constant("body" as const) : fc.constantFrom("title" as const, "body" as const);
  const stretch = part.chain((which) =>
    fc
      .tuple(fc.nat(texts[which].length), fc.nat(texts[which].length))
      .map(([one, other]) => ({ part: which, start: Math.min(one, other), end: Math.max(one, other) })),
  );
  return fc.oneof(
    fc
      .tuple(stretch, fc.string({ minLength: 1 }))
      .map(([place, text]): MarkContent => ({ kind: "edit", edits: [{ ...place, text }] })),
    fc.option(stretch).map((place): MarkContent => ({ kind: "comment", place })),
    fc.constantFrom(...fictionalBase.sectionIds).map((sectionId): MarkContent => ({ kind: "section", sectionId })),
    fc.constantFrom<MarkContent>({ kind: "reject" }, { kind: "order", after: null }),
    fc.integer({ min: 1, max: texts.body.length - 1 }).map((at): MarkContent => ({ kind: "cut", at, title: null })),
  );
};

/** Each mark by a hand of its own: two of one hand would have to keep apart. */
const arbitraryPack = fc
  .array(
    fc
      .constantFrom(...items.map(({ id }) => id))
      .chain((itemId) => arbitraryContent(itemId).map((content) => ({ itemId, content }))),
    { maxLength: 6 },
  )
  .chain((wishes) =>
    fc.record({
      edition: fc.nat(1000),
      savedAt: fc.option(fc.constant("2026-03-22T03:04:05.678Z")),
      state: fc.record({
        marks: fc.constant(
          wishes.map(({ itemId, content }, index) =>
            mark(content, { id: `mark-${index}`, itemId, author: `审校${index}` }),
          ),
        ),
        noComment: fc.subarray(items.map(({ id }) => id)),
      }),
    }),
  )
  .map((parts) => fictionalPack(parts));

test("a pack that is opened is the pack that was made", () => {
  fc.assert(
    fc.property(arbitraryPack, (pack) => {
      expect(open(packReview(pack))).toEqual(pack);
    }),
  );
  expect(packReview(fictionalPack())).toEqual(packReview(fictionalPack()));
});

test("a byte that is changed anywhere is refused, or changes nothing", () => {
  const pack = marked(mark({ kind: "edit", edits: [{ part: "body", start: 0, end: 5, text: "三月十二日" }] }));
  const packed = packReview(pack);
  fc.assert(
    fc.property(fc.nat(packed.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
      const damaged = packed.map((byte, index) => (index === at ? byte ^ change : byte));
      expect([pack, "refused"]).toContainEqual(openOrRefuse(damaged));
    }),
    { numRuns: 1500 },
  );
});

test("a file that is cut off is damaged, wherever", () => {
  const packed = packReview(fictionalPack());
  const codes = [0, 2, 40, 0.3, 0.7].map(
    (cut) => refusal(packed.subarray(0, cut < 1 ? Math.floor(packed.length * cut) : cut)).code,
  );
  expect(new Set([...codes, refusal(packed.subarray(0, -1)).code])).toEqual(new Set(["DAMAGED_FILE"]));
});

/** The pack's parts repacked by a hand that mends the manifest as well. */
const forged = (
  pack: ReviewPack,
  change: (manifest: Record<string, unknown>) => Record<string, unknown>,
): Uint8Array => {
  const files = unzipSync(packReview(pack));
  const { sha256: _seal, ...manifest } = JSON.parse(new TextDecoder().decode(files["manifest.json"]));
  const changed = change(manifest);
  const sha256 = createHash("sha256").update(JSON.stringify(changed)).digest("hex");
  return zipSync({ ...files, "manifest.json": strToU8(JSON.stringify({ ...changed, sha256 })) });
};

test("a pack of a newer program asks for an upgrade", () => {
  const newer = refusal(forged(fictionalPack(), (manifest) => ({ ...manifest, version: 2, colour: "红" })));
  expect(newer.code).toBe("UNSUPPORTED_FORMAT");
  expect(newer.message).toMatch(/升级程序/);
});

test("a manifest that was changed without its seal, and a part that is not the one it names, are damage", () => {
  const files = unzipSync(packReview(fictionalPack()));
  const manifest = new TextDecoder().decode(files["manifest.json"]);
  expect(refusal(zipSync({ ...files, "manifest.json": strToU8(manifest.replace("周明", "何静")) })).message).toMatch(
    /清单被改动过/,
  );
  expect(refusal(zipSync({ ...files, "marks.json": strToU8('{"marks":[],"noComment":[ ]}') })).message).toMatch(
    /marks\.json 被改动过/,
  );
  const { "setup.json": _gone, ...rest } = files;
  expect(refusal(zipSync(rest)).message).toMatch(/缺少 setup\.json/);
});

test("other files are no packs", () => {
  expect(refusal(zipSync({ "word/document.xml": strToU8("<w:document/>") })).code).toBe("UNSUPPORTED_FORMAT");
  expect(refusal(strToU8("云岭区召开防汛工作会议")).code).toBe("UNSUPPORTED_FORMAT");
});

test("what unpacks to more than any issue is refused before it is unpacked", () => {
  const files = unzipSync(packReview(fictionalPack()));
  expect(refusal(zipSync({ ...files, "base.json": new Uint8Array(60 * 1024 * 1024) })).code).toBe("FILE_TOO_LARGE");
});

const body = reviewTexts(items[0] ?? { title: null, body: [] }).body;

test.each<[string, ReviewPack, RegExp]>([
  ["an item that the base does not have", marked(mark({ kind: "reject" }, { itemId: "nobody" })), /nobody 不在底稿里/],
  [
    "a place beyond the text",
    marked(mark({ kind: "edit", edits: [{ part: "body", start: 0, end: body.length + 1, text: "" }] })),
    /位置不在底稿里/,
  ],
  [
    "a comment beyond the title",
    marked(mark({ kind: "comment", place: { part: "title", start: 0, end: 99 } })),
    /位置/,
  ],
  ["a cut at the end", marked(mark({ kind: "cut", at: body.length, title: null })), /位置/],
  ["a section that is none", marked(mark({ kind: "section", sectionId: "sport" })), /位置/],
  ["an order behind itself", marked(mark({ kind: "order", after: "meeting" })), /位置/],
  ["an id twice", marked(mark({ kind: "reject" }), mark({ kind: "reject" })), /出现了两次/],
  [
    "two wishes of one hand for the same words",
    marked(
      mark({ kind: "edit", edits: [{ part: "body", start: 0, end: 5, text: "" }] }),
      mark({ kind: "edit", edits: [{ part: "body", start: 3, end: 8, text: "" }] }, { id: "mark-2" }),
    ),
    /两种改法/,
  ],
  ["no comment on a stranger", fictionalPack({ state: { marks: [], noComment: ["nobody"] } }), /无意见/],
  [
    "a list of items that is not the manuscript's",
    fictionalPack({ base: { ...fictionalBase, items: fictionalBase.items.slice(1) } }),
    /稿件清单/,
  ],
  ["sections that are not the manuscript's", fictionalPack({ base: { ...fictionalBase, sectionIds: [] } }), /栏目清单/],
])("%s is no pack that could be trusted", (_what, pack, message) => {
  const { code, message: said } = refusal(packReview(pack));
  expect([code, said]).toEqual(["DAMAGED_FILE", expect.stringMatching(message)]);
});

test("a pack is named by what it is, whose, and of which issue", () => {
  expect(reviewPackName(fictionalPack())).toBe("一校-周明-2026年3月.审稿包");
});
