import { Modal } from "antd";

import { actionGroups, actionText, keysOf, type ActionText } from "#renderer/strings/actions.ts";

/** Every key there is, by screen. */
export const ShortcutList = ({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) => (
  <Modal
    open={isOpen}
    title={actionText("everywhere", "shortcuts").label}
    footer={null}
    onCancel={onClose}
    width="min(760px, 92vw)"
  >
    <div className="shortcut-list">
      {Object.values(actionGroups).map(({ name, actions }) => (
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
