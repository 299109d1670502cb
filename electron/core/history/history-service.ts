import { isDeepStrictEqual } from "node:util";

import type { Handlers } from "#shared/api/contract.ts";
import type { Step } from "#shared/model/step.ts";

import type { CoreContext } from "../core-context.ts";
import { AppError } from "../errors.ts";
import { contentOf, requireItem } from "../items/content.ts";
import type { WritableDb } from "../store/sql.ts";
import { expireStep, listSteps, nextUndoneTurn, readTakeBack, turnStep, type StoredStep } from "../store/step-store.ts";
import { applyTakeBack } from "./apply-take-back.ts";
import { TakeBack } from "./take-back.ts";

/** A sitting has no more saves than this; one that has is taken back in parts. */
const mostInOneTurn = 1000;

export const createHistoryService = ({ store, clock, changed }: CoreContext): Handlers["history"] => {
  /** Turns these steps round, all or none. The one that cannot be turned any more is put aside, so that the next try gets past it. */
  const turn = (steps: readonly StoredStep[], undoneTurn: (db: WritableDb) => number | null): { steps: Step[] } => {
    if (steps.length === 0) return { steps: [] };
    let current: StoredStep | undefined;
    try {
      store.write((db) => {
        const inTurn = undoneTurn(db);
        for (const step of steps) {
          current = step;
          turnOne(db, step, inTurn, clock.now());
        }
      });
    } catch (thrown) {
      if (!(thrown instanceof AppError) || !current) throw thrown;
      const { number, message, state } = current;
      store.write((db) => expireStep(db, number));
      changed("history");
      throw new AppError(
        thrown.code,
        `“${message.replace(/。$/, "")}”不能${state === "done" ? "撤销" : "重做"}了：${thrown.message}再按一次，从它前面的一步继续。`,
        { cause: thrown },
      );
    }
    changed("history", "items", "issues", "publication", "units", "proofreading", "lexicon", "reviewing");
    return { steps: steps.map(toStep) };
  };

  /**
   * What an open editor may turn round out of turn: the steps that changed this item's text alone, up to the first that
   * changed more (a join, a replacement over several items), which would pull others along.
   */
  const textStepsOf = (state: "done" | "undone", itemId: string): StoredStep[] => {
    const steps = listSteps(store.db, { state, itemId, limit: mostInOneTurn });
    const end = steps.findIndex(({ isOneText }) => !isOneText);
    return end === -1 ? steps : steps.slice(0, end);
  };

  /** The item's text is what it was before that step; so it is too when there is none. */
  const isBackAt = (itemId: string, step: StoredStep | undefined): boolean => {
    if (!step) return true;
    const wanted = TakeBack.safeParse(readTakeBack(store.db, step.number));
    const before = wanted.data?.contents.find((each) => each.itemId === itemId)?.content;
    return isDeepStrictEqual(before, contentOf(requireItem(store.db, itemId)));
  };

  return {
    list: ({ limit }) => ({
      done: listSteps(store.db, { state: "done", limit }).map(toStep),
      undone: listSteps(store.db, { state: "undone", limit }).map(toStep),
    }),

    undo: ({ itemId, since, downTo }) => {
      if (itemId !== undefined) {
        const done = textStepsOf("done", itemId);
        const own = since === undefined ? [] : done.filter(({ number }) => number > since);
        const older = since === undefined || isBackAt(itemId, own.at(-1)) ? 1 : 0;
        return turn(done.slice(0, own.length + older), nextUndoneTurn);
      }
      const done = listSteps(store.db, { state: "done", limit: mostInOneTurn });
      if (downTo === undefined) return turn(newestTogether(done), nextUndoneTurn);
      const taken: Step[] = [];
      let rest = done.filter(({ number }) => number >= downTo);
      while (rest.length > 0) {
        const together = newestTogether(rest);
        taken.push(...turn(together, nextUndoneTurn).steps);
        rest = rest.slice(together.length);
      }
      return { steps: taken };
    },

    redo: ({ itemId }) => {
      const undone =
        itemId === undefined
          ? listSteps(store.db, { state: "undone", limit: mostInOneTurn })
          : textStepsOf("undone", itemId);
      return turn(
        undone.filter(({ undoneTurn }) => undoneTurn === undone[0]?.undoneTurn),
        () => null,
      );
    },
  };
};

/** The newest step; with a save, all saves of the same sitting that nothing else came between. */
const newestTogether = (done: readonly StoredStep[]): StoredStep[] => {
  const [newest] = done;
  if (!newest || newest.sitting === null) return done.slice(0, 1);
  const end = done.findIndex(({ sitting }) => sitting !== newest.sitting);
  return done.slice(0, end === -1 ? done.length : end);
};

const turnOne = (db: WritableDb, { number, sitting }: StoredStep, turn: number | null, now: Date): void => {
  const wanted = TakeBack.safeParse(readTakeBack(db, number));
  if (!wanted.success)
    throw new AppError("INTERNAL", "这一步由另一版本的程序记下，已读不懂。", { cause: wanted.error });
  const reason = sitting === null ? "restored" : "edited";
  turnStep(db, number, turn, applyTakeBack(db, wanted.data, { reason, now }));
};

const toStep = ({ number, message, author, takenAt, state }: StoredStep): Step => ({
  number,
  message,
  author,
  takenAt,
  state,
});
