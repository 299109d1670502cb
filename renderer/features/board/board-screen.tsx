import { DndContext, DragOverlay, PointerSensor, pointerWithin, useSensor, useSensors } from "@dnd-kit/core";
import { Button, Empty } from "antd";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useStore } from "zustand";

import { strings } from "#renderer/strings/strings.ts";
import { useMessages } from "#renderer/ui/messages.tsx";
import { useActions } from "#renderer/ui/use-actions.ts";
import { firstPageLabels, sectionLengths } from "#shared/domain/budgeting/section-lengths.ts";
import type { Issue } from "#shared/model/issue.ts";
import type { ItemSummary } from "#shared/model/item.ts";
import { sectionsByKey, type Section } from "#shared/model/section.ts";
import type { Step } from "#shared/model/step.ts";

import { ArrangeDialog } from "./arrange-dialog.tsx";
import { BoardBar } from "./board-bar.tsx";
import { CardFace, type Choice } from "./board-card.tsx";
import { actedOnBoard, findCard, inBoardOrder, shiftOf, staysInPlace } from "./board-cards.ts";
import { BoardColumn, WaitingColumn } from "./board-column.tsx";
import { BoardPanes } from "./board-panes.tsx";
import type { BoardStore } from "./board-store.ts";
import { markOf, type WorkDone } from "./card-mark.ts";
import { countMissing, MissingPanel } from "./missing-panel.tsx";
import { neighbourCard, type Direction } from "./neighbour-card.ts";
import { PageDrawer } from "./page-drawer.tsx";
import { useDropTarget } from "./use-drop-target.ts";

import "./board.css";

export interface BoardScreenProps {
  readonly store: BoardStore;
  readonly issue: Issue | null;
  readonly sections: readonly Section[];
  readonly workDone: WorkDone;
  readonly isActive: boolean;
  onOpenItem(itemId: string): void;
  onMoved(step: Step): void;
  onNewIssue(): void;
  /** Shows what waits in the inbox: of these units, or of the days of the reporting period. */
  onShowWaiting(wanted: { readonly units?: readonly string[]; readonly period?: Issue["reportingPeriod"] }): void;
  onShowPages(): void;
}

const text = strings.board;
/** A press that moves less than this many pixels is a click. */
const dragDistance = 6;
const nothingLifted: ReadonlySet<string> = new Set();
/** Dragging is for the mouse; the keyboard has keys of its own, told in the foot. */
const accessibility = {
  screenReaderInstructions: { draggable: text.dragHint },
  announcements: {
    onDragStart: () => undefined,
    onDragOver: () => undefined,
    onDragEnd: () => undefined,
    onDragCancel: () => undefined,
  },
};

/** 编排: the issue as columns of cards, between what waits and the page that comes of it. */
export const BoardScreen = ({
  store,
  issue,
  sections,
  workDone,
  isActive,
  onOpenItem,
  onMoved,
  onNewIssue,
  onShowWaiting,
  onShowPages,
}: BoardScreenProps) => {
  const messages = useMessages();
  const state = useStore(store);
  const { bySection, waiting, view, layout, profile, missing, pageTarget } = state;
  const [draggedId, setDraggedId] = useState<string | null>(null);
  const [isArranging, setIsArranging] = useState(false);
  const { target, latest } = useDropTarget(draggedId);
  const columns = useRef<HTMLDivElement>(null);
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: dragDistance } }));
  const isFrozen = issue?.status === "published";
  // A published issue lacks nothing any more.
  const rail = isFrozen && view.rail === "missing" ? null : view.rail;
  const issueId = issue?.id ?? null;

  useEffect(() => void store.getState().open(issueId).catch(messages.failed), [store, issueId, messages]);

  const cards = useMemo(
    () =>
      new Map([...waiting, ...[...bySection.values()].flat()].map((card): [string, ItemSummary] => [card.id, card])),
    [waiting, bySection],
  );
  const pageLabels = useMemo(() => (layout ? firstPageLabels(layout) : new Map<string, string>()), [layout]);
  const lengths = useMemo(
    () =>
      layout && profile
        ? sectionLengths(
            layout,
            profile.pitch,
            new Map([...bySection].map(([id, list]): [string, string[]] => [id, list.map((card) => card.id)])),
          )
        : null,
    [layout, profile, bySection],
  );
  const suggestions = useMemo(() => {
    const byId = new Map(sections.map((section) => [section.id, section]));
    return new Map(
      [...state.suggestions].flatMap(([itemId, sectionId]): [string, Section][] => {
        const section = byId.get(sectionId);
        return section ? [[itemId, section]] : [];
      }),
    );
  }, [state.suggestions, sections]);
  const lifted = useMemo(
    () => (draggedId === null ? nothingLifted : state.selected.has(draggedId) ? state.selected : new Set([draggedId])),
    [draggedId, state.selected],
  );

  const run = (work: Promise<unknown>): void => void work.catch(messages.failed);
  const move = async (
    itemIds: readonly string[],
    sectionId: string,
    at: number | null,
    keeps = false,
  ): Promise<void> => {
    if (itemIds.length === 0) return;
    if (isFrozen) throw new Error(text.frozen);
    if (staysInPlace(store.getState(), itemIds, sectionId, at)) return;
    const step = await store.getState().move(itemIds, sectionId, at, keeps);
    if (step) onMoved(step);
  };
  const returnToInbox = async (wanted: readonly string[]): Promise<void> => {
    const itemIds = wanted.filter((id) => findCard(store.getState(), id) !== null);
    if (itemIds.length === 0) return;
    if (isFrozen) throw new Error(text.frozen);
    onMoved(await store.getState().returnToInbox(itemIds));
  };
  const shift = (by: -1 | 1): void => {
    const found = shiftOf(store.getState(), by);
    if (found) run(move(found.itemIds, found.sectionId, found.at, true));
  };
  const onDrop = (): void => {
    const found = latest.current;
    const itemIds = inBoardOrder(state, lifted);
    setDraggedId(null);
    if (!found) return;
    run(found.columnId === "waiting" ? returnToInbox(itemIds) : move(itemIds, found.columnId, found.at));
  };

  const next = (direction: Direction): string | null => neighbourCard(store.getState(), sections, direction);
  const go = (direction: Direction) => () => {
    const found = next(direction);
    if (found !== null) store.getState().focus(found);
  };
  const extend = (direction: Direction) => () => {
    const found = next(direction);
    if (found !== null) store.getState().selectTo(found);
  };
  const showCard = (itemId: string): void => {
    const column = findCard(store.getState(), itemId)?.sectionId ?? "waiting";
    if (store.getState().view.folded.includes(column)) store.getState().toggleFolded(column);
    store.getState().focus(itemId);
  };
  const showSection = (sectionId: string): void => {
    if (store.getState().view.folded.includes(sectionId)) store.getState().toggleFolded(sectionId);
    columns.current
      ?.querySelector(`[data-column="${sectionId}"]`)
      ?.scrollIntoView({ block: "nearest", inline: "center" });
  };
  const foldFocused = (): void => {
    const { focusedId } = store.getState();
    const place = focusedId === null ? null : findCard(store.getState(), focusedId);
    if (place) store.getState().toggleFolded(place.sectionId);
  };
  const { focusedId } = state;
  const isAwake = isActive && issue !== null && !isArranging;
  useActions(
    "board",
    {
      up: go("up"),
      down: go("down"),
      left: go("left"),
      right: go("right"),
      first: go("first"),
      last: go("last"),
      pageUp: go("pageUp"),
      pageDown: go("pageDown"),
      moveUp: () => shift(-1),
      moveDown: () => shift(1),
      select: () => void (focusedId !== null && store.getState().toggle(focusedId)),
      selectUp: extend("up"),
      selectDown: extend("down"),
      selectColumn: store.getState().selectColumn,
      clearSelection: () => void (draggedId === null && store.getState().clearSelection()),
      returnToInbox: () => run(returnToInbox(actedOnBoard(store.getState()))),
      arrange: isFrozen ? undefined : () => setIsArranging(true),
      missing: isFrozen ? undefined : () => store.getState().toggleRail("missing"),
      livePage: () => store.getState().toggleRail("page"),
      waiting: () => store.getState().toggleFolded("waiting"),
      fold: foldFocused,
      edit: () => void (focusedId !== null && onOpenItem(focusedId)),
    },
    {
      isActive: isAwake,
      more: sectionsByKey(sections).map((section) => ({
        label: text.moveInto(section.name),
        keys: [String(section.key)],
        run: () => run(move(actedOnBoard(store.getState()), section.id, null)),
      })),
    },
  );
  const onChoose = useCallback(
    (itemId: string, choice: Choice): void => {
      const { focus, toggle, selectTo } = store.getState();
      const act = choice === "only" ? focus : choice === "too" ? toggle : selectTo;
      act(itemId);
    },
    [store],
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
  const column = {
    workDone,
    focusedId,
    selected: state.selected,
    lifted,
    isFixed: isFrozen,
    onChoose,
    onOpen: onOpenItem,
    onFold: store.getState().toggleFolded,
  };
  const focusedPlace = focusedId === null ? null : findCard(state, focusedId);
  const isWaitingFolded = view.folded.includes("waiting");
  return (
    <section className="board" aria-label={strings.nav.board}>
      <BoardBar
        itemCount={[...bySection.values()].reduce((sum, list) => sum + list.length, 0)}
        pageCount={layout?.pages.length ?? null}
        pageTarget={pageTarget}
        selectedCount={state.selected.size}
        missingCount={missing && countMissing(missing, pageTarget, layout)}
        rail={rail}
        isFrozen={isFrozen}
        onArrange={() => setIsArranging(true)}
        onRail={store.getState().toggleRail}
      />
      <DndContext
        sensors={sensors}
        collisionDetection={pointerWithin}
        accessibility={accessibility}
        onDragStart={({ active }) => setDraggedId(String(active.id))}
        onDragCancel={() => setDraggedId(null)}
        onDragEnd={onDrop}
      >
        <BoardPanes
          isWaitingFolded={isWaitingFolded}
          waiting={
            <WaitingColumn
              {...column}
              cards={waiting}
              count={state.waitingCount}
              query={state.waitingQuery}
              suggestions={suggestions}
              target={target?.columnId === "waiting" ? target : null}
              isFolded={isWaitingFolded}
              onSearch={(query) => run(store.getState().searchWaiting(query))}
            />
          }
        >
          <div className="board-columns" ref={columns}>
            {sections.map((section) => (
              <BoardColumn
                key={section.id}
                {...column}
                {...focusIn(bySection.get(section.id) ?? noCards, column)}
                section={section}
                cards={bySection.get(section.id) ?? noCards}
                length={lengths?.get(section.id)}
                pageLabels={pageLabels}
                target={target?.columnId === section.id ? target : null}
                isFolded={view.folded.includes(section.id)}
              />
            ))}
          </div>
        </BoardPanes>
        <DragOverlay dropAnimation={null} className="board-overlay">
          {dragged && (
            <div className="board-card is-dragged">
              <CardFace
                card={dragged}
                pageLabel={undefined}
                findings={workDone.findings.get(dragged.id) ?? 0}
                mark={markOf(dragged, workDone)}
                stage={workDone.round?.stage ?? null}
              />
              {lifted.size > 1 && <b className="board-badge">{text.dragging(lifted.size)}</b>}
            </div>
          )}
        </DragOverlay>
      </DndContext>
      {rail !== null && layout && profile && (
        <aside className="board-rail" aria-label={rail === "page" ? text.drawer.title : text.missing.title}>
          {rail === "page" ? (
            <PageDrawer
              layout={layout}
              profile={profile}
              focusedId={focusedId}
              isActive={isAwake}
              onFocus={showCard}
              onOpen={onOpenItem}
            />
          ) : (
            missing && (
              <MissingPanel
                missing={missing}
                sections={sections}
                cards={cards}
                layout={layout}
                profile={profile}
                pageTarget={pageTarget}
                onShowSection={showSection}
                onShowCard={showCard}
                onShowUnits={(units) => onShowWaiting({ units })}
                onShowPeriod={() => onShowWaiting({ period: issue.reportingPeriod })}
                onShowPages={onShowPages}
              />
            )
          )}
        </aside>
      )}
      <footer className="keys">{isFrozen ? text.keysFrozen : text.keys}</footer>
      {isArranging && (
        <ArrangeDialog
          store={store}
          sections={sections}
          bySection={bySection}
          sectionId={focusedPlace?.sectionId ?? null}
          isPrintedByDate={profile?.itemOrder === "byDate"}
          onArranged={onMoved}
          onClose={() => setIsArranging(false)}
        />
      )}
    </section>
  );
};

const noCards: readonly ItemSummary[] = [];
const noneSelected: ReadonlySet<string> = new Set();

/** What of focus, selection and drag concerns a column: a column that it does not concern is not drawn anew. */
const focusIn = (
  cards: readonly ItemSummary[],
  {
    focusedId,
    selected,
    lifted,
  }: { focusedId: string | null; selected: ReadonlySet<string>; lifted: ReadonlySet<string> },
) => ({
  focusedId: cards.some(({ id }) => id === focusedId) ? focusedId : null,
  selected: cards.some(({ id }) => selected.has(id)) ? selected : noneSelected,
  lifted: cards.some(({ id }) => lifted.has(id)) ? lifted : nothingLifted,
});
