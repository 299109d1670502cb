import { FileWordOutlined, InboxOutlined } from "@ant-design/icons";
import { useState } from "react";

import { strings } from "#renderer/strings/strings.ts";
import { formatShortDay } from "#renderer/ui/dates.ts";
import { ReviewerSign } from "#renderer/ui/reviewer-sign.tsx";
import type { ReviewCopy, ReviewRound } from "#shared/model/review.ts";

const text = strings.reviewRounds;
const formIcons = { pack: <InboxOutlined aria-hidden />, docx: <FileWordOutlined aria-hidden /> } as const;

/** The rounds as a row of steps with names and dates; one of them, the last until another is chosen, shows its copies. */
export const RoundSteps = ({ rounds }: { readonly rounds: readonly ReviewRound[] }) => {
  const [chosenId, setChosenId] = useState<string | null>(null);
  const unfolded = rounds.find(({ id }) => id === chosenId) ?? rounds.at(-1);
  if (!unfolded) return null;
  return (
    <div className="round-steps">
      <ol aria-label={text.rounds}>
        {rounds.map((round) => (
          <li key={round.id}>
            <button
              type="button"
              className={`round-step is-${stateOf(round)}`}
              aria-pressed={round.id === unfolded.id}
              onClick={() => setChosenId(round.id)}
            >
              <b>{text.round(round.stage, formatShortDay(round.startedAt), lastDay(round))}</b>
              <span className="small">{stateName(round)}</span>
            </button>
          </li>
        ))}
      </ol>
      <ul className="round-copies" aria-label={text.copies(unfolded.stage)}>
        {unfolded.copies.map((copy) => (
          <li key={copy.id}>
            <Copy copy={copy} dueOn={unfolded.dueOn} />
          </li>
        ))}
      </ul>
    </div>
  );
};

const Copy = ({ copy, dueOn }: { readonly copy: ReviewCopy; readonly dueOn: string | null }) => {
  const { reviewer, form, sentAt, returnedAt, marks, open, noComment, isLate } = copy;
  const sent = `${text.forms[form]} · ${text.sentOn(formatShortDay(sentAt))}`;
  const due = dueOn === null ? "" : ` · ${text.dueOn(formatShortDay(dueOn))}`;
  return (
    <span className="round-copy small" title={sent + due}>
      <ReviewerSign name={reviewer} isNamed />
      {returnedAt === null ? (
        <>
          <span className="quiet">
            {formIcons[form]} {text.sentOn(formatShortDay(sentAt))}
          </span>
          <span className={isLate ? "round-late" : "quiet"}>
            {text.out}
            {isLate && ` ${text.late}`}
          </span>
        </>
      ) : (
        <span>
          <span className="quiet">{formIcons[form]}</span> {text.returnedOn(formatShortDay(returnedAt))} ·{" "}
          {text.marks(marks, open)}
          {noComment > 0 && ` · ${text.noComment(noComment)}`}
        </span>
      )}
    </span>
  );
};

type StepState = "open" | "signed" | "reopened";

const stateOf = ({ signedOff, reopenedBy }: ReviewRound): StepState =>
  signedOff === null ? "open" : reopenedBy.length > 0 ? "reopened" : "signed";

const stateName = (round: ReviewRound): string => {
  const state = stateOf(round);
  if (state === "reopened") return text.reopened;
  return round.signedOff === null ? text.underWay : text.signed(round.signedOff.by, formatShortDay(round.signedOff.at));
};

/** The day until which it goes: signed, else due. */
const lastDay = ({ signedOff, dueOn }: ReviewRound): string | null =>
  signedOff ? formatShortDay(signedOff.at) : dueOn === null ? null : formatShortDay(dueOn);
