import { DownOutlined, RedoOutlined, UndoOutlined } from "@ant-design/icons";
import { Button, Dropdown } from "antd";

import { strings } from "#renderer/strings/strings.ts";
import { formatMoment } from "#renderer/ui/dates.ts";
import type { Step } from "#shared/model/step.ts";

import { IconButton } from "./icon-button.tsx";

export interface UndoButtonsProps {
  /** The newest first. */
  readonly done: readonly Step[];
  /** The next one to be done again first. */
  readonly undone: readonly Step[];
  /** In an open text there may be letters to take back that are no step yet. */
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Takes back the newest step, or everything down to one. */
  onUndo(downTo?: number): void;
  onRedo(): void;
}

const text = strings.history;

/** 撤销 and 重做, each saying what it means, and the list of what was done lately. */
export const UndoButtons = ({ done, undone, canUndo, canRedo, onUndo, onRedo }: UndoButtonsProps) => (
  <span className="undo-buttons">
    <IconButton
      action="undo"
      about={done[0]?.message}
      icon={<UndoOutlined />}
      disabled={!canUndo}
      onClick={() => onUndo()}
    />
    <Dropdown
      trigger={["click"]}
      disabled={done.length === 0}
      menu={{
        items: done.map(({ number, message, takenAt }) => ({
          key: number,
          label: (
            <span className="undo-step">
              <span>{message}</span>
              <span className="quiet small">{formatMoment(takenAt)}</span>
            </span>
          ),
          onClick: () => onUndo(number),
        })),
      }}
    >
      <Button
        type="text"
        className="undo-list-button"
        aria-label={text.list}
        title={text.list}
        icon={<DownOutlined />}
        disabled={done.length === 0}
      />
    </Dropdown>
    <IconButton action="redo" about={undone[0]?.message} icon={<RedoOutlined />} disabled={!canRedo} onClick={onRedo} />
  </span>
);
