import type { MarkState, ReviewStage } from "#shared/model/review.ts";
import type { StaffRole } from "#shared/model/staff.ts";

import type { SignedOpinion } from "../exporting/docx/approval-sheet.ts";
import { localDay } from "../local-day.ts";
import type { ReadableDb } from "../store/sql.ts";
import { readReview } from "./board.ts";

/** What the approval sheet says of an issue's rounds, by who signs for them; the last round of a stage speaks for it. */
export const readOpinions = (db: ReadableDb, issueId: string): Map<StaffRole, SignedOpinion> => {
  const { rounds, copies, marks } = readReview(db, issueId);
  return new Map(
    rounds.map(({ id, stage, signedOff }) => {
      const reviewers = [...copies.values()].filter(({ roundId }) => roundId === id);
      const opinion = reviewers
        .map((copy) => {
          const states = marks.filter(({ copyId }) => copyId === copy.id).map(({ state }) => state);
          return `${copy.reviewer}：${copy.returnedAt === null ? "未交回" : tellMarks(states)}`;
        })
        .join("\n");
      return [
        roleOf[stage],
        { opinion, signedBy: signedOff?.by ?? null, signedOn: signedOff ? localDay(new Date(signedOff.at)) : null },
      ] as const;
    }),
  );
};

const tellMarks = (states: readonly MarkState[]): string => {
  if (states.length === 0) return "无意见";
  const taken = states.filter((state) => state === "accepted" || state === "changed").length;
  const open = states.filter((state) => state === "open").length;
  return `${states.length} 条意见，采纳 ${taken} 条${open === 0 ? "" : `，待定 ${open} 条`}`;
};

/** 三审: the editor in charge reads first, the deputy second, the chief last. */
const roleOf: Record<ReviewStage, StaffRole> = {
  一校: "一校",
  二校: "二校",
  三校: "三校",
  初审: "责任编辑",
  复审: "审核",
  终审: "签发",
};
