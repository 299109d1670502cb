import { Alert, Modal } from "antd";
import { useState } from "react";

import { strings } from "#renderer/strings/strings.ts";
import { messageOf } from "#renderer/ui/messages.tsx";
import { signersFor } from "#shared/domain/reviewing/people.ts";
import type { ReviewRound } from "#shared/model/review.ts";
import type { StaffMember } from "#shared/model/staff.ts";

import { stillOut } from "./next-step.ts";
import { PersonField } from "./person-field.tsx";
import type { ReviewingStore } from "./reviewing-store.ts";

export interface SignDialogProps {
  readonly store: ReviewingStore;
  readonly round: ReviewRound;
  readonly rounds: readonly ReviewRound[];
  readonly staff: readonly StaffMember[];
  onSigned(round: ReviewRound): void;
  onClose(): void;
}

const text = strings.signReview;

/** 签署: who answers for the round. What is still open is named, and nothing is signed. */
export const SignDialog = ({ store, round, rounds, staff, onSigned, onClose }: SignDialogProps) => {
  const offered = signersFor(staff, rounds);
  const [by, setBy] = useState(offered[0] ?? "");
  const [fault, setFault] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const out = stillOut(round);
  const sign = async (): Promise<void> => {
    const name = by.trim();
    if (name === "") return setFault(text.needsBy);
    try {
      onSigned(await store.getState().signOff(round.id, name));
    } catch (thrown) {
      setRefusal(messageOf(thrown));
    }
  };
  return (
    <Modal
      open
      title={text.title(round.stage)}
      okText={text.signButton}
      cancelText={text.cancel}
      onOk={() => void sign()}
      onCancel={onClose}
    >
      <div className="review-dialog">
        {refusal !== null && <Alert showIcon type="error" title={refusal} />}
        {out.length > 0 && <Alert showIcon type="warning" title={text.stillOut(out.join("、"))} />}
        <PersonField
          label={text.by}
          hint={text.byHint}
          value={by}
          offered={offered}
          fault={fault}
          onChange={(name) => {
            setBy(name);
            setFault(null);
          }}
          onEnter={() => void sign()}
        />
        <p className="quiet small">{text.words}</p>
      </div>
    </Modal>
  );
};
