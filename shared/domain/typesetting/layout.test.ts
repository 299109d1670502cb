import fc from "fast-check";
import { describe, expect, test } from "vitest";

import type { Layout } from "../../model/layout.ts";
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

const pagesWith = (changes: Partial<PrintProfile>): Layout["pages"] =>
  layOut(issue(1), { ...testProfile, ...changes }).pages;

describe("page numbers", () => {
  const contents = pagesWith({}).filter(({ part }) => part === "toc").length;

  test("the first body page takes the number that was set, and a blank page keeps odd numbers on right pages", () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 1, max: 400 }), fc.boolean(), (seed, firstBodyPage, hasRedHead) => {
        const profile = {
          ...testProfile,
          firstBodyPage,
          front: hasRedHead ? ("redHead" as const) : ("cover" as const),
        };
        const composition = compose(syntheticIssue(seed, "plain"), profile);
        const { pages, headings, warnings } = layOut(composition, profile);
        const labels = pages.flatMap(({ part, label }) => (part === "body" ? [Number(label)] : []));
        expect(labels).toEqual(labels.map((_, index) => firstBodyPage + index));
        const astray = pages.filter(({ label }, index) => label !== null && (Number(label) - index) % 2 === 0);
        expect(astray).toEqual([]);
        expect(headings.map(({ page }) => pages[page - 1]?.label)).toEqual(headings.map(({ pageLabel }) => pageLabel));
        const blanks = pages.filter(({ part }) => part === "blank").length;
        expect(warnings.filter(({ code }) => code === "BLANK_PAGE")).toHaveLength(blanks);
      }),
      { numRuns: 30 },
    );
    expect(pagesWith({ firstBodyPage: contents + 2 }).map(({ part }) => part)).not.toContain("blank");
  });

  test("stand outside: right on odd pages, left on even ones, a character in from the edge", () => {
    const { page, pageNumber } = testProfile;
    const feet = pagesWith({ pageNumber: { ...pageNumber, isOuter: true } }).flatMap(({ foot }) => foot ?? []);
    const places = new Set(
      feet.map(({ text, x, width }) => {
        const isOdd = Number(text.replaceAll(/\D/g, "")) % 2 === 1;
        return isOdd ? `right ${page.width - page.right - x - width}` : `left ${x - page.left}`;
      }),
    );
    expect([...places].toSorted()).toEqual(["left 280", "right 280"]);
  });
});

describe("a red head", () => {
  const profile = { ...testProfile, front: "redHead" as const };
  const composition = compose(syntheticIssue(1, "plain"), profile);
  const { pages } = layOut(composition, profile);
  const { page, pitch } = profile;

  test("stands over the contents, and there is no cover", () => {
    expect(pages.map(({ part }) => part).slice(0, 2)).not.toContain("cover");
    const { head, foot } = composition.cover;
    expect(join(pages[0]?.lines ?? [])).toMatch(
      new RegExp(`^${RegExp.escape(join([...head, ...foot, composition.tocTitle]))}`),
    );
    expect(pages.filter(({ rule }) => rule !== null)).toEqual([pages[0]]);
  });

  test("has compiler and date at the ends of one line, a rule under it and the contents whole pitches below", () => {
    const lines = pages[0]?.lines ?? [];
    const [compiler, date] = composition.cover.foot.map(({ text }) => lines.find((line) => line.text === text));
    expect([compiler?.y, compiler?.x]).toEqual([date?.y, page.left]);
    expect((date?.x ?? 0) + (date?.width ?? 0)).toBeCloseTo(page.width - page.right);
    const title = lines.find(({ style }) => style === "tocTitle");
    expect(pages[0]?.rule).toMatchObject({ x: page.left, width: page.width - page.left - page.right });
    expect(pages[0]?.rule?.y).toBeGreaterThan((date?.y ?? 0) + (date?.height ?? 0));
    expect((pages[0]?.rule?.y ?? 0) + (pages[0]?.rule?.height ?? 0)).toBeLessThan(title?.y ?? 0);
    expect(((title?.y ?? 0) - page.top) % pitch).toBe(0);
  });

  test("sets a compiler too long for the date beside it on a line of its own", () => {
    const input = syntheticIssue(1, "plain");
    const compiler = "云岭区人民政府地方史志编纂委员会办公室";
    const long = compose({ ...input, publication: { ...input.publication, compiler } }, profile);
    const lines = layOut(long, profile).pages[0]?.lines ?? [];
    const [first, second] = long.cover.foot.map(({ text }) => lines.find((line) => line.text === text)?.y ?? 0);
    expect((second ?? 0) - (first ?? 0)).toBe(profile.coverLine.line);
  });

  test("is the whole front of an issue without items", () => {
    const empty = layOut(compose({ ...syntheticIssue(1, "plain"), sections: [] }, profile), profile);
    expect(empty.pages.map(({ part, rule }) => [part, rule !== null])).toEqual([
      ["cover", true],
      ["colophon", false],
    ]);
  });
});

test("titles that run in are headings with pages of their own, and anchored like any", () => {
  const profile = { ...withAnchors("exact"), titleForm: "runIn" as const };
  fc.assert(
    fc.property(seeds, (seed) => {
      const composition = compose(syntheticIssue(seed, "plain"), profile);
      const { pages, headings } = layOut(composition, profile);
      for (const { title, itemId, page } of headings) {
        if (title === null) continue;
        const [line] = (pages[page - 1]?.lines ?? []).filter((each) => each.itemId === itemId && each.isRunIn);
        expect([line?.start, line?.text.slice(0, 6)]).toEqual([0, title.slice(0, 6)]);
      }
      const bodyText = pages.filter(({ part }) => part === "body").flatMap(({ lines }) => lines);
      expect(join(bodyText)).toBe(join(composition.body));
    }),
    { numRuns: 30 },
  );
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
