import { useSortable } from "@dnd-kit/sortable";
import { CSS } from "@dnd-kit/utilities";
import { useEffect, useRef } from "react";

import { strings } from "#renderer/strings/strings.ts";
import { formatDays } from "#renderer/ui/dates.ts";
import type { ItemSummary } from "#shared/model/item.ts";

export interface BoardCardProps {
  readonly card: ItemSummary;
  /** Undefined while it is not laid out: waiting cards, briefs. */
  readonly pageLabel: string | undefined;
  readonly isFocused: boolean;
  readonly isSelected: boolean;
  onFocus(isAdding: boolean): void;
  onOpen(): void;
}

export const BoardCard = ({ card, pageLabel, isFocused, isSelected, onFocus, onOpen }: BoardCardProps) => {
  const { attributes, listeners, setNodeRef, transform, transition, isDragging } = useSortable({ id: card.id });
  const element = useRef<HTMLLIElement | null>(null);
  useEffect(() => {
    if (isFocused) element.current?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [isFocused]);
  return (
    <li
      {...attributes}
      {...listeners}
      ref={(node) => {
        element.current = node;
        setNodeRef(node);
      }}
      role="option"
      tabIndex={isFocused ? 0 : -1}
      aria-selected={isSelected || isFocused}
      data-item={card.id}
      className={["board-card", isFocused && "is-focused", isSelected && "is-selected", isDragging && "is-lifted"]
        .filter(Boolean)
        .join(" ")}
      style={{ transform: CSS.Translate.toString(transform), transition }}
      onClick={(event) => onFocus(event.ctrlKey || event.metaKey || event.shiftKey)}
      onDoubleClick={onOpen}
      onKeyDown={undefined}
    >
      <CardFace card={card} pageLabel={pageLabel} />
    </li>
  );
};

export const CardFace = ({ card, pageLabel }: { card: ItemSummary; pageLabel: string | undefined }) => (
  <>
    <p className="board-card-title">{card.title ?? `△ ${card.opening}`}</p>
    <p className="board-card-facts quiet small">
      <span>
        {[card.sourceUnit, formatDays(card.eventDates), strings.inbox.characters(card.characters)]
          .filter(Boolean)
          .join(" · ")}
      </span>
      {pageLabel !== undefined && <span title={strings.board.page(pageLabel)}>{pageLabel}</span>}
    </p>
  </>
);
