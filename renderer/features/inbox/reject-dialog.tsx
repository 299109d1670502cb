import { AutoComplete, Modal } from "antd";
import { useState } from "react";

import { strings } from "#renderer/strings/strings.ts";

export interface RejectDialogProps {
  readonly isOpen: boolean;
  /** The item or items meant, as a sentence names them. */
  readonly name: string;
  onClose(): void;
  onReject(reason: string): void;
}

const text = strings.inbox;

/** Asks why an item is not used: a reason at hand or one's own words. */
export const RejectDialog = ({ isOpen, name, onClose, onReject }: RejectDialogProps) => {
  const [reason, setReason] = useState("");
  const trimmed = reason.trim();
  return (
    <Modal
      destroyOnHidden
      open={isOpen}
      title={`${name} · ${text.rejectTitle}`}
      okText={text.reject}
      cancelText={strings.issue.cancel}
      okButtonProps={{ disabled: trimmed === "" }}
      afterOpenChange={(opened) => opened && setReason("")}
      onCancel={onClose}
      onOk={() => onReject(trimmed)}
    >
      <AutoComplete
        autoFocus
        defaultOpen
        className="reject-reason"
        aria-label={text.rejectTitle}
        value={reason}
        options={text.rejectReasons.map((value) => ({ value }))}
        onChange={setReason}
      />
      <p className="quiet small">{text.rejectHint}</p>
    </Modal>
  );
};
