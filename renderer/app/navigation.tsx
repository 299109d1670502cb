import { Tooltip } from "antd";
import type { ReactNode } from "react";

import { strings } from "#renderer/strings/strings.ts";

import type { Screen } from "./app-store.ts";

export interface NavigationProps {
  readonly entries: readonly { screen: Screen; label: string; icon: ReactNode; count: number }[];
  readonly screen: Screen;
  onOpen(screen: Screen): void;
}

/** The screens, in the order of the month's work. */
export const Navigation = ({ entries, screen, onOpen }: NavigationProps) => (
  <nav className="navigation" aria-label={strings.app.name}>
    {entries.map((entry, index) => (
      <Tooltip key={entry.screen} title={`${entry.label}（Ctrl+${index + 1}）`} placement="right">
        <button
          type="button"
          aria-current={entry.screen === screen ? "page" : undefined}
          onClick={() => onOpen(entry.screen)}
        >
          <span aria-hidden className="navigation-icon">
            {entry.icon}
          </span>
          <span>{entry.label}</span>
          {entry.count > 0 && <span className="navigation-count">{entry.count}</span>}
        </button>
      </Tooltip>
    ))}
  </nav>
);
