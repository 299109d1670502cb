import { Modal } from "antd";

import { strings } from "#renderer/strings/strings.ts";

const text = strings.shortcuts;

/** Every key there is, by screen. */
export const ShortcutList = ({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) => (
  <Modal open={isOpen} title={text.title} footer={null} onCancel={onClose} width="min(760px, 92vw)">
    <div className="shortcut-list">
      {text.groups.map(({ name, keys }) => (
        <section key={name}>
          <h3>{name}</h3>
          <dl>
            {keys.map(([key, action]) => (
              <div key={key}>
                <dt>
                  <kbd>{key}</kbd>
                </dt>
                <dd>{action}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  </Modal>
);
