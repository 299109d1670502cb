import fc from "fast-check";
import { expect, test } from "vitest";

import type { Decision, ReviewedItem } from "#shared/api/reviewing.ts";
import { editContent, reviewTexts } from "#shared/domain/merging/review-texts.ts";
import type { MarkContent, TextEdit } from "#shared/model/review.ts";

import type { ReviewPack } from "./review-pack.ts";
import { reviewAs } from "./testing/review-round.ts";
import { createReviewedIssue, type ReviewedIssue } from "./testing/reviewed-issue.ts";

/*
 * Months as they may go: packs go out and come back at any time, the editor writes, moves, decides and takes back meanwhile.
 * Whatever happens, what is shown holds together, a free mark does what it says and nothing else, and undo brings back what was.
 */

const titles = ["本期焦点甲", "本期焦点乙", "时政要点甲", "时政要点乙"] as const;
const reviewers = ["周明", "何静", "陈立"] as const;

// Mostly one item: there hands meet.
const title = fc.oneof({ weight: 3, arbitrary: fc.constant(titles[0]) }, fc.constantFrom(...titles));
const reviewer = fc.constantFrom(...reviewers);
/** A stretch of a text of any length, by shares of a thousand, and what is put there. */
const edit = fc.record({
  part: fc.constantFrom("title", "body"),
  at: fc.oneof(fc.constantFrom(0, 60, 100, 120), fc.nat(1000)),
  length: fc.nat(8),
  text: fc.constantFrom("", "近日", "3月2日", "会议", "\n", "，并部署下一步工作", "第二段。\n第三段。"),
});
type DrawnEdit = typeof edit extends fc.Arbitrary<infer Drawn> ? Drawn : never;

const content = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant("edit"), edit }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("comment"), edit }) },
  fc.record({ kind: fc.constant("section") }),
  fc.record({ kind: fc.constant("order"), after: fc.option(title) }),
  fc.record({ kind: fc.constant("reject") }),
  fc.record({ kind: fc.constant("cut"), at: fc.nat(1000) }),
);
type DrawnContent = typeof content extends fc.Arbitrary<infer Drawn> ? Drawn : never;

const drawnMarks = fc.array(fc.record({ title, content }), { minLength: 3, maxLength: 7 });

/** Accepted more often than rejected, put otherwise or answered. */
const drawnVerdict = fc.constantFrom(0, 0, 0, 1, 2, 3);

const deed = fc.oneof(
  fc.record({ deed: fc.constant("send"), reviewer }),
  {
    weight: 3,
    arbitrary: fc.record({
      deed: fc.constant("handBack"),
      reviewer,
      marks: drawnMarks,
    }),
  },
  { weight: 2, arbitrary: fc.record({ deed: fc.constant("write"), title, edit }) },
  fc.record({ deed: fc.constant("setAside"), title }),
  { weight: 8, arbitrary: fc.record({ deed: fc.constant("decideOne"), which: fc.nat(50), verdict: drawnVerdict }) },
  fc.record({ deed: fc.constant("decideMany"), which: fc.array(fc.nat(50), { maxLength: 6 }), verdict: fc.nat(1) }),
  fc.record({ deed: fc.constant("reopen"), which: fc.nat(50) }),
  fc.record({ deed: fc.constant("undo") }),
  fc.record({ deed: fc.constant("redo") }),
  fc.record({ deed: fc.constant("signOff") }),
);
type Deed = typeof deed extends fc.Arbitrary<infer Drawn> ? Drawn : never;

/** Two reviewers have answered and the editor has written, before anything may happen. */
const month = fc
  .tuple(
    drawnMarks,
    drawnMarks,
    fc.record({ title, edit }),
    fc.array(deed, { minLength: 4, maxLength: 20, size: "max" }),
  )
  .map(([one, other, written, deeds]): Deed[] => [
    { deed: "handBack", reviewer: "周明", marks: one },
    { deed: "handBack", reviewer: "何静", marks: other },
    { deed: "write", ...written },
    ...deeds,
  ]);

const stretch = (text: string, { at, length }: Pick<DrawnEdit, "at" | "length">) => {
  const start = Math.floor((at / 1001) * (text.length + 1));
  return { start, end: Math.min(text.length, start + length) };
};

const markOf = (
  pack: ReviewPack,
  name: string,
  drawn: DrawnContent,
): { content: MarkContent; note?: string } | null => {
  const sections = pack.base.manuscript.sections;
  const item = sections.flatMap(({ items }) => items).find((each) => each.title?.startsWith(name));
  if (!item) return null;
  const texts = reviewTexts(item);
  switch (drawn.kind) {
    case "edit": {
      const made: TextEdit = {
        part: drawn.edit.part,
        ...stretch(texts[drawn.edit.part], drawn.edit),
        text: drawn.edit.part === "title" ? drawn.edit.text.replaceAll("\n", "") : drawn.edit.text,
      };
      return made.start === made.end && made.text === "" ? null : { content: { kind: "edit", edits: [made] } };
    }
    case "comment":
      return {
        content: { kind: "comment", place: { part: drawn.edit.part, ...stretch(texts[drawn.edit.part], drawn.edit) } },
        note: "请核实",
      };
    case "section":
      return { content: { kind: "section", sectionId: pack.base.sectionIds.at(-1) ?? "" } };
    case "order": {
      const { after } = drawn;
      const other =
        after === null
          ? null
          : sections.flatMap(({ items }) => items).find((each) => each.title?.startsWith(after) && each !== item);
      return other === undefined ? null : { content: { kind: "order", after: other?.id ?? null } };
    }
    case "reject":
      return { content: { kind: "reject" }, note: "与上期重复" };
    case "cut": {
      const { start } = stretch(texts.body, { at: drawn.at, length: 0 });
      return start === 0 || start >= texts.body.length ? null : { content: { kind: "cut", at: start, title: null } };
    }
  }
};

/** The pack each reviewer has. */
type Packs = Map<string, { readonly pack: ReviewPack; edition: number }>;

const readBoard = ({ client, issueId }: ReviewedIssue): Promise<ReviewedItem[]> => client.reviewing.board({ issueId });

const versionsOf = (board: readonly ReviewedItem[]): Record<string, number> =>
  Object.fromEntries(board.map(({ itemId, version }) => [itemId, version]));

/** What was refused with a reason was refused; anything else is a fault of the program. */
const unlessRefused = async <Result>(work: Promise<Result>): Promise<Result | null> => {
  try {
    return await work;
  } catch (thrown) {
    if (thrown instanceof Error && "code" in thrown && thrown.code !== "INTERNAL") return null;
    throw thrown;
  }
};

const verdictOf = (
  number: number,
  mark: ReviewedItem["marks"][number],
): Pick<Decision, "verdict" | "text" | "reply"> => {
  const verdict = (["accepted", "rejected", "changed", "answered"] as const)[number] ?? "accepted";
  return {
    verdict,
    text: verdict === "changed" ? "改定的文字" : null,
    reply: mark.content.kind === "comment" ? "已核实" : null,
  };
};

const expectSound = async (review: ReviewedIssue): Promise<void> => {
  const board = await readBoard(review);
  for (const { content: now, marks, conflicts } of board) {
    const texts = reviewTexts(now);
    const open = new Map(marks.filter(({ state }) => state === "open").map((mark) => [mark.id, mark]));
    for (const { place, edits, state, standing, content: wanted, quote } of marks) {
      expect(standing === null).toBe(state !== "open");
      const [only, ...others] = edits;
      // Alone it changes the very words it was made about, wherever they stand now.
      if (open.size === 1 && standing === "free" && wanted.kind === "edit" && only && others.length === 0) {
        expect(texts[only.part].slice(only.start, only.end)).toBe(quote);
      }
      for (const { part, start, end } of [...edits, ...(place ? [place] : [])]) {
        expect(start).toBeLessThanOrEqual(end);
        expect(end).toBeLessThanOrEqual(texts[part].length);
      }
    }
    for (const { part, start, end, text, versions } of conflicts) {
      expect(texts[part].slice(start, end)).toBe(text);
      for (const { markIds } of versions) for (const id of markIds) expect(open.get(id)?.standing).toBe("conflict");
    }
  }
  const rounds = await review.client.reviewing.rounds({ issueId: review.issueId });
  const openMarks = board.flatMap(({ marks }) => marks).filter(({ state }) => state === "open");
  expect(rounds.reduce((sum, { open }) => sum + open, 0)).toBe(openMarks.length);
  const cards = await review.client.items.summaries({ itemIds: board.map(({ itemId }) => itemId) });
  expect(cards.reduce((sum, card) => sum + card.openMarks, 0)).toBe(openMarks.length);
};

/** Whatever came of the month, it can be put on paper, and a Word copy nobody touched has nothing to say. */
const expectFiles = async (review: ReviewedIssue): Promise<void> => {
  const { client, issueId, core } = review;
  await client.reviewing.open({ issueId });
  const [first] = await client.reviewing.rounds({ issueId });
  await unlessRefused(client.reviewing.exportChanges({ from: first?.id ?? "" }));
  await unlessRefused(client.exporting.approvalSheet({ issueId }));
  const sent = core.delivered.length;
  await unlessRefused(review.sendDocx("方远"));
  const copy = core.delivered.at(sent);
  if (!copy) return;
  const reception = await review.receive({ name: copy.suggestedName, bytes: copy.bytes });
  expect(reception).toMatchObject({ marks: 0, formattingChanges: 0, notes: [] });
};

/** Everything an editor sees of the review, but for what every save raises. */
const seen = async (review: ReviewedIssue): Promise<unknown> =>
  (await readBoard(review)).map(({ version: _version, ...rest }) => rest);

const decideOne = async (
  review: ReviewedIssue,
  { which, verdict }: { which: number; verdict: number },
): Promise<void> => {
  const board = await readBoard(review);
  const open = board.flatMap((item) =>
    item.marks.filter(({ state }) => state === "open").map((mark) => ({ item, mark })),
  );
  const chosen = open[which % Math.max(1, open.length)];
  if (!chosen) return;
  const { item, mark } = chosen;
  const before = await seen(review);
  const decision = { markId: mark.id, ...verdictOf(verdict, mark) };
  const step = await unlessRefused(
    review.client.reviewing.decide({ decisions: [decision], versions: versionsOf(board) }),
  );
  if (!step) return expect(await seen(review)).toEqual(before);
  if (mark.content.kind === "edit" && decision.verdict === "accepted" && mark.standing === "free") {
    const own = (part: "title" | "body") => mark.edits.filter((each) => each.part === part);
    const expected = editContent(item.content, { title: own("title"), body: own("body") });
    const { title: newTitle, body } = await review.client.items.get({ itemId: item.itemId });
    expect({ title: newTitle, body }).toEqual({ title: expected.title, body: expected.body });
  }
  const after = await seen(review);
  await review.client.history.undo({});
  expect(await seen(review)).toEqual(before);
  await review.client.history.redo({});
  expect(await seen(review)).toEqual(after);
};

const act = async (review: ReviewedIssue, packs: Packs, done: Deed): Promise<void> => {
  const { client, issueId } = review;
  switch (done.deed) {
    case "send": {
      const pack = await unlessRefused(review.sendPack(done.reviewer));
      if (pack) packs.set(done.reviewer, { pack, edition: 0 });
      return;
    }
    case "handBack": {
      const held = packs.get(done.reviewer);
      if (!held) return;
      const answer = reviewAs(held.pack);
      const changed = new Set<string>();
      for (const { title: name, content: drawn } of done.marks) {
        const mark = markOf(held.pack, name, drawn);
        // One copy changes no words twice, and has one wish a kind for an item: no more is asked of the desk here.
        const subject = `${name} ${drawn.kind} ${drawn.kind === "edit" ? drawn.edit.part : ""}`;
        if (!mark || changed.has(subject)) continue;
        changed.add(subject);
        answer.mark(name, mark.content, mark.note);
      }
      await unlessRefused(review.receive(answer.handBack((held.edition += 1))));
      return;
    }
    case "write": {
      const ids = await client.items.find({ filter: { issueId } });
      const items = await Promise.all(ids.map((itemId) => client.items.get({ itemId })));
      const item = items.find((each) => each.title?.startsWith(done.title));
      if (!item) return;
      const text = reviewTexts(item)[done.edit.part];
      const made = { ...stretch(text, done.edit), text: done.edit.text };
      const { sourceUnit, byline, eventDates, isBrief } = item;
      const written = editContent(
        { title: item.title, body: item.body, sourceUnit, byline, eventDates, isBrief },
        { title: [], body: [], [done.edit.part]: [made] },
      );
      await unlessRefused(client.items.save({ itemId: item.id, version: item.version, content: written }));
      return;
    }
    case "setAside": {
      const ids = await client.items.find({ filter: { issueId } });
      const items = await client.items.summaries({ itemIds: ids });
      const item = items.find((each) => each.title?.startsWith(done.title));
      if (item) await unlessRefused(client.items.setAside({ itemIds: [item.id], state: "heldOver" }));
      return;
    }
    case "decideOne":
      return decideOne(review, done);
    case "decideMany": {
      const board = await readBoard(review);
      const open = board.flatMap(({ marks }) => marks).filter(({ state }) => state === "open");
      const chosen = new Set(done.which.flatMap((place) => open[place % Math.max(1, open.length)] ?? []));
      if (chosen.size === 0) return;
      const before = await seen(review);
      const decisions = [...chosen].map((mark) => ({ markId: mark.id, ...verdictOf(done.verdict, mark) }));
      const step = await unlessRefused(client.reviewing.decide({ decisions, versions: versionsOf(board) }));
      if (!step) expect(await seen(review)).toEqual(before);
      return;
    }
    case "reopen": {
      const board = await readBoard(review);
      const decided = board
        .flatMap(({ marks }) => marks)
        .filter(({ state }) => state !== "open" && state !== "withdrawn");
      const chosen = decided[done.which % Math.max(1, decided.length)];
      if (!chosen) return;
      const decisions = [{ markId: chosen.id, verdict: "open" as const }];
      await unlessRefused(client.reviewing.decide({ decisions, versions: versionsOf(board) }));
      return;
    }
    case "undo":
      await unlessRefused(client.history.undo({}));
      return;
    case "redo":
      await unlessRefused(client.history.redo({}));
      return;
    case "signOff": {
      const last = (await client.reviewing.rounds({ issueId })).at(-1);
      if (last) await unlessRefused(client.reviewing.signOff({ roundId: last.id, by: "陈立" }));
      return;
    }
  }
};

test(
  "whatever reviewers and the editor do, what is shown holds together and undo brings back what was",
  { timeout: 180_000 },
  async () => {
    expect.hasAssertions();
    await fc.assert(
      fc.asyncProperty(month, async (deeds) => {
        const review = await createReviewedIssue();
        try {
          const packs: Packs = new Map();
          for (const name of ["周明", "何静"]) packs.set(name, { pack: await review.sendPack(name), edition: 0 });
          for (const done of deeds) {
            await act(review, packs, done);
            await expectSound(review);
          }
          await expectFiles(review);
        } finally {
          review.core.close();
        }
      }),
      { numRuns: 25 },
    );
  },
);
