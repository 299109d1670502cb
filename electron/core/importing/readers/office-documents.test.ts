import { readFileSync } from "node:fs";

import { describe, expect, test } from "vitest";

import { readReceivedFile } from "../read-received-file.ts";
import type { TrackedChangesChoice } from "../received-file.ts";

const read = async (name: string, trackedChanges?: TrackedChangesChoice) => {
  const bytes = readFileSync(new URL(`../testing/fixtures/${name}`, import.meta.url));
  const { parts } = await readReceivedFile({ fileName: name, bytes, ...(trackedChanges && { trackedChanges }) });
  expect(parts).toHaveLength(1);
  const [part] = parts;
  if (part === undefined) throw new Error("no part");
  return { ...part, texts: part.lines.map(({ text }) => text).filter((text) => text.trim() !== "") };
};

const report = [
  "云岭区召开春季防火工作会 部署“五条措施”",
  "3月12日，云岭区召开春季防火工作会，区委书记顾承岳出席……会议由区长沈维桢主持，50余人参加，会期1.5小时——当天印发《防火十条》。",
  "一、加强组织领导",
  "（一）成立工作专班。",
  "（二）明确职责分工。",
  "二、抓好宣传引导",
  "项目\t数量",
  "宣讲场次\t12场",
  "受众\t1500人次",
  "顾承岳强调，要扎实推进隐患排查，确保实效。",
  "会后，",
  "与会人员开展了讨论。",
  "供稿单位：区应急管理局",
];

describe.each(["meeting.doc", "meeting.odt", "meeting.rtf"])("%s", (name) => {
  test("keeps every character, numbers and rows", async () => {
    const { texts, lines } = await read(name);
    expect(texts).toEqual(report);
    expect(lines.filter(({ heading }) => heading).map(({ text }) => text)).toEqual(report.slice(0, 1));
    expect(lines.filter(({ indented }) => indented).map(({ text }) => text)).toEqual([
      report[1],
      report[9],
      report[10],
    ]);
  });

  test("tells what is lost and what was decided", async () => {
    const { losses, figures, warnings, trackedChanges } = await read(name);
    expect(losses.map(({ what }) => what.replace("页眉或页脚", "页眉")).toSorted()).toEqual([
      "修订中删去的文字",
      "页眉",
    ]);
    expect(figures).toMatchObject([{ kind: "table", line: 6, place: "第7段起" }]);
    expect(losses.find(({ what }) => what.startsWith("页眉"))?.where).toContain("云岭区宣讲简讯 内部资料");
    expect(warnings.map(({ code }) => code)).toEqual(["NUMBERING_RESTORED", "TRACKED_CHANGES"]);
    expect(trackedChanges).toBe(2);
  });

  test("with tracked changes rejected", async () => {
    const { texts } = await read(name, "reject");
    expect(texts).toEqual(report.map((text) => text.replace("要扎实推进", "要大力推进")));
  });
});

test.each(["meeting.doc", "meeting.odt", "meeting.rtf"])(
  "%s with both sides of its tracked changes in the text",
  async (name) => {
    const { texts, losses } = await read(name, "keep");
    const marked = report.map((text) => text.replace("要扎实推进", "要〔删：大力〕〔增：扎实〕推进"));
    const other = report.map((text) => text.replace("要扎实推进", "要〔增：扎实〕〔删：大力〕推进"));
    expect([marked, other]).toContainEqual(texts);
    expect(losses.map(({ what }) => what)).not.toContain("修订中删去的文字");
  },
);

test("figures.doc keeps its picture, as wide as shown, and its table", async () => {
  const { figures, losses } = await read("figures.doc");
  expect(figures).toMatchObject([
    { kind: "picture", line: 3, picture: { mediaType: "image/png", width: 120, height: 80 } },
    {
      kind: "table",
      rows: [
        ["小组", "树种", "株数"],
        ["第一组", "银杏", "200"],
        ["第二组", "油松", "360"],
      ],
    },
  ]);
  const [picture] = figures ?? [];
  // 4 cm; the file counts in thousandths of the picture's own width.
  expect(picture?.kind === "picture" && Math.abs((picture.picture.shownWidth ?? 0) - 2268)).toBeLessThan(10);
  expect(losses).toEqual([]);
});

test("meeting.html, where LibreOffice itself drops what is tracked and writes numbers in digits", async () => {
  const { texts, losses } = await read("meeting.html");
  expect(texts).toEqual(
    report.map((text) =>
      text
        .replace("要扎实推进", "要大力扎实推进")
        .replace("一、", "1.")
        .replace("（一）", "1.")
        .replace("（二）", "2.")
        .replace("二、", "2."),
    ),
  );
  expect(losses.map(({ what }) => what)).toEqual(["页眉或页脚"]);
});
