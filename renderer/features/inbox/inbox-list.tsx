import { useVirtualizer } from "@tanstack/react-virtual";
import { Button } from "antd";
import { useCallback, useEffect, useRef, type MouseEvent } from "react";
import { useStore } from "zustand";

import { strings } from "#renderer/strings/strings.ts";
import type { Section } from "#shared/model/section.ts";

import { isNarrowed } from "./inbox-filter.ts";
import { InboxHead } from "./inbox-head.tsx";
import { InboxRow } from "./inbox-row.tsx";
import { type InboxStore } from "./inbox-store.ts";
import type { Column } from "./list-view.ts";

export interface InboxListProps {
  readonly store: InboxStore;
  readonly sections: readonly Section[];
  /** Interface size in percent: rows grow with it. */
  readonly scale: number;
  onOpen(itemId: string): void;
}

const text = strings.inbox;
/** Heights at 100 %, pixels. */
const rowHeight = 40;
const headHeight = 32;

/** The list of what came in: any length, of which only what is on screen is here. */
export const InboxList = ({ store, sections, scale, onOpen }: InboxListProps) => {
  const state = useStore(store);
  const { rows, total, suggestions, focusedPlace, selected, readings, query, tab, view, listNumber, newer, isCapped } =
    state;
  const scroller = useRef<HTMLDivElement>(null);
  const head = Math.round((headHeight * scale) / 100);
  const virtualizer = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => Math.round((rowHeight * scale) / 100),
    overscan: 8,
    scrollMargin: head,
    scrollPaddingStart: head,
  });
  const visible = virtualizer.getVirtualItems();
  const first = visible[0]?.index ?? 0;
  const last = visible.at(-1)?.index ?? 0;

  useEffect(() => virtualizer.measure(), [virtualizer, scale]);
  useEffect(() => void store.getState().showRows(first, last), [store, listNumber, total, first, last]);
  useEffect(() => {
    if (scroller.current) scroller.current.scrollTop = 0;
  }, [listNumber]);
  useEffect(() => virtualizer.scrollToIndex(focusedPlace, { align: "auto" }), [virtualizer, listNumber, focusedPlace]);

  const onClick = useCallback(
    (event: MouseEvent, place: number): void => {
      const { selectTo, toggle, focus, clearSelection } = store.getState();
      if (event.shiftKey) void selectTo(place);
      else if (event.ctrlKey || event.metaKey) toggle(place);
      else {
        clearSelection();
        focus(place);
      }
    },
    [store],
  );
  const onToggle = useCallback((place: number) => store.getState().toggle(place), [store]);

  return (
    <div
      className="inbox-list"
      role="grid"
      aria-label={strings.nav.inbox}
      aria-rowcount={total + 1}
      aria-multiselectable
      data-read={readings}
      style={gridStyle(view.columns)}
    >
      {newer > 0 && (
        <div className="inbox-notice small" role="status">
          {text.newer(newer)}
          <Button size="small" type="link" onClick={() => void store.getState().showNewer()}>
            {text.showNewer}
          </Button>
        </div>
      )}
      {isCapped && (
        <div className="inbox-notice small" role="status">
          {text.capped}
        </div>
      )}
      <div ref={scroller} className="inbox-scroller" role="rowgroup" tabIndex={-1}>
        <InboxHead view={view} scale={scale} onChange={(next) => void store.getState().changeView(next)} />
        <div className="inbox-rows" style={{ height: virtualizer.getTotalSize() }}>
          {visible.map(({ index, start, size }) => {
            const row = rows.get(index);
            const suggestion = row && suggestions.get(row.id);
            return (
              <InboxRow
                key={row?.id ?? index}
                place={index}
                row={row}
                suggestion={suggestion}
                section={suggestion && sections.find(({ id }) => id === suggestion.sectionId)}
                columns={view.columns}
                query={query}
                top={start - head}
                height={size}
                isFocused={index === focusedPlace}
                isSelected={row !== undefined && selected.has(row.id)}
                showsState={tab === "all"}
                onClick={onClick}
                onToggle={onToggle}
                onOpen={onOpen}
              />
            );
          })}
        </div>
        {readings > 0 && total === 0 && (
          <div className="inbox-empty">
            <p>
              {query.trim() === ""
                ? isNarrowed(state)
                  ? text.noneLeft
                  : tab === "inbox"
                    ? text.empty
                    : text.emptyTabs[tab]
                : text.noMatch(query)}
            </p>
            {isNarrowed(state) ? (
              <Button onClick={() => void store.getState().clearFilter()}>{text.clearFilter}</Button>
            ) : (
              <p className="quiet small">{text.emptyHints[tab]}</p>
            )}
          </div>
        )}
      </div>
    </div>
  );
};

/** The tracks of a row: the box, the title with what is left, the columns. */
const gridStyle = (columns: readonly Column[]): Readonly<Record<`--${string}`, string>> => ({
  "--inbox-columns": [
    "calc(var(--unit) * 6)",
    "minmax(calc(var(--unit) * 40), 1fr)",
    ...columns.map(({ width }) => `calc(${width}px * var(--scale, 1))`),
  ].join(" "),
});
