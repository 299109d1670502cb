import { CheckOutlined, MessageOutlined, MinusOutlined } from "@ant-design/icons";
import { useEffect, useRef, type KeyboardEvent } from "react";

import { strings } from "#renderer/strings/strings.ts";

import type { ListedItem, ListedSection } from "./item-progress.ts";

export interface ItemListProps {
  readonly sections: readonly ListedSection[];
  readonly itemId: string;
  onChoose(itemId: string): void;
  onStep(by: 1 | -1): void;
}

const text = strings.reviewDesk;

/** Every item of the draft by section, and how far the reviewer is with it. */
export const ItemList = ({ sections, itemId, onChoose, onStep }: ItemListProps) => {
  const list = useRef<HTMLElement>(null);
  useEffect(() => {
    const row = list.current?.querySelector<HTMLElement>("[aria-current='true']");
    row?.scrollIntoView({ block: "nearest" });
    if (list.current?.contains(document.activeElement)) row?.focus();
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- another row is current
  }, [itemId]);
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : null;
    if (by === null || event.ctrlKey || event.altKey) return;
    event.preventDefault();
    onStep(by);
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the keys are those of the buttons within
    <nav ref={list} className="desk-list" aria-label={text.list} onKeyDown={onKeyDown}>
      {sections.map(({ id, name, items }) => (
        <section key={id} aria-label={name}>
          <h2>{name}</h2>
          <ul>
            {items.map((listed) => (
              <li key={listed.item.id}>
                <button
                  type="button"
                  className={`desk-row is-${listed.state}`}
                  aria-current={listed.item.id === itemId || undefined}
                  tabIndex={listed.item.id === itemId ? 0 : -1}
                  onClick={() => onChoose(listed.item.id)}
                >
                  <span className="desk-row-name">{listed.name}</span>
                  <State listed={listed} />
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </nav>
  );
};

const State = ({ listed: { state, marks } }: { readonly listed: ListedItem }) => {
  const Icon = { unseen: MinusOutlined, marked: MessageOutlined, clean: CheckOutlined }[state];
  return (
    <span className="desk-row-state small">
      <Icon aria-hidden /> {state === "marked" ? text.states.marked(marks) : text.states[state]}
    </span>
  );
};
