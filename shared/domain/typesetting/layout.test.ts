import fc from "fast-check";
import { expect, test } from "vitest";

import type { PrintProfile } from "../../model/print-profile.ts";
import { compose, type CompositionInput } from "../composing/compose.ts";
import { layOut } from "./layout.ts";
import { syntheticIssue } from "./testing/synthetic-issue.ts";
import { testProfile } from "./testing/test-profile.ts";

const withAnchors = (anchors: PrintProfile["anchors"]): PrintProfile => ({ ...testProfile, anchors });
const issue = (seed: number): ReturnType<typeof compose> => compose(syntheticIssue(seed, "plain"));
const seeds = fc.nat(1e6);
const join = (paragraphs: readonly { text: string }[]): string => paragraphs.map(({ text }) => text).join("");

test("the lines of each part joined give its paragraphs", () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const composition = issue(seed);
      const layout = layOut(composition, testProfile);
      const textOf = (part: string): string =>
        layout.pages
          .filter((page) => page.part === part)
          .flatMap(({ lines }) => lines)
          .map(({ text }) => text)
          .join("");
      expect([textOf("cover"), textOf("toc"), textOf("body"), textOf("colophon")]).toEqual([
        join([...composition.cover.head, ...composition.cover.foot]),
        join([composition.tocTitle, ...composition.headings]),
        join(composition.body),
        join(composition.colophon),
      ]);
    }),
    { numRuns: 30 },
  );
});

test("each heading stands on the page it names, and the contents print that label", () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const layout = layOut(issue(seed), testProfile);
      const firstLines = (page: number): string[] => (layout.pages[page - 1]?.lines ?? []).map(({ text }) => text);
      for (const { title, section, page, pageLabel } of layout.headings) {
        expect(firstLines(page).some((line) => (title ?? section).startsWith(line))).toBe(true);
        expect(layout.pages[page - 1]?.label).toBe(pageLabel);
      }
      const printed = layout.pages.flatMap(({ lines }) => lines.flatMap(({ tocLabel }) => tocLabel ?? []));
      expect(printed).toEqual(layout.headings.filter(({ title }) => title !== null).map(({ pageLabel }) => pageLabel));
    }),
    { numRuns: 30 },
  );
});

test("every line stands inside the margins, but for a mark that hangs", () => {
  const { page } = testProfile;
  for (const { lines } of layOut(issue(7), testProfile).pages) {
    expect(lines.filter(({ x, width }) => x < page.left - 1 || x + width > page.width - page.right + 330)).toEqual([]);
    expect(lines.filter(({ y, height }) => y < page.top || y + height > page.height - page.bottom + 1)).toEqual([]);
  }
});

test("the same issue gives the same layout", () => {
  expect(layOut(issue(3), testProfile)).toEqual(layOut(issue(3), testProfile));
});

test("body pages count from the cover and carry the number in the profile's form", () => {
  const layout = layOut(issue(1), testProfile);
  const contents = layout.pages.filter(({ part }) => part === "toc").length;
  const body = layout.pages.filter(({ part }) => part === "body");
  expect(body[0]?.label).toBe(String(contents + 2));
  expect(body[0]?.foot?.text).toBe(`— ${contents + 2} —`);
  expect(layout.pages.filter(({ part, label, foot }) => part !== "body" && (label !== null || foot !== null))).toEqual(
    [],
  );
  const plain = layOut(issue(1), { ...testProfile, pageNumber: { ...testProfile.pageNumber, form: "plain" } });
  expect(plain.pages.find(({ part }) => part === "body")?.foot?.text).toBe(String(contents + 2));
});

test("an issue without items has a cover and a colophon only", () => {
  const empty = compose({ ...syntheticIssue(1, "plain"), sections: [] });
  expect(layOut(empty, testProfile).pages.map(({ part }) => part)).toEqual(["cover", "colophon"]);
});

test("contents of more than one page shift the numbers", () => {
  const one = syntheticIssue(1, "plain");
  const many: CompositionInput = { ...one, sections: [...one.sections, ...one.sections, ...one.sections] };
  const layout = layOut(compose(many), testProfile);
  const contents = layout.pages.filter(({ part }) => part === "toc").length;
  expect(contents).toBeGreaterThan(2);
  expect(layout.headings[0]?.pageLabel).toBe(String(contents + 2));
});

test("sections begin on new pages where the profile says so", () => {
  const layout = layOut(issue(5), { ...testProfile, sectionsOnNewPage: true });
  const firsts = new Set(layout.pages.filter(({ part }) => part === "body").map(({ lines }) => lines[0]?.text));
  const sections = layout.headings.filter(({ title }) => title === null).map(({ section }) => section);
  expect(sections.filter((section) => !firsts.has(section))).toEqual([]);
});

test("anchors are shown on the pages they begin; without anchors headings that may differ are named", () => {
  const seed = [...Array(200).keys()].find((each) =>
    layOut(issue(each), withAnchors("exact")).pages.some(({ anchor }) => anchor !== null),
  );
  const exact = layOut(issue(seed ?? -1), withAnchors("exact"));
  const anchored = exact.pages.filter(({ anchor }) => anchor !== null);
  expect(anchored.every(({ anchor, lines }) => anchor?.title.startsWith(lines[0]?.text ?? "?"))).toBe(true);
  expect(exact.warnings).toEqual([]);
  const none = layOut(issue(seed ?? -1), withAnchors("none"));
  expect(none.pages.some(({ anchor }) => anchor !== null)).toBe(false);
  expect(none.warnings.map(({ code }) => code)).toEqual(["PAGE_MAY_DIFFER"]);
});

test("a web address in the text is reported", () => {
  const input = syntheticIssue(1, "plain");
  const [first] = input.sections;
  const item = first?.items[0];
  if (first === undefined || item === undefined) throw new Error("the synthetic issue is empty");
  const body = [{ kind: "paragraph" as const, text: "详见www.example.cn/a网站。", leadIn: 0 }];
  const composition = compose({ ...input, sections: [{ ...first, items: [{ ...item, body }] }] });
  expect(layOut(composition, withAnchors("exact")).warnings.map(({ code }) => code)).toEqual(["ADDRESS_IN_TEXT"]);
});
