import { DoubleLeftOutlined, DoubleRightOutlined } from "@ant-design/icons";
import { Tooltip } from "antd";
import type { ReactNode } from "react";

import { strings } from "#renderer/strings/strings.ts";

import type { Screen } from "./app-store.ts";

export interface NavigationProps {
  readonly entries: readonly { screen: Screen; label: string; icon: ReactNode; count: number }[];
  readonly screen: Screen;
  /** Icons alone; the names stand in tooltips. */
  readonly isNarrow: boolean;
  onNarrow(isNarrow: boolean): void;
  onOpen(screen: Screen): void;
}

const text = strings.navigation;

/** The screens, in the order of the month's work. */
export const Navigation = ({ entries, screen, isNarrow, onNarrow, onOpen }: NavigationProps) => (
  <nav className={`navigation${isNarrow ? " is-narrow" : ""}`} aria-label={strings.app.name}>
    {entries.map((entry, index) => (
      <Tooltip key={entry.screen} title={`${entry.label}（Ctrl+${index + 1}）`} placement="right">
        <button
          type="button"
          aria-label={isNarrow ? entry.label : undefined}
          aria-current={entry.screen === screen ? "page" : undefined}
          onClick={() => onOpen(entry.screen)}
        >
          <span aria-hidden className="navigation-icon">
            {entry.icon}
          </span>
          {!isNarrow && <span>{entry.label}</span>}
          {entry.count > 0 && <span className="navigation-count">{entry.count}</span>}
        </button>
      </Tooltip>
    ))}
    <Tooltip title={isNarrow ? text.toNames : text.toIcons} placement="right">
      <button
        type="button"
        className="navigation-fold"
        aria-label={isNarrow ? text.toNames : text.toIcons}
        onClick={() => onNarrow(!isNarrow)}
      >
        {isNarrow ? <DoubleRightOutlined aria-hidden /> : <DoubleLeftOutlined aria-hidden />}
      </button>
    </Tooltip>
  </nav>
);
