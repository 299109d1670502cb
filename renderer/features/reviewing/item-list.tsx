import { memo, useEffect, useId, useRef } from "react";

import { strings } from "#renderer/strings/strings.ts";
import { ReviewerSign } from "#renderer/ui/reviewer-sign.tsx";

import { countByReviewer, isOpen, type ListedItem } from "./review-stops.ts";
import type { Place } from "./reviewing-store.ts";

export interface ItemListProps {
  readonly listed: readonly ListedItem[];
  readonly current: Place | null;
  onChoose(place: Place): void;
}

const text = strings.reviewing;

/** The items with marks in the order of print, each with what its reviewers say; the one that is looked at stays in sight. */
export const ItemList = ({ listed, current, onChoose }: ItemListProps) => {
  const list = useRef<HTMLUListElement>(null);
  const listId = useId();
  const currentId = current?.itemId ?? null;
  useEffect(() => {
    list.current?.querySelector("[aria-current='true']")?.scrollIntoView({ block: "nearest" });
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- what is current stands elsewhere now
  }, [currentId]);
  return (
    <ul
      ref={list}
      className="reviewed-items"
      role="listbox"
      aria-label={text.list}
      aria-activedescendant={currentId === null ? undefined : `${listId}-current`}
      tabIndex={0}
    >
      {listed.map((each) => (
        <ItemRow
          key={each.item.itemId}
          id={each.item.itemId === currentId ? `${listId}-current` : undefined}
          listed={each}
          isCurrent={each.item.itemId === currentId}
          onChoose={onChoose}
        />
      ))}
    </ul>
  );
};

interface ItemRowProps {
  readonly id: string | undefined;
  readonly listed: ListedItem;
  readonly isCurrent: boolean;
  onChoose(place: Place): void;
}

const ItemRow = memo(({ id, listed: { item, stops }, isCurrent, onChoose }: ItemRowProps) => {
  const { name, section, marks, conflicts, noComment } = item;
  const isSettled = marks.length > 0 && !marks.some(isOpen);
  const isGone = marks.some(({ standing }) => standing === "gone");
  return (
    <li
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isCurrent}
      aria-current={isCurrent || undefined}
      className={`reviewed-item${isCurrent ? " is-current" : ""}`}
      // The keys stay with the list as a whole.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => onChoose({ itemId: item.itemId, key: stops[0]?.key ?? null })}
      onKeyDown={() => undefined}
    >
      <span className="reviewed-item-name" title={name}>
        {name}
      </span>
      <span className="reviewed-item-facts small quiet">
        {isGone ? text.left : section}
        {conflicts.length > 0 && <b className="reviewed-item-conflicts">⇄ {text.conflicts(conflicts.length)}</b>}
      </span>
      <span className="reviewed-item-counts small">
        {isSettled ? (
          <span className="reviewed-item-done">{text.allSettled(marks.length)}</span>
        ) : (
          countByReviewer(marks).map(({ reviewer, open, all }) => (
            <span key={reviewer} className="reviewed-item-count" title={text.openOf(reviewer, open, all)}>
              <ReviewerSign name={reviewer} isNamed /> {open === 0 ? "✓" : open}
            </span>
          ))
        )}
        {noComment.length > 0 && <span className="quiet">{text.untouched(noComment.join("、"))}</span>}
      </span>
    </li>
  );
});
