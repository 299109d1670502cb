import { Button, Input, Modal } from "antd";
import { useState } from "react";

import { strings } from "#renderer/strings/strings.ts";

export interface RejectDialogProps {
  /** The item or items meant, as a sentence names them. */
  readonly name: string;
  onClose(): void;
  onReject(reason: string): void;
}

const text = strings.inbox;

/** Asks why an item is not used: a reason at hand, one click, or one's own words. Mounted while it asks. */
export const RejectDialog = ({ name, onClose, onReject }: RejectDialogProps) => {
  const [reason, setReason] = useState("");
  const trimmed = reason.trim();
  return (
    <Modal
      open
      title={`${name} · ${text.rejectTitle}`}
      okText={text.reject}
      cancelText={strings.issue.cancel}
      okButtonProps={{ disabled: trimmed === "" }}
      onCancel={onClose}
      onOk={() => onReject(trimmed)}
    >
      <div className="reject-reasons">
        {text.rejectReasons.map((common) => (
          <Button key={common} onClick={() => onReject(common)}>
            {common}
          </Button>
        ))}
      </div>
      <Input
        autoFocus
        aria-label={text.rejectTitle}
        placeholder={text.rejectOwn}
        maxLength={200}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        onPressEnter={(event) => !event.nativeEvent.isComposing && trimmed !== "" && onReject(trimmed)}
      />
      <p className="quiet small">{text.rejectHint}</p>
    </Modal>
  );
};
