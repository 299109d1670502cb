import { expect, test } from "vitest";

import { anchorReason } from "./anchor-reason.ts";
import type { FlowParagraph } from "./paginate.ts";

const text: FlowParagraph = { lineHeight: 10, isKept: false, startsPage: false };
const heading: FlowParagraph = { lineHeight: 10, isKept: true, startsPage: false };
const processors = [
  { name: "甲", counts: [1, 7, 1, 3] },
  { name: "乙", counts: [1, 8, 1, 3] },
  { name: "丙", counts: [1, 7, 1, 3] },
];
const nameOf = (paragraph: number): string => `标题${paragraph}`;

test("names the heading that would differ, and who puts it where", () => {
  const flow = [heading, text, { ...heading, startsPage: true }, text];
  expect(anchorReason(flow, 2, processors, 100, nameOf)).toMatch(
    /^不另起页的话，“标题2”在 乙 中会比在其他软件中晚一页。/,
  );
});

test("names the fewer, where those are the ones that come earlier", () => {
  const flow = [heading, text, { ...heading, startsPage: true }, text];
  const most = processors.map(({ name, counts }) => ({ name, counts: counts.with(1, name === "乙" ? 7 : 8) }));
  expect(anchorReason(flow, 2, most, 100, nameOf)).toContain("“标题2”在 乙 中会比在其他软件中早一页");
});

test("is that of the later heading where an earlier one was anchored in its place", () => {
  const flow = [heading, text, { ...heading, startsPage: true }, text, { ...heading, startsPage: true }, text];
  const later = [
    { name: "甲", counts: [1, 4, 1, 4, 1, 1] },
    { name: "乙", counts: [1, 4, 1, 5, 1, 1] },
  ];
  expect(anchorReason(flow, 2, later, 100, nameOf)).toContain("“标题4”在 乙 中会比在其他软件中晚一页");
});
