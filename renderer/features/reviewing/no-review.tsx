import { AuditOutlined, CheckCircleOutlined } from "@ant-design/icons";
import { Button, Spin } from "antd";
import type { ReactNode } from "react";

import { strings } from "#renderer/strings/strings.ts";
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
      <Teaching {...text.noIssue}>
        <Button onClick={on.onNewIssue}>{text.noIssue.action}</Button>
      </Teaching>
    );
  }
  if (!isRead) return <Spin className="reviewing-reading" description={strings.reviewing.loading} />;
  const last = rounds.at(-1);
  if (readOnly && last) {
    return (
      <Teaching isDone {...text.frozen}>
        {hasSettled && <Button onClick={on.onShowAll}>{text.frozen.action}</Button>}
      </Teaching>
    );
  }
  if (isFiltered || nextStep === "decide") {
    return (
      <Teaching {...text.filtered}>
        <Button onClick={on.onShowOpen}>{text.filtered.action}</Button>
      </Teaching>
    );
  }
  if (!last) {
    return (
      <Teaching {...text.noRound}>
        <Button disabled={readOnly} onClick={on.onSend}>
          {text.noRound.action}
        </Button>
      </Teaching>
    );
  }
  const look = hasSettled && <Button onClick={on.onShowAll}>{text.allSettled.look}</Button>;
  const out = stillOut(last).join("、");
  if (nextStep === "receive") {
    return (
      <Teaching title={text.waiting.title(out)} words={text.waiting.words}>
        <Button onClick={on.onReceive}>{text.waiting.action}</Button>
        {look}
      </Teaching>
    );
  }
  if (nextStep === "signed" && last.signedOff) {
    return (
      <Teaching isDone title={text.signed.title(last.stage, last.signedOff.by)} words={text.signed.words}>
        <Button onClick={on.onSend}>{text.signed.action}</Button>
        {look}
      </Teaching>
    );
  }
  const words = text.allSettled.words(last.stage);
  return (
    <Teaching
      isDone
      title={text.allSettled.title}
      words={out === "" ? words : `${words}${text.allSettled.stillOut(out)}`}
    >
      <Button onClick={on.onSignOff}>{text.allSettled.action}</Button>
      {look}
    </Teaching>
  );
};

interface TeachingProps {
  readonly title: string;
  readonly words: string;
  /** Nothing is left to do. */
  readonly isDone?: boolean;
  readonly children?: ReactNode;
}

const Teaching = ({ title, words, isDone = false, children }: TeachingProps) => (
  <div className="reviewing-nothing" role="status">
    <span aria-hidden className={`reviewing-nothing-sign${isDone ? " is-done" : ""}`}>
      {isDone ? <CheckCircleOutlined /> : <AuditOutlined />}
    </span>
    <h2>{title}</h2>
    <p className="quiet">{words}</p>
    <span className="reviewing-nothing-doors">{children}</span>
  </div>
);
