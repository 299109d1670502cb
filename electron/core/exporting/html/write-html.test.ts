import { parse, type DefaultTreeAdapterTypes } from "parse5";
import { expect, test } from "vitest";

import { compose } from "#shared/domain/composing/compose.ts";
import { layOut } from "#shared/domain/typesetting/layout.ts";
import { syntheticIssue } from "#shared/domain/typesetting/testing/synthetic-issue.ts";
import { bulletinProfile, gb9704Profile } from "#shared/model/print-profile.ts";

import { noPictures } from "../testing/no-pictures.ts";
import { writeHtml } from "./write-html.ts";

type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.ChildNode;

const properties = { title: '云岭区大事月报 <"2021年3月"&试刊>', creator: "云岭区地方史志办公室" };
const hostile = `<script>alert("&amp;")</script>'</style>`;
const issue = syntheticIssue(2, "hostile");
const [first, ...others] = issue.sections;
const composition = compose({
  ...issue,
  sections: [
    { section: { name: `${hostile}栏` }, items: first?.items.map((item) => ({ ...item, title: hostile })) ?? [] },
    ...others,
  ],
});
const profile = { ...gb9704Profile, latinFont: 'Times"</style><b>' };
const html = new TextDecoder().decode(
  writeHtml({ composition, layout: layOut(composition, profile), profile, properties, pictures: noPictures }),
);
const errors: string[] = [];
const elements = allElements(parse(html, { onParseError: ({ code }) => errors.push(code) }).childNodes);

function allElements(nodes: readonly Node[]): Element[] {
  return nodes.flatMap((node) => ("tagName" in node ? [node, ...allElements(node.childNodes)] : []));
}

const textOf = (node: Node): string =>
  "value" in node ? node.value : "childNodes" in node ? node.childNodes.map(textOf).join("") : "";

const attribute = (element: Element, name: string): string =>
  element.attrs.find((each) => each.name === name)?.value ?? "";

const textsOf = (...names: string[]): string[] => elements.filter(({ tagName }) => names.includes(tagName)).map(textOf);

test("is well-formed Chinese HTML without scripts or anything from outside", () => {
  expect(errors).toEqual([]);
  expect(html).toMatch(/^<!doctype html>\n<html lang="zh-CN">/);
  expect(elements.filter(({ tagName }) => ["script", "link", "img", "b"].includes(tagName))).toEqual([]);
  expect(html).not.toMatch(/https?:|@import|url\(/);
  expect(textsOf("title")).toEqual([properties.title]);
});

test("sections, titles and paragraphs stand in order with their text whole", () => {
  const { cover, tocTitle, body, colophon } = composition;
  expect(textsOf("h1", "h2", "h3", "p")).toEqual(
    [...cover.head, ...cover.foot, tocTitle, ...body, ...colophon].map(({ text }) => text),
  );
  const texts = (level: number): string[] =>
    composition.headings.filter((heading) => heading.level === level).map(({ text }) => text);
  expect(textsOf("h2").slice(1)).toEqual(texts(1));
  expect(textsOf("h3")).toEqual(texts(2));
  expect(textsOf("section")).toHaveLength(texts(1).length);
  expect(textsOf("article")).toHaveLength(new Set(composition.body.flatMap(({ itemId }) => itemId ?? [])).size);
});

test("every entry of the contents links to its heading", () => {
  const targets = new Map(elements.map((element) => [`#${attribute(element, "id")}`, textOf(element)]));
  const links = elements.filter(({ tagName }) => tagName === "a");
  expect(links.map((link) => targets.get(attribute(link, "href")))).toEqual(
    composition.headings.map(({ text }) => text),
  );
  expect(links.map(textOf)).toEqual(composition.headings.map(({ text }) => text));
});

test("prints on the profile's paper, and lead-ins keep their font", () => {
  expect(html).toContain("@page { size: 210mm 297mm; margin: 37mm 26mm 35mm 28mm; }");
  const led = composition.body.filter(({ leadIn }) => leadIn > 0);
  expect(led.length).toBeGreaterThan(0);
  expect(elements.filter((element) => attribute(element, "class") === "lead-in").map(textOf)).toEqual(
    led.map(({ text, leadIn }) => text.slice(0, leadIn)),
  );
});

test("in the form of a 简报 titles head their paragraphs, and the head is red with the contents under it", () => {
  const bulletin = compose(issue, bulletinProfile);
  const layout = layOut(bulletin, bulletinProfile);
  const written = new TextDecoder().decode(
    writeHtml({ composition: bulletin, layout, profile: bulletinProfile, properties, pictures: noPictures }),
  );
  const found = allElements(parse(written).childNodes);
  const runIns = found.filter((element) => attribute(element, "class") === "run-in");
  const paragraphs = bulletin.body.filter(({ heading, style }) => heading !== null && style === "body");
  expect(paragraphs.length).toBeGreaterThan(0);
  expect(runIns.map((element) => textOf(element).replaceAll(" ", ""))).toEqual(
    paragraphs.map(({ text }) => text.replaceAll(" ", "")),
  );
  const titles = found.filter(({ tagName }) => tagName === "h3").map(textOf);
  expect(titles).toEqual(bulletin.headings.filter(({ level }) => level === 2).map(({ text }) => text));
  expect(written).toMatch(/\.red-head h1 \{ color: #E60012; \}/);
  expect(written).toContain('<header class="cover red-head">');
});

test("an issue without items is its cover and colophon", () => {
  const empty = compose({ ...issue, sections: [] });
  const written = new TextDecoder().decode(
    writeHtml({
      composition: empty,
      layout: layOut(empty, gb9704Profile),
      profile: gb9704Profile,
      properties,
      pictures: noPictures,
    }),
  );
  expect(written).not.toMatch(/<(?:nav|main|section)\b/);
  expect(written).toContain("发放范围");
});
