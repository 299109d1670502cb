import { beforeEach, describe, expect, test } from "vitest";

import { reviewAs } from "./testing/review-round.ts";
import { createReviewedIssue, type ReviewedIssue } from "./testing/reviewed-issue.ts";

let review: ReviewedIssue;

beforeEach(async () => {
  review = await createReviewedIssue();
});

describe("deciding", () => {
  test("what two reviewers want of one sentence is combined, and the editor's own change stays", async () => {
    const [one, other] = [await review.sendPack("周明"), await review.sendPack("何静")];
    await review.edit("本期焦点甲", "有关部门", "相关部门");
    await review.receive(reviewAs(one).replace("本期焦点甲", "近日", "3月2日").handBack());
    await review.receive(reviewAs(other).replace("本期焦点甲", "提出要求", "作出部署").handBack());
    await review.decide("accepted", "");
    expect(await review.bodyOf("本期焦点甲")).toBe(
      "3月2日，本期焦点甲项工作部署会召开。云岭区相关部门负责同志参加，并对下一步工作作出部署。",
    );
  });

  test("one place wanted in two ways is a conflict: both cannot be accepted, one can", async () => {
    const [one, other] = [await review.sendPack("周明"), await review.sendPack("何静")];
    await review.receive(reviewAs(one).replace("本期焦点甲", "近日", "3月2日").handBack());
    await review.receive(reviewAs(other).replace("本期焦点甲", "近日", "日前").handBack());
    expect(await review.client.reviewing.board({ issueId: review.issueId })).toMatchObject([
      {
        conflicts: [
          {
            text: "近日",
            versions: [
              { text: "3月2日", authors: ["周明"] },
              { text: "日前", authors: ["何静"] },
            ],
          },
        ],
      },
    ]);
    await expect(review.decide("accepted", "")).rejects.toMatchObject({ code: "INVALID_INPUT" });
    await review.decide("accepted", "日前");
    expect(await review.bodyOf("本期焦点甲")).toMatch(/^日前，/);
    const [item] = await review.client.reviewing.board({ issueId: review.issueId });
    expect(item?.marks.find(({ state }) => state === "open")).toMatchObject({ standing: "conflict" });
    expect(item?.conflicts).toMatchObject([{ text: "日前", baseText: "近日", versions: [{ text: "3月2日" }] }]);
  });

  test("a reviewer who thinks better of a mark that was taken meets it, and both can be opened again", async () => {
    const pack = await review.sendPack("周明");
    await review.receive(reviewAs(pack).replace("本期焦点甲", "近日", "日前").handBack(1));
    await review.decide("accepted", "日前");
    await review.receive(reviewAs(pack).replace("本期焦点甲", "近日，", "3月2日，").handBack(2));
    const read = () => review.client.reviewing.board({ issueId: review.issueId });
    expect(await read()).toMatchObject([
      { conflicts: [{ text: "日前，", baseText: "近日，", versions: [{ text: "3月2日，", authors: ["周明"] }] }] },
    ]);
    await review.decide("open", "日前");
    expect((await read())[0]?.marks.map(({ standing }) => standing)).toEqual(["done", "conflict"]);
    await review.decide("accepted", "3月2日");
    expect(await review.bodyOf("本期焦点甲")).toMatch(/^3月2日，本期焦点甲/);
  });

  test("what the editor changed otherwise meanwhile is a conflict; taking the reviewer's version replaces it", async () => {
    const pack = await review.sendPack("周明");
    await review.edit("本期焦点甲", "近日", "日前");
    await review.receive(reviewAs(pack).replace("本期焦点甲", "近日", "3月2日").handBack());
    expect(await review.client.reviewing.board({ issueId: review.issueId })).toMatchObject([
      {
        marks: [{ standing: "conflict" }],
        conflicts: [{ text: "日前", baseText: "近日", versions: [{ text: "3月2日" }] }],
      },
    ]);
    await review.decide("accepted", "3月2日");
    expect(await review.bodyOf("本期焦点甲")).toMatch(/^3月2日，/);
  });

  test("a title is changed like any other text, and one mark may change both", async () => {
    const pack = await review.sendPack("周明");
    await review.receive(
      reviewAs(pack)
        .replace("本期焦点甲", "甲项", "重点", "title")
        .mark("本期焦点乙", {
          kind: "edit",
          edits: [
            { part: "title", start: 0, end: 5, text: "云岭区乙" },
            { part: "body", start: 0, end: 2, text: "3月5日" },
          ],
        })
        .handBack(),
    );
    await review.decide("accepted", "");
    expect((await review.itemOf("本期焦点重点")).title).toBe("本期焦点重点工作部署会召开");
    expect(await review.bodyOf("云岭区乙")).toMatch(/^3月5日，/);
  });

  test("one item is not cut twice at once", async () => {
    const pack = await review.sendPack("周明");
    await review.receive(
      reviewAs(pack)
        .mark("时政要点甲", { kind: "cut", at: 3, title: null })
        .mark("时政要点甲", { kind: "cut", at: 18, title: null })
        .handBack(),
    );
    await expect(review.decide("accepted", "")).rejects.toMatchObject({ code: "INVALID_INPUT" });
  });

  test("an item is cut where its text stands by now, in the same step as other changes of it", async () => {
    const pack = await review.sendPack("周明");
    await review.edit("时政要点甲", "近日", "3月6日上午");
    const cutAt = "近日，时政要点甲项工作部署会召开。".length;
    await review.receive(
      reviewAs(pack)
        .replace("时政要点甲", "提出要求", "作出部署")
        .mark("时政要点甲", { kind: "cut", at: cutAt, title: null })
        .handBack(),
    );
    await review.decide("accepted", "");
    expect(await review.bodyOf("时政要点甲")).toBe("3月6日上午，时政要点甲项工作部署会召开。");
    const ids = await review.client.items.find({ filter: { issueId: review.issueId } });
    const items = await Promise.all(ids.map((itemId) => review.client.items.get({ itemId })));
    expect(items.find(({ title }) => title === null)?.body).toMatchObject([
      { text: "云岭区有关部门负责同志参加，并对下一步工作作出部署。" },
    ]);
  });

  test("a cut within words that are replaced in the same step comes behind them", async () => {
    const [one, other] = [await review.sendPack("周明"), await review.sendPack("何静")];
    const words = "召开。云岭区";
    const cutAt = (await review.bodyOf("时政要点甲")).indexOf(words) + 2;
    await review.receive(reviewAs(one).mark("时政要点甲", { kind: "cut", at: cutAt, title: null }).handBack());
    await review.receive(reviewAs(other).replace("时政要点甲", words, "举行。").handBack());
    await review.decide("accepted", "");
    expect(await review.bodyOf("时政要点甲")).toBe("近日，时政要点甲项工作部署会举行。");
  });

  test("a second round reads what the first left, and each mark is placed by the base that its reviewer read", async () => {
    await review.receive(
      reviewAs(await review.sendPack("周明"))
        .replace("本期焦点甲", "近日", "3月2日")
        .handBack(),
    );
    await review.decide("accepted", "");
    const [first] = await review.client.reviewing.rounds({ issueId: review.issueId });
    await review.client.reviewing.signOff({ roundId: first?.id ?? "", by: "陈立" });
    const second = await review.sendPack("何静");
    await review.receive(reviewAs(second).replace("本期焦点甲", "3月2日", "3月2日上午").handBack());
    await review.decide("accepted", "上午");
    expect(await review.bodyOf("本期焦点甲")).toMatch(/^3月2日上午，/);
    const [item] = await review.client.reviewing.board({ issueId: review.issueId });
    expect(item?.marks.map(({ stage, state }) => [stage, state])).toEqual([
      ["一校", "accepted"],
      ["二校", "accepted"],
    ]);
  });

  test("one undo brings text and marks back, one redo does it again", async () => {
    const before = await review.bodyOf("本期焦点甲");
    await review.receive(
      reviewAs(await review.sendPack("周明"))
        .replace("本期焦点甲", "近日", "3月2日")
        .handBack(),
    );
    await review.decide("accepted", "3月2日");
    const after = await review.bodyOf("本期焦点甲");
    await review.client.history.undo({});
    expect(await review.bodyOf("本期焦点甲")).toBe(before);
    expect(await review.client.reviewing.board({ issueId: review.issueId })).toMatchObject([
      { marks: [{ state: "open", decidedBy: null }] },
    ]);
    await review.client.history.redo({});
    expect(await review.bodyOf("本期焦点甲")).toBe(after);
    expect(await review.client.reviewing.board({ issueId: review.issueId })).toMatchObject([
      { marks: [{ state: "accepted" }] },
    ]);
  });

  test("the revision names the suggestion it came from", async () => {
    await review.receive(
      reviewAs(await review.sendPack("周明"))
        .replace("本期焦点甲", "近日", "3月2日")
        .handBack(),
    );
    await review.decide("accepted", "3月2日");
    const { id } = await review.itemOf("本期焦点甲");
    expect((await review.client.items.revisions({ itemId: id }))[0]).toMatchObject({
      reason: "reviewed",
      suggestions: [{ message: "采纳周明（一校）：改为“3月2日”" }],
    });
  });

  test("accepted with change: the editor's words stand in place of the reviewer's", async () => {
    await review.receive(
      reviewAs(await review.sendPack("周明"))
        .replace("本期焦点甲", "近日", "3月2日")
        .handBack(),
    );
    await review.decide("changed", "3月2日", { text: "3月2日上午" });
    expect(await review.bodyOf("本期焦点甲")).toMatch(/^3月2日上午，/);
  });

  test("items change sections, places, leave the issue, and are cut in two", async () => {
    const pack = await review.sendPack("周明");
    const [, politics] = pack.base.sectionIds;
    const cutAt = "近日，时政要点甲项工作部署会召开。".length;
    await review.receive(
      reviewAs(pack)
        .mark("本期焦点甲", { kind: "section", sectionId: politics ?? "" })
        .mark("本期焦点乙", { kind: "reject" }, "已在上期刊登")
        .mark("时政要点甲", { kind: "cut", at: cutAt, title: "有关部门部署下一步工作" })
        .mark("时政要点乙", { kind: "order", after: null })
        .handBack(),
    );
    await review.decide("accepted", "");
    const items = await review.client.items.summaries({
      itemIds: await review.client.items.find({ filter: { issueId: review.issueId } }),
    });
    expect(items.map(({ title }) => title)).toEqual([
      "时政要点乙项工程开工建设",
      "时政要点甲项工作部署会召开",
      "有关部门部署下一步工作",
      "本期焦点甲项工作部署会召开",
    ]);
    expect(await review.bodyOf("有关部门")).toBe("云岭区有关部门负责同志参加，并对下一步工作提出要求。");
    await review.client.history.undo({});
    const back = await review.client.items.summaries({
      itemIds: await review.client.items.find({ filter: { issueId: review.issueId } }),
    });
    expect(back.map(({ title }) => title)).toEqual([
      "本期焦点甲项工作部署会召开",
      "本期焦点乙项工程开工建设",
      "时政要点甲项工作部署会召开",
      "时政要点乙项工程开工建设",
    ]);
  });

  test("an item saved meanwhile, and a mark decided already, are told", async () => {
    await review.receive(
      reviewAs(await review.sendPack("周明"))
        .replace("本期焦点甲", "近日", "3月2日")
        .handBack(),
    );
    const [item] = await review.client.reviewing.board({ issueId: review.issueId });
    const [mark] = item?.marks ?? [];
    const accept = (version: number) =>
      review.client.reviewing.decide({
        decisions: [{ markId: mark?.id ?? "", verdict: "accepted" }],
        versions: { [item?.itemId ?? ""]: version },
      });
    await expect(accept(99)).rejects.toMatchObject({ code: "CONFLICT" });
    await accept(item?.version ?? 0);
    await expect(accept((item?.version ?? 0) + 1)).rejects.toMatchObject({ code: "CONFLICT" });
  });

  test("a comment is answered; a decision is opened again", async () => {
    await review.receive(
      reviewAs(await review.sendPack("周明"))
        .mark("本期焦点甲", { kind: "comment", place: { part: "body", start: 0, end: 2 } }, "哪一天？")
        .handBack(),
    );
    await expect(review.decide("answered", "批注")).rejects.toMatchObject({ code: "INVALID_INPUT" });
    await review.decide("answered", "批注", { reply: "来稿没有写明，已电话核对" });
    const [item] = await review.client.reviewing.board({ issueId: review.issueId });
    expect(item?.marks).toMatchObject([
      { state: "answered", reply: "来稿没有写明，已电话核对", decidedBy: "编辑", quote: "近日" },
    ]);
    await review.decide("open", "批注");
    expect(await review.client.reviewing.board({ issueId: review.issueId })).toMatchObject([
      { marks: [{ state: "open", decidedBy: null }] },
    ]);
  });
});
