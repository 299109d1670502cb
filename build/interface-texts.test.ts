import { globSync, readFileSync } from "node:fs";

import { expect, test } from "vitest";

/** Code that holds Chinese which is no text of the interface, and what it is. */
const exempt: Readonly<Record<string, string>> = {
  "renderer/features/publication/sample-issue.ts": "the fiction that a print profile is shown with",
  "renderer/features/publication/type-fields.tsx": "names of fonts",
  "renderer/features/publication/staff-part.tsx": "a role, as the model names it",
  "renderer/features/preview/paper-name.ts": "names of papers",
  "renderer/features/preview/find-page.ts": "signs that may stand round a page number",
};

const withoutComments = (code: string): string =>
  code.replaceAll(/\/\*[\s\S]*?\*\//g, (comment) => comment.replaceAll(/[^\n]/g, "")).replaceAll(/(^|\s)\/\/.*$/gm, "");

const hanLines = (code: string): string[] =>
  withoutComments(code)
    .split("\n")
    .filter((line) => /\p{Script=Han}/u.test(line));

test("every text of the interface stands in renderer/strings", () => {
  const files = globSync("renderer/{features,app}/**/*.{ts,tsx}").filter(
    (file) => !/\.test\.tsx?$|\/testing\//.test(file) && !(file in exempt),
  );
  expect(files.length).toBeGreaterThan(50);
  const found = files.flatMap((file) => hanLines(readFileSync(file, "utf8")).map((line) => `${file}: ${line.trim()}`));
  expect(found).toEqual([]);
});

test("what is exempt needs it", () => {
  expect(Object.keys(exempt).filter((file) => hanLines(readFileSync(file, "utf8")).length === 0)).toEqual([]);
});

test("no feature writes a date by itself", () => {
  const files = globSync("renderer/{features,app}/**/*.{ts,tsx}").filter((file) => !file.endsWith(".test.ts"));
  const found = files.filter((file) => /toLocale(Date|Time)?String|Intl\.|getHours\(/.test(readFileSync(file, "utf8")));
  expect(found).toEqual([]);
});
