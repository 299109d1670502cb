import type { Decision } from "#shared/api/reviewing.ts";
import { wishOf } from "#shared/domain/merging/describe-mark.ts";
import type { MarkPlace, PlacedTextEdit } from "#shared/domain/merging/place-marks.ts";
import { combineEdits } from "#shared/domain/merging/place-suggestions.ts";
import { editContent, reviewTexts } from "#shared/domain/merging/review-texts.ts";
import { applyEdits, areCompatible, mapPlace } from "#shared/domain/merging/text-edit.ts";
import { nameItems } from "#shared/domain/naming/name-items.ts";
import type { Item, Placement } from "#shared/model/item.ts";
import type { ReceivedMark } from "#shared/model/review.ts";
import type { Step } from "#shared/model/step.ts";

import { AppError } from "../errors.ts";
import { recordStep } from "../history/record-step.ts";
import { told } from "../history/telling.ts";
import { requireDraftingIssue } from "../issues/require-issue.ts";
import { cutInTwo } from "../items/combining.ts";
import { contentOf, formerContent, requireEditableItem, requireItem, saveContent } from "../items/content.ts";
import { placementOf, putIntoSection, takeOut } from "../items/placing.ts";
import type { Ports } from "../ports.ts";
import { readAuthor } from "../settings/settings-service.ts";
import { readPlacements, readSectionOrder, writePlacement } from "../store/item-store.ts";
import { readMarks, writeDecision } from "../store/review-store.ts";
import type { WritableDb } from "../store/sql.ts";
import { contentOfBase } from "./base.ts";
import { placeItem, readReview, whoSays, type Review } from "./board.ts";
import { requireRound } from "./rounds.ts";

/** What deciding works with: see the contract's `decide`. */
export interface DecidingContext extends Pick<Ports, "ids"> {
  readonly db: WritableDb;
  readonly now: Date;
}

/** A mark and what is decided of it. */
interface Case {
  readonly mark: ReceivedMark;
  readonly decision: Decision;
}

/**
 * Decides marks: texts change first, all marks of an item at once, then items are cut, moved and taken out. One step of the
 * history takes everything back. See the contract for what is refused; the caller's transaction then undoes the rest.
 */
export const decideMarks = (
  context: DecidingContext,
  decisions: readonly Decision[],
  versions: Readonly<Record<string, number>>,
): Step => {
  const { db, now } = context;
  const cases = requireOpenMarks(db, decisions);
  const review = readReview(db, requireOneIssue(db, cases));
  const contents: ReturnType<typeof formerContent>[] = [];
  // As all of them stand before the first one moves: what is put back counts what stood before it.
  const placements: Placement[] = readPlacements(db, movedItems(cases));
  const items: Item[] = [];
  for (const [itemId, own] of Map.groupBy(cases, ({ mark }) => mark.itemId)) {
    const item = requireItem(db, itemId);
    items.push(item);
    if (item.version !== versions[itemId]) {
      throw new AppError(
        "CONFLICT",
        `${nameItems([item])}刚刚在别处改过，审稿意见一条也没有处理。请看过现在的稿子再处理。`,
      );
    }
    const taken = own.filter(isTaken);
    if (taken.length > 0) requireEditableItem(db, itemId);
    const cut = changeText(context, review, item, taken);
    if (cut.isChanged) contents.push(formerContent(item));
    placements.push(...cut.placements);
    moveItem(db, item, taken);
  }
  const author = readAuthor(db);
  for (const { mark, decision } of cases) {
    writeDecision(db, {
      id: mark.id,
      state: decision.verdict,
      decidedBy: decision.verdict === "open" ? null : author,
      decidedAt: decision.verdict === "open" ? null : now.toISOString(),
      reply: decision.reply,
    });
  }
  return recordStep(db, {
    message: tellDecided(cases, items),
    before: { contents, placements, decisions: cases.map(({ mark }) => decisionOf(mark)) },
    now,
  });
};

const requireOpenMarks = (db: WritableDb, decisions: readonly Decision[]): Case[] => {
  const marks = new Map(
    readMarks(
      db,
      decisions.map(({ markId }) => markId),
    ).map((mark) => [mark.id, mark]),
  );
  return decisions.map((decision) => {
    const mark = marks.get(decision.markId);
    if (!mark) throw new AppError("NOT_FOUND", `没有编号为“${decision.markId}”的审稿意见。请刷新后再试。`);
    if (mark.state === "withdrawn") {
      throw new AppError("CONFLICT", `${mark.author}已经撤回了其中一条意见，一条也没有处理。请看过新的意见再处理。`);
    }
    if ((mark.state === "open") === (decision.verdict === "open")) {
      const message =
        mark.state === "open"
          ? "这条意见本来就待定，不用重新打开。"
          : `${mark.author}的一条意见已经处理过（${verdictNames[mark.state]}）。要改，请先重新打开。`;
      throw new AppError("CONFLICT", message);
    }
    if (decision.verdict === "answered" && decision.reply === null) {
      throw new AppError("INVALID_INPUT", "答复批注要写明答复的内容。");
    }
    if (decision.verdict === "answered" && mark.content.kind !== "comment") {
      throw new AppError("INVALID_INPUT", "只有批注可以答复；改动请选“采纳”或“不采纳”，可以附上说明。");
    }
    return { mark, decision };
  });
};

const requireOneIssue = (db: WritableDb, cases: readonly Case[]): string => {
  const issueIds = new Set(cases.map(({ mark }) => requireRound(db, mark.roundId).issueId));
  const [issueId, ...others] = issueIds;
  if (issueId === undefined || others.length > 0) {
    throw new AppError("INVALID_INPUT", "一次只能处理同一期的审稿意见。请分期处理。");
  }
  requireDraftingIssue(db, issueId);
  return issueId;
};

/** Carries out what marks want of an item's text, and cuts it where one wants that. */
const changeText = (
  { ids, db, now }: DecidingContext,
  review: Review,
  item: Item,
  taken: readonly Case[],
): { isChanged: boolean; placements: Placement[] } => {
  const { places } = placeItem(review, item);
  const [cutting, ...cuts] = taken.filter(({ mark }) => mark.content.kind === "cut");
  if (cuts.length > 0) {
    throw new AppError(
      "INVALID_INPUT",
      `${nameItems([item])}一次只能拆一处，一条也没有处理。请先拆一处，再处理下一处。`,
    );
  }
  const edits = taken.flatMap(({ mark, decision }) => editsOf(item, mark, decision, places.get(mark.id)));
  const texts = reviewTexts(item);
  const byPart = {
    title: combineEdits(edits.filter(({ part }) => part === "title")),
    body: combineEdits(edits.filter(({ part }) => part === "body")),
  };
  if (!areCompatible(byPart.title, texts.title.length) || !areCompatible(byPart.body, texts.body.length)) {
    throw new AppError(
      "INVALID_INPUT",
      `${nameItems([item])}里选中的意见互相冲突，一条也没有采纳。同一处文字只能采纳一种改法，请逐条处理。`,
    );
  }
  const cutAt = cutting && places.get(cutting.mark.id)?.place?.start;
  // Within what is replaced at the same time it goes to that end, as it would if that had been taken before.
  const breakAt =
    byPart.body.find(({ start, end }) => cutAt !== undefined && start < cutAt && cutAt < end)?.end ?? cutAt;
  if (breakAt !== undefined && !startsLine(texts.body, breakAt)) byPart.body.push(lineBreakAt(breakAt));
  const content = editContent(contentOf(item), byPart, figuresOfBase(review, item.id));
  const suggestions = taken
    .filter(
      ({ mark }) => mark.content.kind === "edit" || mark.content.kind === "comment" || mark.content.kind === "cut",
    )
    .map(({ mark, decision }) => ({ markId: mark.id, message: tellSuggestion(review, mark, decision) }));
  const saved = saveContent(db, item, content, { reason: "reviewed", suggestions, now });
  if (cutting === undefined || breakAt === undefined || cutting.mark.content.kind !== "cut") {
    return { isChanged: saved !== null, placements: [] };
  }
  const edited = applyEdits(texts.body, byPart.body);
  const lines = edited
    .slice(0, mapPlace(byPart.body, breakAt, "after"))
    .split("\n")
    .slice(0, -1);
  const paragraph = byPart.body.length === 0 ? lines.length : lines.filter((line) => line.trim() !== "").length;
  const changed = requireItem(db, item.id);
  const { placement } = cutInTwo({ ids, db, now }, changed, {
    paragraph,
    title: cutting.mark.content.title,
    body: changed.body.slice(paragraph),
  });
  return { isChanged: true, placements: [placement] };
};

/** What a mark that is taken puts where. */
const editsOf = (
  item: Item,
  mark: ReceivedMark,
  decision: Decision,
  place: MarkPlace | undefined,
): PlacedTextEdit[] => {
  if (decision.verdict === "accepted") {
    return mark.content.kind === "edit" && place && place.standing !== "done" ? [...place.edits] : [];
  }
  if (mark.content.kind !== "edit" && mark.content.kind !== "comment") {
    throw new AppError("INVALID_INPUT", "换栏目、调次序、不用和拆分不能“改后采纳”。请采纳或不采纳。");
  }
  if (!place?.place || decision.text === null) {
    throw new AppError(
      "INVALID_INPUT",
      `${nameItems([item])}里这条意见所指的文字已经不在，不能改后采纳。请在编辑里改稿，再选“不采纳”或“答复”。`,
    );
  }
  const { part, start, end } = place.place;
  const isSame = reviewTexts(item)[part].slice(start, end) === decision.text;
  return isSame ? [] : [{ part, start, end, text: decision.text, at: start }];
};

const startsLine = (text: string, at: number): boolean => at === 0 || text[at - 1] === "\n";

const lineBreakAt = (at: number): PlacedTextEdit => ({ part: "body", start: at, end: at, text: "\n", at });

/** Pictures that the editor took out meanwhile and a reviewer's version brings back. */
const figuresOfBase = ({ bases }: Review, itemId: string) =>
  [...bases.values()].flatMap((base) => {
    const found = base.get(itemId);
    return found ? contentOfBase(found.item).body : [];
  });

const isTaken = ({ decision }: Case): boolean => decision.verdict === "accepted" || decision.verdict === "changed";

const movedItems = (cases: readonly Case[]): string[] => [
  ...new Set(
    cases
      .filter((each) => isTaken(each) && ["section", "order", "reject"].includes(each.mark.content.kind))
      .map(({ mark }) => mark.itemId),
  ),
];

/** Moves an item as marks want it. */
const moveItem = (db: WritableDb, item: Item, taken: readonly Case[]): void => {
  const { issueId } = item;
  let { sectionId } = item;
  for (const { mark } of taken) {
    const { content } = mark;
    if (content.kind !== "section" && content.kind !== "order" && content.kind !== "reject") continue;
    if (issueId === null || sectionId === null) {
      throw new AppError("CONFLICT", `${nameItems([item])}已经不在这一期里，不能再换栏目、调次序。请选“不采纳”。`);
    }
    if (content.kind === "reject") {
      takeOut(db, [item.id]);
      writePlacement(db, { ...placementOf(item.id, "rejected"), rejectionReason: mark.note });
      return;
    }
    if (content.kind === "section") {
      if (sectionId === content.sectionId) continue;
      putIntoSection(db, [item.id], { issueId, sectionId: content.sectionId }, null);
      sectionId = content.sectionId;
      continue;
    }
    const order = readSectionOrder(db, issueId, sectionId);
    const after = content.after === null ? -1 : order.indexOf(content.after);
    if (content.after !== null && after < 0) {
      throw new AppError(
        "CONFLICT",
        `${nameItems([item])}要排在其后的稿件已经不在这个栏目里。请选“不采纳”，再在编排里调次序。`,
      );
    }
    putIntoSection(db, [item.id], { issueId, sectionId }, after + 1);
  }
};

const decisionOf = ({ id, state, decidedBy, decidedAt, reply }: ReceivedMark) => ({
  id,
  state,
  decidedBy,
  decidedAt,
  reply,
});

const tellSuggestion = (review: Review, mark: ReceivedMark, { verdict }: Decision): string => {
  const wish = mark.content.kind === "comment" ? `批注“${mark.note ?? ""}”` : wishOf(mark.content, review.names);
  return `${verdict === "changed" ? "改后采纳" : "采纳"}${whoSays(review, mark)}：${wish}`;
};

export const verdictNames: Record<Decision["verdict"], string> = {
  accepted: "采纳",
  changed: "改后采纳",
  rejected: "不采纳",
  answered: "答复",
  open: "重新打开",
};

const tellDecided = (cases: readonly Case[], items: readonly Item[]): string => {
  const verdicts = new Set(cases.map(({ decision }) => decision.verdict));
  const [only, ...others] = verdicts;
  const verdict = only === undefined || others.length > 0 ? "处理" : verdictNames[only];
  return told.decided(`${verdict}了`, cases.length, nameItems(items));
};
