import { Button, Modal } from "antd";

import { strings } from "#renderer/strings/strings.ts";

import type { ListedItem } from "./item-progress.ts";

export interface HandBackDialogProps {
  readonly items: readonly ListedItem[];
  readonly marks: number;
  onClose(): void;
  onChoose(itemId: string): void;
  onHandBack(): void;
}

const text = strings.reviewDesk.handingBack;

/** Tells what was not looked at yet, each a way there, before the pack goes back. */
export const HandBackDialog = ({ items, marks, onClose, onChoose, onHandBack }: HandBackDialogProps) => {
  const unseen = items.filter(({ state }) => state === "unseen");
  return (
    <Modal
      open
      title={text.title}
      okText={text.ok}
      cancelText={text.back}
      okButtonProps={{ autoFocus: true, type: "default" }}
      onCancel={onClose}
      onOk={onHandBack}
    >
      {unseen.length === 0 ? (
        <p>{text.all(items.length, marks)}</p>
      ) : (
        <>
          <p>{text.open(unseen.length)}</p>
          <ul className="desk-unseen">
            {unseen.map(({ item, name }) => (
              <li key={item.id}>
                <Button type="link" size="small" onClick={() => onChoose(item.id)}>
                  {name}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="quiet">{text.words}</p>
    </Modal>
  );
};
