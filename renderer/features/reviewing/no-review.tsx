import { AuditOutlined } from "@ant-design/icons";
import { Button, Spin } from "antd";

import { strings } from "#renderer/strings/strings.ts";
import { NothingHere } from "#renderer/ui/nothing-here.tsx";
import type { ReviewRound } from "#shared/model/review.ts";

import { stillOut, type NextStep } from "./next-step.ts";

export interface NoReviewProps {
  readonly hasIssue: boolean;
  readonly isRead: boolean;
  readonly readOnly: boolean;
  readonly rounds: readonly ReviewRound[];
  readonly nextStep: NextStep;
  /** The filter keeps something out of sight. */
  readonly isFiltered: boolean;
  readonly hasSettled: boolean;
  onNewIssue(): void;
  onSend(): void;
  onReceive(): void;
  onSignOff(): void;
  onShowOpen(): void;
  onShowAll(): void;
}

const text = strings.noReview;

/** Nothing is listed: why, and the next step. */
export const NoReview = ({
  hasIssue,
  isRead,
  readOnly,
  rounds,
  nextStep,
  isFiltered,
  hasSettled,
  ...on
}: NoReviewProps) => {
  if (!hasIssue) {
    return (
      <NothingHere sign={sign} {...text.noIssue}>
        <Button onClick={on.onNewIssue}>{text.noIssue.action}</Button>
      </NothingHere>
    );
  }
  if (!isRead) return <Spin className="reviewing-reading" description={strings.reviewing.loading} />;
  const last = rounds.at(-1);
  if (readOnly && last) {
    return (
      <NothingHere sign={sign} isDone {...text.frozen}>
        {hasSettled && <Button onClick={on.onShowAll}>{text.frozen.action}</Button>}
      </NothingHere>
    );
  }
  if (isFiltered || nextStep === "decide") {
    return (
      <NothingHere sign={sign} {...text.filtered}>
        <Button onClick={on.onShowOpen}>{text.filtered.action}</Button>
      </NothingHere>
    );
  }
  if (!last) {
    return (
      <NothingHere sign={sign} {...text.noRound}>
        <Button disabled={readOnly} onClick={on.onSend}>
          {text.noRound.action}
        </Button>
      </NothingHere>
    );
  }
  const look = hasSettled && <Button onClick={on.onShowAll}>{text.allSettled.look}</Button>;
  const out = stillOut(last).join("、");
  if (nextStep === "receive") {
    return (
      <NothingHere sign={sign} title={text.waiting.title(out)} words={text.waiting.words}>
        <Button onClick={on.onReceive}>{text.waiting.action}</Button>
        {look}
      </NothingHere>
    );
  }
  if (nextStep === "signed" && last.signedOff) {
    return (
      <NothingHere
        sign={sign}
        isDone
        title={text.signed.title(last.stage, last.signedOff.by)}
        words={text.signed.words}
      >
        <Button onClick={on.onSend}>{text.signed.action}</Button>
        {look}
      </NothingHere>
    );
  }
  const words = text.allSettled.words(last.stage);
  return (
    <NothingHere
      sign={sign}
      isDone
      title={text.allSettled.title}
      words={out === "" ? words : `${words}${text.allSettled.stillOut(out)}`}
    >
      <Button onClick={on.onSignOff}>
        {nextStep === "signAgain" ? strings.reviewRounds.signAgain : text.allSettled.action}
      </Button>
      {look}
    </NothingHere>
  );
};

const sign = <AuditOutlined />;
