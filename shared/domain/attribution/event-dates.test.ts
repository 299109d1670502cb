import { describe, expect, test } from "vitest";

import {
  contextFor,
  contextOfIssue,
  contextOfPrint,
  contextOfReceipt,
  contextOfYear,
  latestYearNamed,
} from "./date-context.ts";
import { findEventDates } from "./event-dates.ts";

const october = contextOfIssue(2020, 10);
const datesIn = (...paragraphs: string[]): readonly string[] => findEventDates(paragraphs, october).dates;

describe("what counts", () => {
  test.each([
    ["a day", "9月17日，云岭区召开会议。", ["2020-09-17"]],
    ["a part of the day", "9月17日上午，云岭区召开会议。", ["2020-09-17"]],
    ["a day further on in the opening sentence", "为做好防汛工作，9月17日，云岭区召开会议。", ["2020-09-17"]],
    ["after 本报讯", "本报讯 9月17日，云岭区召开会议。", ["2020-09-17"]],
    ["在…举行 with 于", "云岭区运动会于9月17日开幕。", ["2020-09-17"]],
    ["a range in one month", "9月3日至5日，云岭区举办展览。", ["2020-09-03", "2020-09-05"]],
    ["a range with the day only", "9月3-5日，云岭区举办展览。", ["2020-09-03", "2020-09-05"]],
    ["a range with a wave", "9月3日~7日，督查组开展督查。", ["2020-09-03", "2020-09-07"]],
    ["a range over two months", "8月30日至9月2日，云岭区举办展览。", ["2020-08-30", "2020-09-02"]],
    ["a range with 自", "自9月3日至9日，云岭区举办展览。", ["2020-09-03", "2020-09-09"]],
    ["a list", "9月3日、5日和8日，督导组分别到各街道督导。", ["2020-09-03", "2020-09-05", "2020-09-08"]],
    ["a short list", "9月9、10日，督导组到街道督导。", ["2020-09-09", "2020-09-10"]],
    ["with its year", "2020年9月1日，云岭区实施新办法。", ["2020-09-01"]],
    ["in Chinese numerals", "九月二十一日，云岭区召开会议。", ["2020-09-21"]],
    ["a day of the reported month", "17日上午，云岭区召开会议。", ["2020-09-17"]],
    ["last year", "去年7月18日，暴雨如注。", ["2019-07-18"]],
    ["a month that is still to come: the year before", "11月3日，云岭区召开会议。", ["2019-11-03"]],
    ["the month of the issue itself", "10月2日，云岭区召开会议。", ["2020-10-02"]],
  ])("%s", (_, text, expected) => {
    expect(datesIn(text)).toEqual(expected);
  });

  test("a later sentence of the first paragraph that begins with a date", () => {
    expect(datesIn("“真方便！”9月15日，居民们说。")).toEqual(["2020-09-15"]);
  });

  test("the second paragraph, where the first is a lead without one", () => {
    expect(datesIn("云岭区持续优化营商环境。", "9月15日，区政务服务中心启用新专区。")).toEqual(["2020-09-15"]);
  });

  test("a salutation is no opening sentence", () => {
    expect(datesIn("区委、区政府：", "根据要求，9月2日，区教育局开展活动。")).toEqual(["2020-09-02"]);
  });
});

describe("what does not count", () => {
  test.each([
    ["a season", "2020年秋季开学以来，区市场监管局开展检查。"],
    ["a deadline", "截至9月30日，全区完成改造36个小区。"],
    ["the day from which a law holds", "新修订的办法自2020年9月1日起施行，区司法局开展宣传。"],
    ["a day passed", "9月1日以来，全区开展排查。"],
    ["a month", "9月，全区空气质量优良。"],
    ["part of a month", "9月上旬，全区开展排查。"],
    ["a number of days", "全区用3日时间完成排查。"],
    ["a document's date", "根据《关于2020年9月1日实施方案的通知》，全区开展排查。"],
    ["an impossible day", "9月31日，云岭区召开会议。"],
  ])("%s", (_, text) => {
    expect(datesIn(text)).toEqual([]);
  });

  test("dates mentioned in passing", () => {
    expect(
      datesIn("9月8日，评议团走访办事大厅。“掌上办”专窗自9月1日启用以来，秩序井然。", "自2020年9月5日起，承接新业务。"),
    ).toEqual(["2020-09-08"]);
  });
});

describe("years", () => {
  test("an issue of January reports December of the year before", () => {
    const january = contextOfIssue(2021, 1);
    expect(findEventDates(["12月31日至1月2日，云岭区举办灯会。"], january).dates).toEqual(["2020-12-31", "2021-01-02"]);
    expect(findEventDates(["8日，云岭区召开会议。"], january).dates).toEqual(["2020-12-08"]);
  });

  test("without any, the date is left out and said to need one", () => {
    expect(findEventDates(["9月8日，云岭区召开会议。"], null)).toMatchObject({ dates: [], needsYear: true });
    expect(findEventDates(["2021年9月8日，云岭区召开会议。"], null)).toMatchObject({
      dates: ["2021-09-08"],
      needsYear: false,
    });
  });

  test("a given year, or the day of receipt", () => {
    expect(findEventDates(["12月8日，云岭区召开会议。"], contextOfYear(2021)).dates).toEqual(["2021-12-08"]);
    expect(findEventDates(["12月8日，云岭区召开会议。"], contextOfReceipt("2021-01-04")).dates).toEqual(["2020-12-08"]);
  });

  test("a newspaper reports days of its own month", () => {
    expect(findEventDates(["8日，云岭区召开会议。"], contextOfPrint({ year: 2021, month: 1 })).dates).toEqual([
      "2021-01-08",
    ]);
  });
});

describe("what dates refer to", () => {
  const received = { receivedOn: "2021-01-04" };
  test.each<[string, Parameters<typeof contextFor>, [number, number, string] | null]>([
    ["the head of its text", [contextOfIssue(2020, 10), [], null, received, true], [2020, 10, "certain"]],
    ["a year given by hand", [null, ["2021年1月3日"], null, { year: 2019, ...received }, false], [2019, 12, "certain"]],
    ["its own date line", [null, ["云岭区民政局", "2020年12月30日"], null, received, false], [2020, 12, "likely"]],
    ["the day of receipt", [null, [], 2019, received, false], [2021, 1, "likely"]],
    ["an old newspaper", [null, [], 2018, received, true], [2018, 12, "doubtful"]],
    ["a newspaper of last year", [null, [], 2020, received, true], [2021, 1, "likely"]],
    ["the latest year named", [null, [], 2020, {}, false], [2020, 12, "doubtful"]],
    ["nothing", [null, [], null, {}, false], null],
  ])("%s", (_, given, expected) => {
    const context = contextFor(...given);
    expect(context === null ? null : [context.latest.year, context.latest.month, context.certainty]).toEqual(expected);
  });

  test.each<[string[], number | null]>([
    [["2016年投资，2018年任务。"], 2018],
    [["2019年以来，2020年又有进展，到2025年建成。"], 2020],
    [["2024年列入计划。"], null],
    [["到2025年建成。"], null],
  ])("%j names %j", (texts, expected) => {
    expect(latestYearNamed(texts, received)).toBe(expected);
  });
});
