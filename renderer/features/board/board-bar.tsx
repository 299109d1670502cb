import { FileTextOutlined, SortAscendingOutlined, UnorderedListOutlined } from "@ant-design/icons";
import { Button, Tooltip } from "antd";

import { hintOf } from "#renderer/strings/actions.ts";
import { strings } from "#renderer/strings/strings.ts";

import type { BoardRail } from "./board-view.ts";

export interface BoardBarProps {
  readonly itemCount: number;
  /** Null until the issue was laid out. */
  readonly pageCount: number | null;
  readonly pageTarget: number | null;
  readonly selectedCount: number;
  readonly missingCount: number | null;
  readonly rail: BoardRail | null;
  readonly isFrozen: boolean;
  onArrange(): void;
  onRail(rail: BoardRail): void;
}

const text = strings.board;

/** What the issue amounts to, and what can be done with all of it. */
export const BoardBar = ({
  itemCount,
  pageCount,
  pageTarget,
  selectedCount,
  missingCount,
  rail,
  isFrozen,
  onArrange,
  onRail,
}: BoardBarProps) => (
  <div className="board-bar">
    <span>
      {text.count(itemCount)}
      {pageCount !== null && <span>{text.allPages(pageCount, pageTarget)}</span>}
    </span>
    {isFrozen && <b className="board-frozen">{text.frozen}</b>}
    <span role="status" className="board-chosen">
      {selectedCount > 0 && strings.inbox.selected(selectedCount)}
    </span>
    <Tooltip title={hintOf("board", "arrange")}>
      <Button size="small" icon={<SortAscendingOutlined />} disabled={isFrozen || itemCount < 2} onClick={onArrange}>
        {text.arrange.open}
      </Button>
    </Tooltip>
    <Tooltip title={hintOf("board", "missing")}>
      <Button
        size="small"
        icon={<UnorderedListOutlined />}
        aria-pressed={rail === "missing"}
        disabled={isFrozen}
        className={rail === "missing" ? "is-on" : ""}
        onClick={() => onRail("missing")}
      >
        {text.missing.title} {!isFrozen && missingCount}
      </Button>
    </Tooltip>
    <Tooltip title={hintOf("board", "livePage")}>
      <Button
        size="small"
        icon={<FileTextOutlined />}
        aria-pressed={rail === "page"}
        className={rail === "page" ? "is-on" : ""}
        onClick={() => onRail("page")}
      >
        {text.drawer.title}
      </Button>
    </Tooltip>
  </div>
);
