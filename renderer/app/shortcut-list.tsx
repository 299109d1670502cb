import { Modal } from "antd";

import {
  actionGroupNames,
  actionGroups,
  actionText,
  keysOf,
  type ActionGroup,
  type ActionText,
} from "#renderer/strings/actions.ts";

export interface ShortcutListProps {
  readonly groups: readonly ActionGroup[];
  readonly isOpen: boolean;
  onClose(): void;
}

/** What there are keys for where a library is open: everything but the desk of a reviewer, who has none. */
export const libraryGroups: readonly ActionGroup[] = actionGroupNames.filter((group) => group !== "reviewDesk");

/** The keys of some screens. */
export const ShortcutList = ({ groups, isOpen, onClose }: ShortcutListProps) => (
  <Modal
    open={isOpen}
    title={actionText("everywhere", "shortcuts").label}
    footer={null}
    onCancel={onClose}
    width="min(760px, 92vw)"
  >
    <div className="shortcut-list">
      {groups
        .map((group) => actionGroups[group])
        .map(({ name, actions }) => (
          <section key={name}>
            <h3>{name}</h3>
            <dl>
              {Object.values<ActionText>(actions).map((action) => (
                <div key={action.label}>
                  <dt>
                    <kbd>{keysOf(action)}</kbd>
                  </dt>
                  <dd>{action.label}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
    </div>
  </Modal>
);
