import { useVirtualizer } from "@tanstack/react-virtual";
import { Checkbox, Tag } from "antd";
import { useEffect, useRef, type MouseEvent } from "react";
import { useStore } from "zustand";

import { strings } from "#renderer/strings/strings.ts";
import { formatDays } from "#renderer/ui/dates.ts";
import { SectionDot } from "#renderer/ui/section-dot.tsx";
import type { ItemSummary } from "#shared/model/item.ts";
import type { Section } from "#shared/model/section.ts";

import type { InboxStore, Suggestion } from "./inbox-store.ts";

export interface InboxListProps {
  readonly store: InboxStore;
  readonly sections: readonly Section[];
  /** Interface size in percent: rows grow with it. */
  readonly scale: number;
  onOpen(itemId: string): void;
}

const text = strings.inbox;
/** Height of a row at 100 %, pixels. */
const rowHeight = 40;

export const InboxList = ({ store, sections, scale, onOpen }: InboxListProps) => {
  const { ids, rows, suggestions, focusedId, selected, isLoaded, query, tab } = useStore(store);
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: ids.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => Math.round((rowHeight * scale) / 100),
    overscan: 12,
    getItemKey: (index) => ids[index] ?? index,
  });
  const visible = virtualizer.getVirtualItems();
  const first = visible[0]?.index ?? 0;
  const last = visible.at(-1)?.index ?? 0;

  useEffect(() => virtualizer.measure(), [virtualizer, scale]);
  useEffect(() => void store.getState().fetchRows(first, last), [store, ids, first, last]);
  useEffect(() => {
    const index = focusedId === null ? -1 : ids.indexOf(focusedId);
    if (index >= 0) virtualizer.scrollToIndex(index, { align: "auto" });
  }, [virtualizer, ids, focusedId]);

  const onClick = (event: MouseEvent, itemId: string): void => {
    if (event.shiftKey) store.getState().selectTo(itemId);
    else if (event.ctrlKey || event.metaKey) store.getState().toggle(itemId);
    else store.getState().focus(itemId);
  };

  return (
    <div className="inbox-list" role="grid" aria-label={strings.nav.inbox} aria-rowcount={ids.length}>
      <div className="inbox-row inbox-head small quiet" role="row">
        <span />
        <span role="columnheader">{text.columns.title}</span>
        <span role="columnheader">{text.columns.unit}</span>
        <span role="columnheader">{text.columns.date}</span>
        <span role="columnheader">{text.columns.suggestion}</span>
        <span role="columnheader" className="inbox-number">
          {text.columns.characters}
        </span>
      </div>
      <div ref={scroller} className="inbox-scroller" role="rowgroup" tabIndex={-1}>
        <div style={{ height: virtualizer.getTotalSize(), position: "relative" }}>
          {visible.map(({ index, start, size }) => {
            const id = ids[index] ?? "";
            return (
              <Row
                key={id}
                id={id}
                row={rows.get(id)}
                suggestion={suggestions.get(id)}
                section={sections.find((section) => section.id === suggestions.get(id)?.sectionId)}
                style={{ transform: `translateY(${start}px)`, height: size }}
                isFocused={id === focusedId}
                isSelected={selected.has(id)}
                showsState={tab === "all"}
                onClick={(event) => onClick(event, id)}
                onToggle={() => store.getState().toggle(id)}
                onOpen={() => onOpen(id)}
              />
            );
          })}
        </div>
        {isLoaded && ids.length === 0 && (
          <div className="inbox-empty">
            <p>{query.trim() === "" ? text.empty : text.noMatch(query)}</p>
            {query.trim() === "" && <p className="quiet small">{text.emptyHint}</p>}
          </div>
        )}
      </div>
    </div>
  );
};

interface RowProps {
  readonly id: string;
  /** Undefined until it is fetched. */
  readonly row: ItemSummary | undefined;
  readonly suggestion: Suggestion | undefined;
  /** The suggested one. */
  readonly section: Section | undefined;
  readonly style: { transform: string; height: number };
  readonly isFocused: boolean;
  readonly isSelected: boolean;
  readonly showsState: boolean;
  onClick(event: MouseEvent): void;
  onToggle(): void;
  onOpen(): void;
}

const Row = ({
  id,
  row,
  suggestion,
  section,
  style,
  isFocused,
  isSelected,
  showsState,
  onClick,
  onToggle,
  onOpen,
}: RowProps) => (
  <div
    role="row"
    tabIndex={-1}
    data-item={id}
    aria-selected={isSelected}
    aria-current={isFocused || undefined}
    className={`inbox-row inbox-item${isFocused ? " is-focused" : ""}${isSelected ? " is-selected" : ""}`}
    style={style}
    onClick={onClick}
    onDoubleClick={onOpen}
    onKeyDown={() => undefined}
  >
    <span role="gridcell" onClick={(event) => event.stopPropagation()} onKeyDown={() => undefined}>
      <Checkbox checked={isSelected} tabIndex={-1} aria-label={row?.title ?? row?.opening} onChange={onToggle} />
    </span>
    <span role="gridcell" className="inbox-title">
      <span className={`inbox-title-text${row?.title == null ? " quiet" : ""}`}>
        {row && (row.title ?? (row.opening || text.untitled))}
      </span>
      {row?.isBrief && <Tag variant="outlined">{text.brief}</Tag>}
      {row && row.alike > 0 && <Tag color="processing">{text.marks.alike}</Tag>}
      {row && row.doubts > 0 && <Tag color="warning">{text.marks.doubtful}</Tag>}
      {row && showsState && row.state !== "inbox" && <Tag variant="outlined">{text.states[row.state]}</Tag>}
    </span>
    <span role="gridcell" className="inbox-unit quiet">
      {row?.sourceUnit}
    </span>
    <span role="gridcell" className="quiet">
      {row && formatDays(row.eventDates)}
    </span>
    <span role="gridcell" className="inbox-suggestion quiet">
      {suggestion && section && (
        <span title={text.suggestion(section.name, suggestion.confidence, suggestion.reason)}>
          <SectionDot hue={section.hue} /> {section.name.slice(0, 2)} {Math.round(suggestion.confidence * 100)}%
        </span>
      )}
    </span>
    <span role="gridcell" className="inbox-number quiet">
      {row?.characters}
    </span>
  </div>
);
