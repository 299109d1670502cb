import { ArrowDownOutlined, ArrowUpOutlined } from "@ant-design/icons";
import { useRef, useState, type PointerEvent, type ReactNode } from "react";

import { strings } from "#renderer/strings/strings.ts";
import type { ItemSort } from "#shared/api/items.ts";

import { ColumnMenu } from "./column-menu.tsx";
import { nextSort, withColumnWidth, type Column, type ColumnKey, type ListView } from "./list-view.ts";

export interface InboxHeadProps {
  readonly view: ListView;
  /** Interface size in percent. */
  readonly scale: number;
  onChange(view: ListView): void;
}

const text = strings.inbox;

/** What each column orders by; the others order nothing. */
const orders: Readonly<Partial<Record<ColumnKey, ItemSort["by"]>>> = {
  unit: "unit",
  date: "date",
  characters: "characters",
  received: "arrival",
};

/** The names of the columns: a click orders by one, its right edge is drawn wider, the menu chooses them. */
export const InboxHead = ({ view, scale, onChange }: InboxHeadProps) => (
  <div className="inbox-row inbox-head small quiet" role="row" aria-rowindex={1}>
    <span role="columnheader" className="inbox-heading">
      <ColumnMenu view={view} onChange={onChange} />
    </span>
    <Heading label={text.columns.title} by="title" view={view} onChange={onChange} />
    {view.columns.map((column) => (
      <Heading
        key={column.key}
        label={text.columns[column.key]}
        by={orders[column.key]}
        edge={<Edge column={column} scale={scale} view={view} onChange={onChange} />}
        view={view}
        onChange={onChange}
      />
    ))}
  </div>
);

interface HeadingProps extends Omit<InboxHeadProps, "scale"> {
  readonly label: string;
  readonly by: ItemSort["by"] | undefined;
  readonly edge?: ReactNode;
}

const Heading = ({ label, by, edge, view, onChange }: HeadingProps) => {
  const { sort } = view;
  const isSorted = by !== undefined && sort.by === by;
  const direction = sort.descending ? "descending" : "ascending";
  return (
    <span role="columnheader" className="inbox-heading" aria-sort={isSorted ? direction : "none"}>
      {by === undefined ? (
        label
      ) : (
        <button
          type="button"
          className="inbox-sort"
          title={text.sortBy(label)}
          onClick={() => onChange({ ...view, sort: nextSort(sort, by) })}
        >
          {label}
          {isSorted && (sort.descending ? <ArrowDownOutlined aria-hidden /> : <ArrowUpOutlined aria-hidden />)}
        </button>
      )}
      {edge}
    </span>
  );
};

const Edge = ({ column, scale, view, onChange }: InboxHeadProps & { readonly column: Column }) => {
  const start = useRef<{ x: number; width: number } | null>(null);
  const [isDragging, setDragging] = useState(false);
  const onPointerDown = (event: PointerEvent): void => {
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    start.current = { x: event.clientX, width: column.width };
    setDragging(true);
  };
  const onPointerMove = (event: PointerEvent): void => {
    if (!start.current) return;
    // The title takes what is left at the left: a column grows towards it.
    const width = start.current.width + ((start.current.x - event.clientX) * 100) / scale;
    onChange(withColumnWidth(view, column.key, width));
  };
  return (
    <span
      aria-hidden
      className={`inbox-edge${isDragging ? " is-dragging" : ""}`}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={() => {
        start.current = null;
        setDragging(false);
      }}
    />
  );
};
