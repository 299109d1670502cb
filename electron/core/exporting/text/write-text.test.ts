import { expect, test } from "vitest";

import { recognizeFile } from "#core/importing/recognize-file.ts";
import { compose } from "#shared/domain/composing/compose.ts";
import { layOut } from "#shared/domain/typesetting/layout.ts";
import { syntheticIssue } from "#shared/domain/typesetting/testing/synthetic-issue.ts";
import { bulletinProfile, gb9704Profile } from "#shared/model/print-profile.ts";

import { noPictures } from "../testing/no-pictures.ts";
import { writeText } from "./write-text.ts";

const properties = { title: "云岭区大事月报 2021年3月", creator: "云岭区地方史志办公室" };
const composition = compose(syntheticIssue(2, "hostile"));
const layout = layOut(composition, gb9704Profile);
const bytes = writeText({ composition, layout, profile: gb9704Profile, properties, pictures: noPictures });
const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);

test("begins with a byte order mark, and every line ends with CRLF", () => {
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(text.endsWith("\r\n")).toBe(true);
  expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
});

test("holds everything that is printed, in order: cover, contents with labels, body, colophon", () => {
  const lines = text.slice(1).split("\r\n").filter(Boolean);
  const { cover, tocTitle, headings, body, colophon } = composition;
  expect(lines).toEqual([
    ...[...cover.head, ...cover.foot, tocTitle].map((paragraph) => paragraph.text),
    ...headings.map((heading, index) =>
      heading.level === 1 ? heading.text : `${heading.text}......${layout.headings[index]?.pageLabel}`,
    ),
    ...body.map((paragraph) => (paragraph.style === "body" ? `　　${paragraph.text}` : paragraph.text)),
    ...colophon.map((paragraph) => paragraph.text),
  ]);
});

test("an import of the file finds the issue, its sections and its titles again", async () => {
  const plain = compose(syntheticIssue(4, "plain"));
  const file = {
    fileName: "月报.txt",
    bytes: writeText({
      composition: plain,
      layout: layOut(plain, gb9704Profile),
      profile: gb9704Profile,
      properties,
      pictures: noPictures,
    }),
  };
  const { issue, items } = (await recognizeFile(file)).recognition;
  const texts = (level: number): string[] =>
    plain.headings.filter((heading) => heading.level === level).map((heading) => heading.text);
  expect({
    sections: issue?.sections,
    titles: items.flatMap(({ title }) => title ?? []),
  }).toEqual({ sections: texts(1), titles: texts(2) });
});

test("titles that run in open their paragraph, indented like text", () => {
  const bulletin = compose(syntheticIssue(4, "plain"), bulletinProfile);
  const written = writeText({
    composition: bulletin,
    layout: layOut(bulletin, bulletinProfile),
    profile: bulletinProfile,
    properties,
    pictures: noPictures,
  });
  const lines = new TextDecoder().decode(written).split("\r\n");
  const runIns = bulletin.body.filter(({ style, heading }) => style === "body" && heading !== null);
  expect(runIns.filter(({ text: paragraph }) => !lines.includes(`　　${paragraph}`))).toEqual([]);
});

test("an issue without items and colophon is its cover", () => {
  const colophon = { notice: null, distribution: null, organizer: null, editor: null, phone: null, email: null };
  const { publication, ...input } = syntheticIssue(1, "plain");
  const bare = compose({ ...input, publication: { ...publication, colophon }, sections: [] });
  const written = writeText({
    composition: bare,
    layout: layOut(bare, gb9704Profile),
    profile: gb9704Profile,
    properties,
    pictures: noPictures,
  });
  const { head, foot } = bare.cover;
  expect(new TextDecoder().decode(written)).toBe(
    [...head, { text: "" }, ...foot].map((line) => `${line.text}\r\n`).join(""),
  );
});
