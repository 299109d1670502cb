import { Input, Modal, Segmented } from "antd";
import { useState } from "react";

import { strings } from "#renderer/strings/strings.ts";
import type { RuleLayer } from "#shared/model/proofreading.ts";

import type { FindingGroup } from "./group-findings.ts";

export interface SwitchOffDialogProps {
  /** All that the rule found. */
  readonly group: FindingGroup;
  onSwitchOff(layer: RuleLayer, reason: string | null): void;
  onClose(): void;
}

const text = strings.switchOff;

/** Asks for whom a rule is to be silent, and why. Mounted while it asks. */
export const SwitchOffDialog = ({ group, onSwitchOff, onClose }: SwitchOffDialogProps) => {
  const [layer, setLayer] = useState<RuleLayer>("office");
  const [reason, setReason] = useState("");
  const apply = (): void => onSwitchOff(layer, reason.trim() === "" ? null : reason.trim());
  return (
    <Modal
      open
      title={text.title(group.name)}
      okText={text.apply}
      cancelText={text.cancel}
      onOk={apply}
      onCancel={onClose}
    >
      <div className="switch-off">
        <p className="small">{text.words(group.findings.length)}</p>
        <Segmented<RuleLayer>
          aria-label={text.layer}
          value={layer}
          options={(["office", "editor"] as const).map((value) => ({ value, label: strings.ruleLayers[value] }))}
          onChange={setLayer}
        />
        <p className="quiet small">{strings.ruleLayerHints[layer]}</p>
        <Input
          autoFocus
          value={reason}
          maxLength={200}
          aria-label={text.reason}
          placeholder={text.reason}
          onChange={(event) => setReason(event.target.value)}
          onPressEnter={(event) => !event.nativeEvent.isComposing && apply()}
        />
      </div>
    </Modal>
  );
};
