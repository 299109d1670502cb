import { describe, expect, test } from "vitest";

import type { ProofreadingSetup, ReportedDays } from "../../model/proofreading.ts";
import { plainSetup } from "./plain-setup.ts";
import { createProofreader } from "./proofreader.ts";
import type { ReadItem } from "./rule.ts";

const person = (name: string, title: string, term: { from?: string; to?: string } = {}) => ({
  id: name,
  name,
  title,
  from: term.from ?? null,
  to: term.to ?? null,
});

const office: ProofreadingSetup = {
  ...plainSetup,
  region: "云岭区",
  lexicon: {
    people: [
      person("林远", "区委书记"),
      person("何苗", "区委副书记、区长", { from: "2025-06-01" }),
      person("江岸", "副区长"),
    ],
    terms: [],
  },
  units: [{ id: "1", name: "区文化广电旅游体育局", aliases: ["区文广旅体局"] }],
};

const march: ReportedDays = { from: "2026-03-01", to: "2026-03-31" };

/** Items as `标题｜第一段｜第二段`, with the days of their events before: `2026-03-05 标题｜…`. */
const read = (items: readonly string[]): ReadItem[] =>
  items.map((written, index) => {
    const [, days = "", title = "", rest = ""] = /^((?:\d{4}-\d\d-\d\d )*)([^｜]*)｜?(.*)$/s.exec(written) ?? [];
    return {
      id: String(index),
      title: title === "" ? null : title,
      paragraphs: rest.split("｜"),
      eventDates: days.trim() === "" ? [] : days.trim().split(" "),
    };
  });

/** What one rule finds: `0 原文→建议`, with the number of the item. */
const found = (ruleId: string, items: readonly string[]): string[] =>
  createProofreader(office)
    .checkIssue({ items: read(items), period: march })
    .filter((finding) => finding.ruleId === ruleId)
    .map(({ itemId, text, suggestion }) => `${itemId} ${text}${suggestion === null ? "" : `→${suggestion}`}`);

describe("each rule of comparison finds what differs, and leaves what does not", () => {
  test.each<[rule: string, items: string[], expected: string[]]>([
    ["event-name-in-title", ["云岭区召开植树活动动员会｜3月9日，召开植树活动动员大会。"], ["0 动员会→动员大会"]],
    ["event-name-in-title", ["云岭区召开植树动员大会｜3月9日，云岭区召开植树动员大会。"], []],
    ["event-name-in-title", ["云岭区召开防汛工作推进会｜3月9日，推进会召开。会后举行座谈会。"], []],
    ["quotes-in-title", ["云岭推行好办快办｜推行“好办快办”以来，“好办快办”窗口增至12个。"], ["0 好办快办→“好办快办”"]],
    ["numbered-name", ["", "校园开放｜第七十中学开放操场。", "运动会｜七十中学夺冠，70中学获亚军。"], []],
    [
      "numbered-name",
      ["校园开放｜云岭第七十中学开放操场。", "运动会｜云岭七十中学夺冠，云岭70中学获亚军。"],
      ["1 七十中学→第七十中学", "1 70中学→第七十中学"],
    ],
    ["numbered-name", ["旁听｜家事少年第一庭和家事少年二庭的法官出席。"], ["0 二庭→第二庭"]],
    ["numbered-name", ["社区｜云岭一社区、云岭二社区参加。"], []],
    ["near-term", ["调解｜坚持矛盾治理，完善矛盾治理机制，以矛盾管理为重点。"], ["0 矛盾管理→矛盾治理"]],
    ["near-term", ["社区｜加强社会治理，推进综合治理，做好物业管理。"], []],
    ["swapped-term", ["改革｜推进体制机制改革，机制体制更加灵活。"], ["0 机制体制→体制机制"]],
    ["leader-title", ["调研｜云岭区委书记林远、区长何苗调研。｜区委副书记江岸陪同。"], ["0 区委副书记"]],
    ["leader-title", ["2026-03-02 调研｜中共云岭区委副书记、区长何苗调研，副区长江岸陪同。"], []],
    ["leader-title", ["2025-03-02 调研｜区长何苗调研。"], ["0 区长"]],
    ["leader-order", ["会议｜何苗、林远、江岸出席会议。"], ["0 林远"]],
    ["leader-order", ["会议｜林远、何苗、周野、江岸出席会议。"], []],
    [
      "name-without-title",
      ["会议｜副区长江岸出席。", "检查｜3月9日，检查组到现场。江岸强调，要加强巡查。"],
      ["1 江岸"],
    ],
    ["name-without-title", ["会议｜副区长江岸出席。江岸强调，要加强巡查。"], []],
    [
      "name-one-off",
      ["会议｜区民政局局长白晓川出席。", "走访｜区民政局局长白小川走访。", "慰问｜区民政局局长白晓川慰问。"],
      ["1 白小川→白晓川"],
    ],
    [
      "chief-or-deputy",
      ["会议｜区民政局局长白晓川出席。", "走访｜区民政局副局长白晓川走访，副区长江岸陪同。"],
      ["1 区民政局副局长"],
    ],
    ["chief-or-deputy", ["会议｜区委副书记、区长何苗出席。", "走访｜区长何苗走访，区委书记林远陪同。"], []],
    ["weekday", ["2026-03-05 活动｜3月5日（星期五），活动举行。"], ["0 五→四"]],
    ["weekday", ["2026-03-05 活动｜3月5日（星期四），活动举行。2024年2月29日 星期四建成。"], []],
    [
      "outside-period",
      ["2026-02-27 活动｜2月27日，活动举行。", "2026-02-27 2026-03-02 活动｜2月27日至3月2日，活动举行。"],
      ["0 2月27日"],
    ],
    [
      "our-region",
      ["我区新增绿地｜我区新增绿地6处，自我区分等级。他说：“我市变化大。”"],
      ["0 我区→云岭区", "0 我区→云岭区"],
    ],
    ["our-region", ["走访｜我市代表团到云岭区。"], ["0 我市"]],
    [
      "unit-name",
      ["培训｜3月9日，区文旅体育局召开培训会，区文广旅体局参加。"],
      ["0 区文旅体育局→区文化广电旅游体育局"],
    ],
    ["doubled-region", ["会议｜云岭区区委副书记何苗出席。"], ["0 区区→区"]],
  ])("%s: %j", (ruleId, items, expected) => {
    expect(found(ruleId, items)).toEqual(expected);
  });

  test("same-event: two reports of one day and thing are told, two days of one series are not", () => {
    const text = "区民政局在松溪街道举行养老服务签约仪式，6家机构与12个社区结对，设助餐点18处，服务老人2300名。";
    const other = "松溪街道6家养老机构与12个社区签约结对，将设助餐点18处，惠及老人2300名，仪式由区民政局主办。";
    expect(found("same-event", [`2026-03-05 养老服务签约｜${text}`, `2026-03-05 松溪养老机构签约｜${other}`])).toEqual([
      "1 松溪养老机构签约",
    ]);
    expect(found("same-event", [`2026-03-05 养老服务签约｜${text}`, `2026-03-19 松溪养老机构签约｜${other}`])).toEqual(
      [],
    );
  });
});

test("a finding within a protected word is left out; what is ignored and what is switched off as well", () => {
  const item = read(["｜截止目前，区委书记林远说到截止目前。"])[0];
  const texts = (setup: Partial<ProofreadingSetup>) =>
    item &&
    createProofreader({ ...office, ...setup })
      .checkItem(item)
      .filter(({ ruleId }) => ruleId === "jiezhi")
      .map(({ start }) => start);
  const term = { id: "t", variants: [], note: null };
  const choice = { ruleId: "jiezhi", layer: "office", isOn: false, severity: null, reason: null } as const;
  const ignoring = { id: "i", ruleId: "jiezhi", text: "截止", reason: null, author: "编辑", ignoredAt: "" };
  expect([
    texts({}),
    texts({ lexicon: { people: [], terms: [{ ...term, word: "说到截止目前" }] } }),
    texts({ choices: [choice] }),
    texts({ choices: [choice, { ...choice, layer: "editor", isOn: true }] }),
    texts({ ignored: [{ ...ignoring, scope: "word", itemId: null, before: "", after: "" }] }),
    texts({ ignored: [{ ...ignoring, scope: "place", itemId: "0", before: "", after: "目前，区委书记林" }] }),
  ]).toEqual([[0, 13], [0], [], [0, 13], [], [13]]);
});

test("the name of somebody who is named with a title is nothing that rules on words look into", () => {
  const item = read(["｜副区长从新出席。从新强调，要从新梳理。"])[0];
  const marked = item && createProofreader(plainSetup).checkTexts(item);
  expect(marked?.map(({ start, text }) => [start, text])).toEqual([[14, "从新"]]);
});
