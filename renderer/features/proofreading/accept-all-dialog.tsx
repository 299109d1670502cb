import { Checkbox, Modal } from "antd";
import { useState } from "react";

import { strings } from "#renderer/strings/strings.ts";
import { FindingChange } from "#renderer/ui/finding-change.tsx";
import { findingKey } from "#shared/domain/proofreading/finding-key.ts";
import type { Finding } from "#shared/model/finding.ts";

import type { FindingGroup } from "./group-findings.ts";
import type { Mending } from "./proofreading-store.ts";

export interface AcceptAllDialogProps {
  /** All of one rule. */
  readonly group: FindingGroup;
  readonly names: ReadonlyMap<string, string>;
  onAccept(mendings: readonly Mending[]): void;
  onClose(): void;
}

const text = strings.acceptAll;

/** Every change of one rule, before it is made; what is not ticked stays as it is. */
export const AcceptAllDialog = ({ group, names, onAccept, onClose }: AcceptAllDialogProps) => {
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set());
  const changes = group.findings.flatMap((finding) =>
    finding.suggestion === null ? [] : [{ finding, replacement: finding.suggestion, key: findingKey(finding) }],
  );
  const chosen = changes.filter(({ key }) => !leftOut.has(key));
  const include = (keys: readonly string[], isIncluded: boolean): void => {
    const next = new Set(leftOut);
    for (const key of keys) {
      if (isIncluded) next.delete(key);
      else next.add(key);
    }
    setLeftOut(next);
  };
  const byItem = Map.groupBy(changes, ({ finding }) => finding.itemId);
  const withoutSuggestion = group.findings.length - changes.length;
  return (
    <Modal
      open
      width={720}
      title={text.title(group.name)}
      okText={text.apply(chosen.length)}
      cancelText={text.cancel}
      okButtonProps={{ disabled: chosen.length === 0, autoFocus: true }}
      onOk={() => onAccept(chosen)}
      onCancel={onClose}
    >
      <p className="quiet small">{text.hint}</p>
      <Checkbox
        checked={chosen.length === changes.length}
        indeterminate={chosen.length > 0 && chosen.length < changes.length}
        onChange={(event) =>
          include(
            changes.map(({ key }) => key),
            event.target.checked,
          )
        }
      >
        {text.all}
      </Checkbox>
      <ol className="accept-all" aria-label={text.title(group.name)}>
        {[...byItem].map(([itemId, ofItem]) => (
          <li key={itemId}>
            <h3 className="small quiet">{names.get(itemId)}</h3>
            <ul>
              {ofItem.map(({ finding, key }) => (
                <li key={key}>
                  <ChangeBox
                    finding={finding}
                    itemName={names.get(itemId) ?? ""}
                    isIncluded={!leftOut.has(key)}
                    onInclude={(isIncluded) => include([key], isIncluded)}
                  />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
      {withoutSuggestion > 0 && <p className="small">{text.noSuggestion(withoutSuggestion)}</p>}
    </Modal>
  );
};

interface ChangeBoxProps {
  readonly finding: Finding;
  readonly itemName: string;
  readonly isIncluded: boolean;
  onInclude(isIncluded: boolean): void;
}

const ChangeBox = ({ finding, itemName, isIncluded, onInclude }: ChangeBoxProps) => (
  <Checkbox
    checked={isIncluded}
    aria-label={text.include(itemName, finding.text)}
    onChange={(event) => onInclude(event.target.checked)}
  >
    <FindingChange finding={finding} replacement={isIncluded ? finding.suggestion : null} />
  </Checkbox>
);
