import { DoubleLeftOutlined } from "@ant-design/icons";
import { useDroppable } from "@dnd-kit/core";
import { Button, Input, Tooltip } from "antd";
import { memo, type ReactNode } from "react";

import { hintOf } from "#renderer/strings/actions.ts";
import { strings } from "#renderer/strings/strings.ts";
import { sectionColour } from "#renderer/ui/palette.ts";
import type { SectionLength } from "#shared/domain/budgeting/section-lengths.ts";
import type { ItemSummary } from "#shared/model/item.ts";
import type { Section } from "#shared/model/section.ts";

import { BoardCard, type BoardCardProps } from "./board-card.tsx";
import { markOf, type WorkDone } from "./card-mark.ts";
import type { DropTarget } from "./drop-target.ts";

interface Column extends Pick<BoardCardProps, "onChoose" | "onOpen" | "isFixed"> {
  readonly cards: readonly ItemSummary[];
  readonly focusedId: string | null;
  readonly selected: ReadonlySet<string>;
  readonly pageLabels: ReadonlyMap<string, string>;
  readonly workDone: WorkDone;
  /** The cards that are being dragged. */
  readonly lifted: ReadonlySet<string>;
  /** What a drop would hit now. */
  readonly target: DropTarget | null;
  readonly isFolded: boolean;
  onFold(columnId: string): void;
}

export interface BoardColumnProps extends Column {
  readonly section: Section;
  /** Undefined until the issue was laid out. */
  readonly length: SectionLength | undefined;
}

const text = strings.board;

const BoardColumnOnce = ({ section, length, ...column }: BoardColumnProps) => {
  const { cards, isFolded, onFold, target } = column;
  const isOver = target?.columnId === section.id;
  const style = { borderTopColor: sectionColour(section.hue) };
  if (isFolded) {
    return (
      <Strip
        columnId={section.id}
        name={section.name}
        count={cards.length}
        isOver={isOver}
        style={style}
        onOpen={onFold}
      />
    );
  }
  const characters = cards.reduce((sum, card) => sum + card.characters, 0);
  return (
    <section
      className={`board-column${isOver ? " is-over" : ""}`}
      aria-label={section.name}
      data-section={section.name}
      data-column={section.id}
    >
      <header className="board-head" style={style}>
        <h2>{section.name}</h2>
        <span className="board-head-end">
          {section.key !== null && <kbd title={text.moveInto(section.name)}>{section.key}</kbd>}
          <Fold name={section.name} onFold={() => onFold(section.id)} />
        </span>
        <p className="quiet small" title={text.length(length?.lines ?? 0, characters)}>
          {text.count(cards.length)}
          {length && length.pages > 0 && (
            <span>
              {text.pages(length.pages)}
              {length.firstLabel !== null && ` · ${text.range(length.firstLabel, length.lastLabel ?? "")}`}
            </span>
          )}
        </p>
        <LengthBar section={section} share={length?.share ?? 0} />
      </header>
      <CardList {...column} columnId={section.id} name={section.name} emptyText={text.emptySection(section.key)} />
    </section>
  );
};

/** One section. Drawn anew only when its own cards, pages or marks change. */
export const BoardColumn = memo(BoardColumnOnce);

/** How much of the issue a section takes, in its hue and in words. */
const LengthBar = ({ section, share }: { section: Section; share: number }) => {
  const percent = Math.round(share * 100);
  return (
    <div className="board-length small quiet" title={text.share(percent)}>
      <span className="board-length-track" aria-hidden>
        <span style={{ width: `${share * 100}%`, background: sectionColour(section.hue) }} />
      </span>
      {percent}%
    </div>
  );
};

export interface WaitingColumnProps extends Omit<Column, "pageLabels" | "isFixed"> {
  /** How many wait in all; the column shows the first of them. */
  readonly count: number;
  readonly query: string;
  /** Item id → the section where it would go. */
  readonly suggestions: ReadonlyMap<string, Section>;
  readonly isFixed: boolean;
  onSearch(query: string): void;
}

const noLabels: ReadonlyMap<string, string> = new Map();

/** The inbox, beside the sections. */
export const WaitingColumn = ({ count, query, suggestions, onSearch, ...column }: WaitingColumnProps) => {
  const isOver = column.target?.columnId === "waiting";
  if (column.isFolded) {
    return (
      <Strip columnId="waiting" name={text.waiting} count={count} isOver={isOver} onOpen={column.onFold} isWaiting />
    );
  }
  return (
    <section
      className={`board-column board-waiting${isOver ? " is-over" : ""}`}
      aria-label={text.waiting}
      data-section={text.waiting}
      data-column="waiting"
    >
      <header className="board-head">
        <h2>
          {text.waiting} {count}
        </h2>
        <span className="board-head-end">
          <Fold name={text.waiting} hint={hintOf("board", "waiting")} onFold={() => column.onFold("waiting")} />
        </span>
        <p className="quiet small">{text.waitingHint}</p>
        <Input
          size="small"
          allowClear
          aria-label={text.searchWaiting}
          placeholder={text.searchWaiting}
          value={query}
          onChange={(event) => onSearch(event.target.value)}
        />
      </header>
      <CardList
        {...column}
        columnId="waiting"
        name={text.waiting}
        pageLabels={noLabels}
        suggestions={suggestions}
        emptyText={query.trim() === "" ? text.noneWaiting : strings.inbox.noMatch(query)}
      />
      {count > column.cards.length && <p className="quiet small">{text.moreWaiting(count - column.cards.length)}</p>}
    </section>
  );
};

interface CardListProps extends Omit<Column, "isFolded" | "onFold"> {
  readonly columnId: string;
  readonly name: string;
  readonly emptyText: string;
  readonly suggestions?: ReadonlyMap<string, Section>;
}

const CardList = ({
  columnId,
  name,
  emptyText,
  cards,
  focusedId,
  selected,
  pageLabels,
  workDone,
  lifted,
  target,
  suggestions,
  ...card
}: CardListProps) => {
  // What is dragged over the list scrolls it.
  const { setNodeRef } = useDroppable({ id: `column:${columnId}` });
  const at = target?.columnId === columnId && columnId !== "waiting" ? target.at : undefined;
  return (
    <ol ref={setNodeRef} className="board-cards" role="listbox" aria-label={name} aria-multiselectable>
      {cards.map((each, index) => (
        <BoardCard
          key={each.id}
          card={each}
          pageLabel={pageLabels.get(each.id)}
          suggestion={suggestions?.get(each.id)}
          findings={workDone.findings.get(each.id) ?? 0}
          mark={markOf(each, workDone)}
          stage={workDone.round?.stage ?? null}
          isFocused={each.id === focusedId}
          isSelected={selected.has(each.id)}
          isLifted={lifted.has(each.id)}
          isDropBefore={at === index}
          {...card}
        />
      ))}
      <li role="presentation" className={`board-end quiet small${at === null ? " is-drop-before" : ""}`}>
        {cards.length === 0 && emptyText}
      </li>
    </ol>
  );
};

interface FoldProps {
  readonly name: string;
  readonly hint?: string;
  onFold(): void;
}

const Fold = ({ name, hint, onFold }: FoldProps) => (
  <Tooltip title={hint ?? text.fold(name)}>
    <Button
      type="text"
      size="small"
      className="board-fold"
      aria-label={text.fold(name)}
      icon={<DoubleLeftOutlined />}
      onClick={onFold}
    />
  </Tooltip>
);

interface StripProps {
  readonly columnId: string;
  readonly name: string;
  readonly count: number;
  readonly isOver: boolean;
  readonly isWaiting?: boolean;
  readonly style?: { readonly borderTopColor: string };
  onOpen(columnId: string): void;
}

/** A column folded away: its name and count; cards can be dropped on it. */
const Strip = ({ columnId, name, count, isOver, isWaiting = false, style, onOpen }: StripProps): ReactNode => (
  <section
    className={`board-strip${isWaiting ? " is-waiting" : ""}${isOver ? " is-over" : ""}`}
    aria-label={name}
    data-section={name}
    data-column={columnId}
  >
    <button
      type="button"
      aria-label={text.unfold(name)}
      title={text.unfold(name)}
      style={style}
      onClick={() => onOpen(columnId)}
    >
      <b>{count}</b>
      <span>{name}</span>
    </button>
  </section>
);
