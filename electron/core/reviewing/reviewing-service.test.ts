import { strFromU8, unzipSync } from "fflate";
import { beforeEach, describe, expect, test } from "vitest";

import { lastPack, reviewAs } from "./testing/review-round.ts";
import { createReviewedIssue, type ReviewedIssue } from "./testing/reviewed-issue.ts";

let review: ReviewedIssue;

beforeEach(async () => {
  review = await createReviewedIssue();
});

describe("sending", () => {
  test("a round begins with the first copy; later copies have the same base, whatever was changed meanwhile", async () => {
    const first = await review.sendPack("周明");
    await review.edit("本期焦点甲", "近日", "3月2日");
    const second = await review.sendPack("何静");
    expect(second.base).toEqual(first.base);
    expect(await review.client.reviewing.rounds({ issueId: review.issueId })).toMatchObject([
      { number: 1, stage: "一校", copies: [{ reviewer: "周明" }, { reviewer: "何静" }] },
    ]);
  });

  test("a copy that is sent again before it came back is the same copy", async () => {
    const first = await review.sendPack("周明");
    expect((await review.sendPack("周明")).copy).toEqual(first.copy);
  });

  test("another stage waits until the one under way is signed off", async () => {
    await review.sendPack("周明");
    const send = (stage: "二校" | null) =>
      review.client.reviewing.send({ issueId: review.issueId, reviewer: "何静", form: "pack", stage });
    await expect(send("二校")).rejects.toMatchObject({ code: "INVALID_INPUT" });
    const [round] = await review.client.reviewing.rounds({ issueId: review.issueId });
    await review.client.reviewing.signOff({ roundId: round?.id ?? "", by: "陈立" });
    expect((await send(null))?.round).toMatchObject({ number: 2, stage: "二校" });
  });

  test("a reviewer who is late is named", async () => {
    await review.client.reviewing.send({
      issueId: review.issueId,
      reviewer: "周明",
      form: "pack",
      dueOn: "2026-03-18",
    });
    review.core.clock.advance(4 * 24 * 60);
    expect(await review.client.reviewing.rounds({ issueId: review.issueId })).toMatchObject([
      { copies: [{ isLate: true }] },
    ]);
    expect(await review.client.reviewing.open({ issueId: review.issueId })).toContainEqual(
      expect.objectContaining({ kind: "copy", who: "周明", message: "一校稿应在 2026-03-18 前交回，已经逾期" }),
    );
  });
});

test("what an issue became is a Word file of tracked changes, refused backwards", async () => {
  await review.sendPack("周明");
  const [first] = await review.client.reviewing.rounds({ issueId: review.issueId });
  await review.edit("本期焦点甲", "有关部门", "各单位");
  const roundId = first?.id ?? "";
  expect(await review.client.reviewing.exportChanges({ from: roundId })).toMatchObject({
    file: "云岭区大事月报2021年1月一校至现在对照稿.docx",
  });
  const xml = strFromU8(
    unzipSync(review.core.delivered.at(-1)?.bytes ?? new Uint8Array())["word/document.xml"] ?? new Uint8Array(),
  );
  const changed = (element: string): string =>
    [...xml.matchAll(new RegExp(`<w:${element}[ >][^<]*</w:${element}>`, "g"))]
      .map(([run]) => run.replace(/<[^>]*>/g, ""))
      .join("");
  expect(changed("delText")).toBe("有关部门");
  await expect(review.client.reviewing.exportChanges({ from: roundId, to: roundId })).rejects.toMatchObject({
    code: "INVALID_INPUT",
  });
});

describe("publishing and signing off", () => {
  test("open marks stand in the way and are named; decided ones do not", async () => {
    await review.receive(
      reviewAs(await review.sendPack("周明"))
        .replace("本期焦点甲", "近日", "3月2日")
        .handBack(),
    );
    await expect(review.client.issues.publish({ issueId: review.issueId })).rejects.toMatchObject({
      code: "MARKS_OPEN",
      message: expect.stringContaining("《本期焦点甲项工作部署会召开》周明（一校）：“近日”改为“3月2日”"),
    });
    const [round] = await review.client.reviewing.rounds({ issueId: review.issueId });
    const signOff = () => review.client.reviewing.signOff({ roundId: round?.id ?? "", by: "陈立" });
    await expect(signOff()).rejects.toMatchObject({ code: "MARKS_OPEN" });
    await review.decide("rejected", "3月2日");
    expect(await signOff()).toMatchObject({ signedOff: { by: "陈立" }, reopenedBy: [] });
    expect(await review.client.issues.publish({ issueId: review.issueId })).toMatchObject({ status: "published" });
    const late = reviewAs(lastPack(review.core)).replace("时政要点甲", "近日", "3月3日").handBack(7);
    await expect(review.receive(late)).rejects.toMatchObject({ code: "ISSUE_PUBLISHED" });
  });

  test("the approval sheet says what the rounds came to", async () => {
    await review.receive(
      reviewAs(await review.sendPack("周明"))
        .replace("本期焦点甲", "近日", "3月2日")
        .handBack(),
    );
    await review.decide("accepted", "3月2日");
    const [round] = await review.client.reviewing.rounds({ issueId: review.issueId });
    await review.client.reviewing.signOff({ roundId: round?.id ?? "", by: "陈立" });
    await review.client.exporting.approvalSheet({ issueId: review.issueId });
    const sheet = strFromU8(
      unzipSync(review.core.delivered.at(-1)?.bytes ?? new Uint8Array())["word/document.xml"] ?? new Uint8Array(),
    );
    const said = [...sheet.matchAll(/<w:t(?: [^>]*)?>([^<]*)</g)].map(([, text]) => text).join("");
    expect(said).toContain("一校周明：1 条意见，采纳 1 条陈立2026年3月16日");
  });

  test("a change after the sign-off reopens the round and says which; taken back, the sign-off stands again", async () => {
    await review.sendPack("周明");
    const [round] = await review.client.reviewing.rounds({ issueId: review.issueId });
    await review.client.reviewing.signOff({ roundId: round?.id ?? "", by: "陈立" });
    await review.edit("本期焦点甲", "近日", "3月2日");
    const reopenings = async () => (await review.client.reviewing.rounds({ issueId: review.issueId }))[0]?.reopenedBy;
    const now = async () => (await reopenings())?.map(({ message }) => message);
    expect(await now()).toEqual(["《本期焦点甲项工作部署会召开》改过。"]);
    await review.client.history.undo({});
    expect(await now()).toEqual([]);
    const { id } = await review.itemOf("时政要点乙");
    await review.client.items.setAside({ itemIds: [id], state: "heldOver" });
    expect(await reopenings()).toEqual([{ itemId: id, message: "《时政要点乙项工程开工建设》撤下了。" }]);
    await review.client.history.undo({});
    const { id: first, sectionId } = await review.itemOf("时政要点甲");
    await review.client.items.setAside({ itemIds: [first], state: "heldOver" });
    expect(await now()).toEqual(["《时政要点甲项工作部署会召开》撤下了。"]);
    await review.client.history.undo({});
    await review.client.items.tag({ itemIds: [first], issueId: review.issueId, sectionId: sectionId ?? "" });
    expect(await now()).toHaveLength(1);
    expect((await now())?.[0]).toContain("换了位置");
  });
});
