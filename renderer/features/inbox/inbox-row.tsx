import { WarningOutlined } from "@ant-design/icons";
import { memo, type MouseEvent, type ReactNode } from "react";

import { strings } from "#renderer/strings/strings.ts";
import { formatDays } from "#renderer/ui/dates.ts";
import { SectionDot } from "#renderer/ui/section-dot.tsx";
import type { ItemSummary } from "#shared/model/item.ts";
import type { Section } from "#shared/model/section.ts";

import { Highlighted } from "./highlighted.tsx";
import type { Suggestion } from "./inbox-store.ts";
import type { Column, ColumnKey } from "./list-view.ts";

export interface InboxRowProps {
  /** 0-based place in the list. */
  readonly place: number;
  /** Undefined until it is fetched. */
  readonly row: ItemSummary | undefined;
  readonly suggestion: Suggestion | undefined;
  /** The suggested one. */
  readonly section: Section | undefined;
  readonly columns: readonly Column[];
  readonly query: string;
  /** Pixels from the top of the list. */
  readonly top: number;
  readonly height: number;
  readonly isFocused: boolean;
  readonly isSelected: boolean;
  readonly showsState: boolean;
  onClick(event: MouseEvent, place: number): void;
  onToggle(place: number): void;
  onOpen(itemId: string): void;
}

const text = strings.inbox;

/** One item of the list. Plain elements only: thirty of them are drawn anew at every turn of the wheel. */
export const InboxRow = memo((props: InboxRowProps) => {
  const { place, row, columns, top, height, isFocused, isSelected } = props;
  return (
    <div
      role="row"
      tabIndex={-1}
      aria-rowindex={place + 2}
      aria-selected={isSelected}
      aria-current={isFocused || undefined}
      className={`inbox-row inbox-item${isFocused ? " is-focused" : ""}${isSelected ? " is-selected" : ""}`}
      style={{ transform: `translateY(${top}px)`, height }}
      onClick={(event) => props.onClick(event, place)}
      onDoubleClick={() => row && props.onOpen(row.id)}
      onKeyDown={() => undefined}
    >
      <span role="gridcell" onClick={(event) => event.stopPropagation()} onKeyDown={() => undefined}>
        <input
          type="checkbox"
          className="inbox-check"
          tabIndex={-1}
          checked={isSelected}
          aria-label={row?.title ?? row?.opening ?? ""}
          onChange={() => props.onToggle(place)}
        />
      </span>
      <TitleCell {...props} />
      {columns.map(({ key }) => (
        <span key={key} role="gridcell" className={`inbox-cell quiet${isNumber(key) ? " inbox-number" : ""}`}>
          {row && cell(key, row, props)}
        </span>
      ))}
    </div>
  );
});

const TitleCell = ({ row, query, showsState }: InboxRowProps) => {
  if (!row) return <span className="inbox-title" />;
  const losses = row.received?.losses ?? [];
  const lost = losses.reduce((sum, { count }) => sum + count, 0);
  return (
    <span role="gridcell" className="inbox-title">
      <span className="inbox-title-line">
        <span className={`inbox-title-text${row.title === null ? " quiet" : ""}`}>
          <Highlighted text={row.title ?? (row.opening || text.untitled)} query={query} />
        </span>
        {row.isBrief && <span className="inbox-mark">{text.brief}</span>}
        {row.alike > 0 && <span className="inbox-mark is-alike">{text.marks.alike}</span>}
        {row.doubts > 0 && <span className="inbox-mark is-doubtful">{text.marks.doubtful}</span>}
        {showsState && row.state !== "inbox" && <span className="inbox-mark">{text.states[row.state]}</span>}
      </span>
      {lost > 0 && (
        <span className="inbox-losses small">
          <WarningOutlined aria-hidden /> {text.rowLosses(lost, losses[0]?.what ?? "")}
        </span>
      )}
    </span>
  );
};

const isNumber = (key: ColumnKey): boolean => key === "characters" || key === "revision";

const cell = (key: ColumnKey, row: ItemSummary, { suggestion, section, query }: InboxRowProps): ReactNode => {
  switch (key) {
    case "unit":
      return row.sourceUnit !== null && <Highlighted text={row.sourceUnit} query={query} />;
    case "date":
      return formatDays(row.eventDates);
    case "suggestion":
      return (
        suggestion &&
        section && (
          <span title={text.suggestion(section.name, suggestion.confidence, suggestion.reason)}>
            <SectionDot hue={section.hue} /> {section.name.slice(0, 2)} {Math.round(suggestion.confidence * 100)}%
          </span>
        )
      );
    case "characters":
      return row.characters;
    case "received":
      return row.received && formatDays([row.received.on]);
    case "state":
      return text.states[row.state];
    case "revision":
      return row.revision;
    case "byline":
      return row.byline && [...row.byline.reporters, ...row.byline.correspondents].join("、");
    case "file":
      return row.received?.fileName;
  }
};
