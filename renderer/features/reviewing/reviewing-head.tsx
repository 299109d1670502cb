import { DownOutlined } from "@ant-design/icons";
import { Button, Dropdown } from "antd";
import type { RefObject } from "react";

import { hintOf } from "#renderer/strings/actions.ts";
import { strings } from "#renderer/strings/strings.ts";
import type { ReviewRound } from "#shared/model/review.ts";

import type { NextStep } from "./next-step.ts";
import { RoundSteps } from "./round-steps.tsx";

import "./rounds.css";

export interface ReviewingHeadProps {
  readonly rounds: readonly ReviewRound[];
  /** What is the one thing to do now, where it is done up here. */
  readonly nextStep: NextStep;
  readonly readOnly: boolean;
  readonly hasIssue: boolean;
  readonly isReceiving: boolean;
  readonly files: RefObject<HTMLInputElement | null>;
  onSend(): void;
  onFiles(files: readonly File[]): void;
  onSignOff(): void;
  onChanges(from: string, to: string | null): void;
  onOpenMatters(): void;
}

const text = strings.reviewRounds;

/** How the review stands, and what goes out and comes in. */
export const ReviewingHead = ({
  rounds,
  nextStep,
  readOnly,
  hasIssue,
  isReceiving,
  files,
  ...on
}: ReviewingHeadProps) => {
  const last = rounds.at(-1);
  const isSigned = last !== undefined && last.signedOff !== null && last.reopenedBy.length === 0;
  const primary = (step: NextStep): { type?: "primary" } => (nextStep === step ? { type: "primary" } : {});
  return (
    <header className="reviewing-head">
      <RoundSteps rounds={rounds} />
      <div className="reviewing-doors">
        <Button
          {...primary("send")}
          disabled={readOnly || !hasIssue}
          title={hintOf("reviewing", "send")}
          onClick={on.onSend}
        >
          {text.send}
        </Button>
        <Button
          {...primary("receive")}
          disabled={readOnly}
          loading={isReceiving}
          title={`${text.receiveHint}（I）`}
          onClick={() => files.current?.click()}
        >
          {text.receive}
        </Button>
        <Button
          {...primary(last?.signedOff ? "signAgain" : "signOff")}
          disabled={readOnly || last === undefined || isSigned}
          title={hintOf("reviewing", "signOff")}
          onClick={on.onSignOff}
        >
          {last !== undefined && last.reopenedBy.length > 0 ? text.signAgain : text.signOff}
        </Button>
        <ChangesMenu rounds={rounds} onChanges={on.onChanges} />
        <Button disabled={!hasIssue} title={hintOf("reviewing", "openMatters")} onClick={on.onOpenMatters}>
          {text.open}
        </Button>
      </div>
      <input
        ref={files}
        hidden
        multiple
        type="file"
        accept={text.returnedEndings}
        data-testid="receive-files"
        onChange={({ target }) => {
          const chosen = [...(target.files ?? [])];
          // Otherwise choosing the same file again would be no change.
          target.value = "";
          if (chosen.length > 0) on.onFiles(chosen);
        }}
      />
    </header>
  );
};

const ChangesMenu = ({ rounds, onChanges }: Pick<ReviewingHeadProps, "rounds" | "onChanges">) => (
  <Dropdown
    trigger={["click"]}
    disabled={rounds.length === 0}
    menu={{
      items: rounds.toReversed().flatMap((from) => [
        {
          key: `${from.id} now`,
          label: text.changesFrom(text.nameOf(from.number, from.stage), null),
          onClick: () => onChanges(from.id, null),
        },
        ...rounds
          .filter(({ number }) => number > from.number)
          .map((to) => ({
            key: `${from.id} ${to.id}`,
            label: text.changesFrom(text.nameOf(from.number, from.stage), text.nameOf(to.number, to.stage)),
            onClick: () => onChanges(from.id, to.id),
          })),
      ]),
    }}
  >
    <Button icon={<DownOutlined />} iconPlacement="end" title={text.changesHint}>
      {text.changes}
    </Button>
  </Dropdown>
);
