import type { Handlers } from "#shared/api/contract.ts";
import { nextStage } from "#shared/domain/reviewing/next-stage.ts";
import type { ReviewStage } from "#shared/model/review.ts";

import type { CoreContext } from "../core-context.ts";
import { AppError } from "../errors.ts";
import { requireDraftingIssue } from "../issues/require-issue.ts";
import {
  insertCopy,
  insertRound,
  listCopies,
  listRounds,
  readBases,
  setDueOn,
  type StoredRound,
} from "../store/review-store.ts";
import { takeBase } from "./base.ts";
import { roundUnderWay } from "./rounds.ts";
import { writeCopy, type Sending } from "./write-copy.ts";

type Sent = Awaited<ReturnType<Handlers["reviewing"]["send"]>>;

/** Hands a copy of the draft out, and remembers it once it is written: see the contract's `send`. */
export const sendCopy = async (
  context: CoreContext,
  wanted: Parameters<Handlers["reviewing"]["send"]>[0],
): Promise<Omit<NonNullable<Sent>, "round"> | null> => {
  const { store, clock, delivery } = context;
  const issue = requireDraftingIssue(store.db, wanted.issueId);
  if (issue.itemCount === 0) {
    throw new AppError("EXPORT_FAILED", `${issue.year}年${issue.month}月还没有稿件，不能送审。请先归栏。`);
  }
  const sending = prepare(context, wanted);
  const file = await writeCopy(context, sending);
  const delivered = await delivery.deliver({ ...file, to: wanted.to });
  if (!delivered) return null;
  const { round, base, copy, isNewRound } = sending;
  store.write((db) => {
    if (isNewRound) insertRound(db, round, base);
    else if (wanted.dueOn !== null) setDueOn(db, round.id, wanted.dueOn);
    const isKnown = listCopies(db, [round.id]).some(({ id }) => id === copy.id);
    if (!isKnown) insertCopy(db, { ...copy, roundId: round.id, sentAt: clock.now().toISOString() });
  });
  return { ...delivered, copyId: copy.id, bytes: file.bytes.length };
};

const prepare = (
  { store, ids, clock }: CoreContext,
  { issueId, reviewer, form, stage, dueOn }: Parameters<Handlers["reviewing"]["send"]>[0],
): Sending => {
  const underWay = roundUnderWay(store.db, issueId);
  if (underWay) {
    refuseOtherStage(underWay, stage);
    const base = readBases(store.db, underWay.id)?.base;
    if (!base) throw new Error(`round ${underWay.id} has no base`);
    const copy = listCopies(store.db, [underWay.id]).find(
      (each) => each.reviewer === reviewer && each.form === form && each.returnedAt === null,
    );
    return { round: underWay, base, copy: { id: copy?.id ?? ids.next(), reviewer, form }, isNewRound: false };
  }
  const rounds = listRounds(store.db, issueId);
  return {
    round: {
      id: ids.next(),
      issueId,
      number: rounds.length + 1,
      stage: stage ?? nextStage(rounds),
      startedAt: clock.now().toISOString(),
      dueOn,
    },
    base: takeBase(store.db, issueId),
    copy: { id: ids.next(), reviewer, form },
    isNewRound: true,
  };
};

const refuseOtherStage = (underWay: StoredRound, stage: ReviewStage | null): void => {
  if (stage === null || stage === underWay.stage) return;
  throw new AppError(
    "INVALID_INPUT",
    `${underWay.stage}还没有签署，不能开始${stage}。请先处理完${underWay.stage}的意见并签署，或把这一份也算作${underWay.stage}。`,
  );
};
