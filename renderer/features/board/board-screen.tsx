import {
  DndContext,
  DragOverlay,
  PointerSensor,
  pointerWithin,
  rectIntersection,
  useSensor,
  useSensors,
  type CollisionDetection,
  type DragEndEvent,
} from "@dnd-kit/core";
import { Button, Empty } from "antd";
import { useEffect, useState } from "react";
import { useStore } from "zustand";

import { strings } from "#renderer/strings/strings.ts";
import { useMessages } from "#renderer/ui/messages.tsx";
import { SplitPane } from "#renderer/ui/split-pane.tsx";
import { useActions } from "#renderer/ui/use-actions.ts";
import type { Issue } from "#shared/model/issue.ts";
import type { ItemSummary } from "#shared/model/item.ts";
import { sectionsByKey, type Section } from "#shared/model/section.ts";
import type { Step } from "#shared/model/step.ts";

import { CardFace } from "./board-card.tsx";
import { BoardColumn, WaitingColumn } from "./board-column.tsx";
import { actedOnBoard, findCard, type BoardStore } from "./board-store.ts";
import { neighbourCard } from "./neighbour-card.ts";

import "./board.css";

export interface BoardScreenProps {
  readonly store: BoardStore;
  readonly issue: Issue | null;
  readonly sections: readonly Section[];
  readonly isActive: boolean;
  onOpenItem(itemId: string): void;
  onMoved(step: Step): void;
  onNewIssue(): void;
}

const text = strings.board;
/** A press that moves less than this many pixels is a click. */
const dragDistance = 6;

/** A card under the pointer says where among the cards; between cards the column does. */
const findTarget: CollisionDetection = (args) => {
  const under = pointerWithin(args);
  const card = under.find(({ id }) => !String(id).startsWith("section:"));
  if (card) return [card];
  return under.length > 0 ? under : rectIntersection(args);
};

/** 编排: the issue as columns of cards. */
export const BoardScreen = ({
  store,
  issue,
  sections,
  isActive,
  onOpenItem,
  onMoved,
  onNewIssue,
}: BoardScreenProps) => {
  const messages = useMessages();
  const state = useStore(store);
  const [draggedId, setDraggedId] = useState<string | null>(null);
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: dragDistance } }));
  const isFrozen = issue?.status === "published";
  const issueId = issue?.id ?? null;

  useEffect(() => void store.getState().open(issueId).catch(messages.failed), [store, issueId, messages]);

  const cards = new Map<string, ItemSummary>(
    [...state.waiting, ...[...state.bySection.values()].flat()].map((card) => [card.id, card]),
  );
  const run = (work: Promise<unknown>): void => void work.catch(messages.failed);

  const move = async (itemIds: readonly string[], sectionId: string, at: number | null): Promise<void> => {
    if (itemIds.length === 0) return;
    if (isFrozen) throw new Error(text.frozen);
    const step = await store.getState().move(itemIds, sectionId, at);
    if (step) onMoved(step);
  };
  const returnToInbox = async (): Promise<void> => {
    const itemIds = actedOnBoard(state).filter((id) => findCard(state, id) !== null);
    if (itemIds.length === 0) return;
    onMoved(await store.getState().returnToInbox(itemIds));
  };
  const shift = (by: -1 | 1): void => {
    const place = state.focusedId === null ? null : findCard(state, state.focusedId);
    if (!place || state.focusedId === null) return;
    const count = state.bySection.get(place.sectionId)?.length ?? 0;
    const target = place.index + by;
    if (target < 0 || target >= count) return;
    // `at` names the card to stand before; moving down passes the next one.
    run(move([state.focusedId], place.sectionId, by < 0 ? target : target + 1));
  };
  const onDragEnd = ({ active, over }: DragEndEvent): void => {
    setDraggedId(null);
    if (!over) return;
    const itemId = String(active.id);
    const itemIds = state.selected.has(itemId) ? [...state.selected] : [itemId];
    const overId = String(over.id);
    if (overId === "section:waiting") {
      run(returnToInbox());
      return;
    }
    const sectionId = overId.startsWith("section:")
      ? overId.slice("section:".length)
      : findCard(state, overId)?.sectionId;
    if (sectionId === undefined) return;
    run(move(itemIds, sectionId, dropIndex(overId, itemId)));
  };
  /** Over a card further down its own column the dragged card comes after it, else before it. */
  const dropIndex = (overId: string, itemId: string): number | null => {
    const over = findCard(state, overId);
    if (!over) return null;
    const from = findCard(state, itemId);
    return from?.sectionId === over.sectionId && from.index < over.index ? over.index + 1 : over.index;
  };

  const go = (direction: "up" | "down" | "left" | "right") => () => {
    const next = neighbourCard(state, sections, direction);
    if (next !== null) store.getState().focus(next);
  };
  const open = (): void => void (state.focusedId !== null && onOpenItem(state.focusedId));
  useActions(
    "board",
    {
      up: go("up"),
      down: go("down"),
      left: go("left"),
      right: go("right"),
      moveUp: () => shift(-1),
      moveDown: () => shift(1),
      select: () => void (state.focusedId !== null && store.getState().toggle(state.focusedId)),
      returnToInbox: () => run(returnToInbox()),
      edit: open,
    },
    {
      isActive: isActive && issue !== null,
      more: sectionsByKey(sections).map((section) => ({
        label: text.moveInto(section.name),
        keys: [String(section.key)],
        run: () => run(move(actedOnBoard(state), section.id, null)),
      })),
    },
  );

  if (!issue) {
    return (
      <div className="board-none">
        <Empty description={text.noIssue}>
          <p className="quiet">{text.noIssueHint}</p>
          <Button type="primary" onClick={onNewIssue}>
            {strings.issue.create}
          </Button>
        </Empty>
      </div>
    );
  }
  const dragged = draggedId === null ? undefined : cards.get(draggedId);
  const columnProps = {
    focusedId: state.focusedId,
    selected: state.selected,
    pageLabels: state.pageLabels,
    onFocus: (itemId: string, isAdding: boolean) =>
      isAdding ? store.getState().toggle(itemId) : store.getState().focus(itemId),
    onOpen: onOpenItem,
  };
  return (
    <section className="board" aria-label={strings.nav.board}>
      <DndContext
        sensors={sensors}
        collisionDetection={findTarget}
        onDragStart={({ active }) => setDraggedId(String(active.id))}
        onDragCancel={() => setDraggedId(null)}
        onDragEnd={onDragEnd}
      >
        <SplitPane
          name="boardWaiting"
          label={text.resizeWaiting}
          sized="start"
          usual={264}
          least={180}
          most={520}
          rest={300}
        >
          <WaitingColumn cards={state.waiting} count={state.waitingCount} {...columnProps} />
          <div className="board-columns">
            {sections.map((section) => (
              <BoardColumn
                key={section.id}
                section={section}
                shortcut={section.key}
                cards={state.bySection.get(section.id) ?? []}
                {...columnProps}
              />
            ))}
          </div>
        </SplitPane>
        <DragOverlay dropAnimation={null}>
          {dragged && (
            <div className="board-card is-dragged">
              <CardFace card={dragged} pageLabel={undefined} />
              {state.selected.size > 1 && <b className="board-badge">{text.dragging(state.selected.size)}</b>}
            </div>
          )}
        </DragOverlay>
      </DndContext>
      <footer className="keys">{isFrozen ? text.frozen : text.keys}</footer>
    </section>
  );
};
