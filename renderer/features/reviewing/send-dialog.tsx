import { Alert, Button, DatePicker, Modal, Radio, Select } from "antd";
import dayjs from "dayjs";
import { useState } from "react";

import { strings } from "#renderer/strings/strings.ts";
import { messageOf } from "#renderer/ui/messages.tsx";
import { startDownload } from "#renderer/ui/start-download.ts";
import { nextStage } from "#shared/domain/reviewing/next-stage.ts";
import { reviewersFor } from "#shared/domain/reviewing/people.ts";
import { ReviewStage, type CopyForm, type ReviewRound } from "#shared/model/review.ts";
import type { StaffMember } from "#shared/model/staff.ts";

import { PersonField } from "./person-field.tsx";
import type { ReviewingStore } from "./reviewing-store.ts";

export interface SendDialogProps {
  readonly store: ReviewingStore;
  readonly rounds: readonly ReviewRound[];
  readonly staff: readonly StaffMember[];
  onClose(): void;
}

interface Sent {
  readonly reviewer: string;
  readonly form: CopyForm;
  readonly file: string;
}

const text = strings.sendReview;
const forms: readonly CopyForm[] = ["pack", "docx"];

/** 送审: to whom, in which form, until when; then what to do with the file. */
export const SendDialog = ({ store, rounds, staff, onClose }: SendDialogProps) => {
  const last = rounds.at(-1);
  const underWay = last && last.signedOff === null ? last : null;
  const [stage, setStage] = useState<ReviewStage>(() => nextStage(rounds));
  const [reviewer, setReviewer] = useState("");
  const [form, setForm] = useState<CopyForm>("pack");
  const [dueOn, setDueOn] = useState<string | null>(underWay?.dueOn ?? null);
  const [fault, setFault] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [isSending, setSending] = useState(false);
  const [sent, setSent] = useState<Sent | null>(null);

  const send = async (): Promise<void> => {
    const name = reviewer.trim();
    if (name === "") return setFault(text.needsReviewer);
    setSending(true);
    setRefusal(null);
    try {
      const answer = await store.getState().send({ reviewer: name, form, stage: underWay ? null : stage, dueOn });
      // Nobody wanted the file: nothing went out.
      if (!answer) return;
      if (answer.download !== null) startDownload(answer.download);
      setSent({ reviewer: name, form, file: answer.file });
    } catch (thrown) {
      setRefusal(messageOf(thrown));
    } finally {
      setSending(false);
    }
  };

  if (sent) {
    return (
      <Modal
        open
        title={text.sentTitle(sent.reviewer)}
        onCancel={onClose}
        footer={[
          <Button
            key="another"
            onClick={() => {
              setReviewer("");
              setSent(null);
            }}
          >
            {text.another}
          </Button>,
          <Button key="done" type="primary" autoFocus onClick={onClose}>
            {text.done}
          </Button>,
        ]}
      >
        <p role="status">{text.sent[sent.form](sent.file, sent.reviewer)}</p>
      </Modal>
    );
  }
  return (
    <Modal
      open
      title={text.title}
      okText={text.sendButton}
      cancelText={text.cancel}
      confirmLoading={isSending}
      onOk={() => void send()}
      onCancel={onClose}
    >
      <div className="review-dialog">
        <p className="quiet small">{underWay ? text.joins(underWay.stage) : text.begins(stage)}</p>
        {refusal !== null && <Alert showIcon type="error" title={refusal} />}
        <PersonField
          label={text.reviewer}
          hint={text.reviewerHint}
          value={reviewer}
          offered={reviewersFor(underWay?.stage ?? stage, staff, rounds)}
          fault={fault}
          onChange={(name) => {
            setReviewer(name);
            setFault(null);
          }}
          onEnter={() => void send()}
        />
        <div className="review-field">
          <span>{text.form}</span>
          <Radio.Group aria-label={text.form} value={form} onChange={(event) => setForm(event.target.value)}>
            {forms.map((each) => (
              <Radio key={each} value={each}>
                {strings.reviewRounds.forms[each]}
              </Radio>
            ))}
          </Radio.Group>
          <span className="quiet small">{text.formHints[form]}</span>
        </div>
        <div className="review-field-row">
          {!underWay && (
            <div className="review-field">
              <span>{text.stage}</span>
              <Select<ReviewStage>
                aria-label={text.stage}
                value={stage}
                options={ReviewStage.options.map((value) => ({ value, label: value }))}
                onChange={setStage}
              />
            </div>
          )}
          <div className="review-field">
            <span>{text.dueOn}</span>
            <DatePicker
              aria-label={text.dueOn}
              placeholder={text.noDueOn}
              minDate={dayjs().startOf("day")}
              value={dueOn === null ? null : dayjs(dueOn)}
              onChange={(day) => setDueOn(day ? day.format("YYYY-MM-DD") : null)}
            />
          </div>
        </div>
      </div>
    </Modal>
  );
};
