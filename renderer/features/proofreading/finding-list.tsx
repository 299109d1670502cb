import { MoreOutlined } from "@ant-design/icons";
import { Button, Dropdown } from "antd";
import { memo, useEffect, useId, useRef } from "react";

import { hintOf } from "#renderer/strings/actions.ts";
import { strings } from "#renderer/strings/strings.ts";
import { FindingChange } from "#renderer/ui/finding-change.tsx";
import { SeveritySign } from "#renderer/ui/severity-sign.tsx";
import { findingKey } from "#shared/domain/proofreading/finding-key.ts";
import type { Finding } from "#shared/model/finding.ts";

import type { FindingGroup, Grouping } from "./group-findings.ts";

export interface FindingListProps {
  readonly groups: readonly FindingGroup[];
  readonly grouping: Grouping;
  readonly current: Finding | null;
  /** Short names of items by id. */
  readonly names: ReadonlyMap<string, string>;
  readonly readOnly: boolean;
  onChoose(finding: Finding): void;
  onAcceptAll(group: FindingGroup): void;
  onIgnoreAll(group: FindingGroup): void;
  onSwitchOff(group: FindingGroup): void;
}

const text = strings.proofreading;

/** Every finding under its rule or its item; the one that is looked at stays in sight. */
export const FindingList = ({ groups, grouping, current, names, readOnly, ...on }: FindingListProps) => {
  const currentKey = current && findingKey(current);
  const listId = useId();
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    list.current?.querySelector("[aria-current='true']")?.scrollIntoView({ block: "nearest" });
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- what is current stands elsewhere now
  }, [currentKey, grouping]);
  return (
    <ul
      ref={list}
      className="finding-list"
      role="tree"
      aria-label={text.list}
      aria-activedescendant={currentKey === null ? undefined : `${listId}-current`}
      tabIndex={0}
    >
      {groups.map((group) => (
        <li key={group.id} role="none">
          <div
            role="treeitem"
            tabIndex={-1}
            aria-expanded
            aria-selected={false}
            aria-owns={`${listId} ${group.id}`.replaceAll(" ", "-")}
            className="finding-group"
          >
            <SeveritySign severity={group.severity} />
            <span className="finding-group-name" title={group.name}>
              {group.name}
            </span>
            <span className="quiet small">{group.findings.length}</span>
            {grouping === "rule" && <GroupMenu group={group} readOnly={readOnly} {...on} />}
          </div>
          <ul role="group" id={`${listId} ${group.id}`.replaceAll(" ", "-")} aria-label={group.name}>
            {group.findings.map((finding) => {
              const key = findingKey(finding);
              return (
                <FindingRow
                  key={key}
                  id={key === currentKey ? `${listId}-current` : undefined}
                  finding={finding}
                  itemName={grouping === "rule" ? (names.get(finding.itemId) ?? "") : null}
                  isCurrent={key === currentKey}
                  onChoose={on.onChoose}
                />
              );
            })}
          </ul>
        </li>
      ))}
    </ul>
  );
};

interface FindingRowProps {
  readonly id: string | undefined;
  readonly finding: Finding;
  /** Null where it stands over the row. */
  readonly itemName: string | null;
  readonly isCurrent: boolean;
  onChoose(finding: Finding): void;
}

/** So much of what stands round it is read at a glance. */
const shownContext = 4;

const FindingRow = memo(({ id, finding, itemName, isCurrent, onChoose }: FindingRowProps) => (
  <li
    id={id}
    role="treeitem"
    tabIndex={-1}
    aria-selected={isCurrent}
    aria-current={isCurrent || undefined}
    className={`finding-row${isCurrent ? " is-current" : ""}`}
    // The keys stay with the list as a whole.
    onMouseDown={(event) => event.preventDefault()}
    onClick={() => onChoose(finding)}
    onKeyDown={() => undefined}
  >
    {itemName === null && <SeveritySign severity={finding.severity} />}
    <span className="finding-row-words">
      <FindingChange
        finding={{
          before: finding.before.slice(-shownContext),
          text: finding.text,
          after: finding.after.slice(0, shownContext),
        }}
        replacement={finding.suggestion}
      />
      {itemName !== null && <span className="finding-row-item quiet small">{itemName}</span>}
    </span>
  </li>
));

type GroupMenuProps = Pick<FindingListProps, "readOnly" | "onAcceptAll" | "onIgnoreAll" | "onSwitchOff"> & {
  readonly group: FindingGroup;
};

const GroupMenu = ({ group, readOnly, onAcceptAll, onIgnoreAll, onSwitchOff }: GroupMenuProps) => {
  const mendable = group.findings.filter(({ suggestion }) => suggestion !== null).length;
  return (
    <Dropdown
      trigger={["click"]}
      menu={{
        items: [
          {
            key: "accept",
            label: text.acceptAll(mendable),
            disabled: readOnly || mendable === 0,
            onClick: () => onAcceptAll(group),
          },
          { key: "ignore", label: text.ignoreAll(group.findings.length), onClick: () => onIgnoreAll(group) },
          { type: "divider" },
          { key: "off", label: text.switchOffRule, onClick: () => onSwitchOff(group) },
        ],
      }}
    >
      <Button
        type="text"
        size="small"
        icon={<MoreOutlined />}
        aria-label={text.moreOf(group.name)}
        title={hintOf("proofreading", "acceptAll")}
      />
    </Dropdown>
  );
};
