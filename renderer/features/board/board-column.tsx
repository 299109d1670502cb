import { useDroppable } from "@dnd-kit/core";
import { SortableContext, verticalListSortingStrategy } from "@dnd-kit/sortable";

import { strings } from "#renderer/strings/strings.ts";
import { sectionColour } from "#renderer/ui/palette.ts";
import type { ItemSummary } from "#shared/model/item.ts";
import type { Section } from "#shared/model/section.ts";

import { BoardCard } from "./board-card.tsx";

interface Cards {
  readonly cards: readonly ItemSummary[];
  readonly focusedId: string | null;
  readonly selected: ReadonlySet<string>;
  readonly pageLabels: ReadonlyMap<string, string>;
  onFocus(itemId: string, isAdding: boolean): void;
  onOpen(itemId: string): void;
}

export interface BoardColumnProps extends Cards {
  readonly section: Section;
  /** The digit that sends a card here; null beyond nine. */
  readonly shortcut: number | null;
}

const text = strings.board;

export const BoardColumn = ({ section, shortcut, ...cards }: BoardColumnProps) => {
  const characters = cards.cards.reduce((sum, card) => sum + card.characters, 0);
  const { setNodeRef, isOver } = useDroppable({ id: `section:${section.id}` });
  return (
    <section
      ref={setNodeRef}
      className={`board-column${isOver ? " is-over" : ""}`}
      aria-label={section.name}
      data-section={section.name}
    >
      <header className="board-head" style={{ borderTopColor: sectionColour(section.hue) }}>
        <h2>{section.name}</h2>
        {shortcut !== null && <kbd>{shortcut}</kbd>}
        <p className="quiet small">{text.count(cards.cards.length, characters)}</p>
      </header>
      <CardList {...cards} name={section.name} emptyText={text.emptySection} />
    </section>
  );
};

export interface WaitingColumnProps extends Cards {
  /** How many wait in all; the column shows the first of them. */
  readonly count: number;
}

/** The inbox, beside the sections. */
export const WaitingColumn = ({ count, ...cards }: WaitingColumnProps) => {
  const { setNodeRef, isOver } = useDroppable({ id: "section:waiting" });
  return (
    <section
      ref={setNodeRef}
      className={`board-column board-waiting${isOver ? " is-over" : ""}`}
      aria-label={text.waiting}
      data-section={text.waiting}
    >
      <header className="board-head">
        <h2>
          {text.waiting} {count}
        </h2>
        <p className="quiet small">{text.waitingHint}</p>
      </header>
      <CardList {...cards} name={text.waiting} emptyText={strings.inbox.empty} />
    </section>
  );
};

const CardList = ({
  cards,
  focusedId,
  selected,
  pageLabels,
  onFocus,
  onOpen,
  emptyText,
  name,
}: Cards & { emptyText: string; name: string }) => (
  <SortableContext items={cards.map(({ id }) => id)} strategy={verticalListSortingStrategy}>
    <ol className="board-cards" role="listbox" aria-label={name} aria-multiselectable>
      {cards.map((card) => (
        <BoardCard
          key={card.id}
          card={card}
          pageLabel={pageLabels.get(card.id)}
          isFocused={card.id === focusedId}
          isSelected={selected.has(card.id)}
          onFocus={(isAdding) => onFocus(card.id, isAdding)}
          onOpen={() => onOpen(card.id)}
        />
      ))}
      <li role="presentation" className="board-end quiet small">
        {cards.length === 0 && emptyText}
      </li>
    </ol>
  </SortableContext>
);
