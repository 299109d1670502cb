import { useDraggable } from "@dnd-kit/core";
import { memo, useEffect, useRef, type MouseEvent } from "react";

import { strings } from "#renderer/strings/strings.ts";
import { formatDays } from "#renderer/ui/dates.ts";
import { SectionDot } from "#renderer/ui/section-dot.tsx";
import type { ItemSummary } from "#shared/model/item.ts";
import type { ReviewStage } from "#shared/model/review.ts";
import type { Section } from "#shared/model/section.ts";

import { troublesOf, type CardMark } from "./card-mark.ts";

/** What a click means: only this card, this one too, or all up to it. */
export type Choice = "only" | "too" | "upTo";

export interface BoardCardProps {
  readonly card: ItemSummary;
  /** Undefined while it is not laid out, and for cards that wait. */
  readonly pageLabel: string | undefined;
  /** Where a card that waits would go. */
  readonly suggestion?: Section | undefined;
  /** Errors and warnings of the rules. */
  readonly findings: number;
  readonly mark: CardMark | null;
  /** Of the round that the mark speaks of; null before the first. */
  readonly stage: ReviewStage | null;
  readonly isFocused: boolean;
  readonly isSelected: boolean;
  readonly isLifted: boolean;
  /** A drop would land before it. */
  readonly isDropBefore: boolean;
  readonly isFixed: boolean;
  onChoose(itemId: string, choice: Choice): void;
  onOpen(itemId: string): void;
}

const BoardCardOnce = ({
  card,
  pageLabel,
  suggestion,
  findings,
  mark,
  stage,
  isFocused,
  isSelected,
  isLifted,
  isDropBefore,
  isFixed,
  onChoose,
  onOpen,
}: BoardCardProps) => {
  const { listeners, setNodeRef } = useDraggable({ id: card.id, disabled: isFixed });
  const element = useRef<HTMLLIElement | null>(null);
  useEffect(() => {
    if (!isFocused) return;
    element.current?.scrollIntoView({ block: "nearest", inline: "nearest" });
    // Only from card to card: what is being typed elsewhere keeps its caret.
    const { activeElement } = document;
    if (activeElement === document.body || activeElement?.classList.contains("board-card")) {
      element.current?.focus({ preventScroll: true });
    }
  }, [isFocused]);
  const choose = ({ ctrlKey, metaKey, shiftKey }: MouseEvent): void =>
    onChoose(card.id, shiftKey ? "upTo" : ctrlKey || metaKey ? "too" : "only");
  return (
    <li
      {...listeners}
      ref={(node) => {
        element.current = node;
        setNodeRef(node);
      }}
      role="option"
      tabIndex={isFocused ? 0 : -1}
      aria-selected={isSelected || isFocused}
      data-item={card.id}
      className={[
        "board-card",
        isFocused && "is-focused",
        isSelected && "is-selected",
        isLifted && "is-lifted",
        isDropBefore && "is-drop-before",
      ]
        .filter(Boolean)
        .join(" ")}
      onClick={choose}
      onDoubleClick={() => onOpen(card.id)}
      onKeyDown={undefined}
    >
      <CardFace
        card={card}
        pageLabel={pageLabel}
        suggestion={suggestion}
        findings={findings}
        mark={mark}
        stage={stage}
      />
    </li>
  );
};

/** One item. Drawn anew only when something of its own changes: a board holds hundreds. */
export const BoardCard = memo(BoardCardOnce);

type CardFaceProps = Pick<BoardCardProps, "card" | "pageLabel" | "suggestion" | "findings" | "mark" | "stage">;

const text = strings.board;

export const CardFace = memo(({ card, pageLabel, suggestion, findings, mark, stage }: CardFaceProps) => {
  const troubles = mark === "troubled" ? troublesOf(card, findings) : [];
  return (
    <>
      <p className="board-card-title">{card.title ?? `△ ${card.opening}`}</p>
      <p className="board-card-facts quiet small">
        <span className="board-card-from">
          {[card.sourceUnit, formatDays(card.eventDates), strings.inbox.characters(card.characters)]
            .filter(Boolean)
            .join(" · ")}
        </span>
        {(mark === "unsigned" || mark === "signed") && stage !== null && (
          <span
            className={`board-card-mark is-${mark}`}
            role="img"
            aria-label={text[mark](stage)}
            title={text[mark](stage)}
          >
            {mark === "signed" ? "✓" : "◐"}
          </span>
        )}
        {pageLabel !== undefined && (
          <span className="board-card-page" title={text.page(pageLabel)}>
            {pageLabel}
          </span>
        )}
      </p>
      {(troubles.length > 0 || suggestion) && (
        <p className="board-card-facts small">
          {troubles.length > 0 && (
            <span className="board-card-trouble" title={text.troubleHint}>
              ● {troubles.join("、")}
            </span>
          )}
          {suggestion && (
            <span className="board-card-from quiet" title={text.suggested(suggestion.name)}>
              <SectionDot hue={suggestion.hue} /> {suggestion.name}
            </span>
          )}
        </p>
      )}
    </>
  );
});
