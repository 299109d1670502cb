import { expect, test } from "vitest";

import { compose } from "#shared/domain/composing/compose.ts";
import { layOut } from "#shared/domain/typesetting/layout.ts";
import { gb9704Profile } from "#shared/model/print-profile.ts";

import { fromHeadValues, type HeadValues } from "./head-fields.tsx";
import { headFieldOf } from "./head-line.ts";
import { sampleIssue } from "./sample-issue.ts";

const values: HeadValues = {
  title: "云岭区大事月报",
  compiler: "云岭区地方史志办公室",
  colophon: {
    notice: "内部资料 注意保存",
    distribution: "区级领导同志，区委各部门，区政府各部门，各街道，各人民团体，区属国有企业，区档案馆，区图书馆",
    organizer: "云岭区人民政府",
    editor: "",
    phone: "0000-5550141",
    email: "",
  },
};

test("every line of cover and colophon leads to the field it prints", () => {
  const layout = layOut(compose(sampleIssue(fromHeadValues(values), "arranged"), gb9704Profile), gb9704Profile);
  const pages = layout.pages.filter(({ part }) => part === "cover" || part === "colophon");
  const fields = pages.flatMap((page) => page.lines.map((line) => headFieldOf(page, line, values)));
  expect(fields).toEqual([
    "title",
    // Month and number.
    null,
    null,
    "compiler",
    // The day of print.
    null,
    ["colophon", "notice"],
    ["colophon", "distribution"],
    ["colophon", "distribution"],
    ["colophon", "organizer"],
    ["colophon", "phone"],
  ]);
});
