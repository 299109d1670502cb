import { Button, Progress } from "antd";
import { useStore } from "zustand";

import { strings } from "#renderer/strings/strings.ts";
import { formatMoment } from "#renderer/ui/dates.ts";

import type { AppStore } from "./app-store.ts";

export interface StatusLineProps {
  readonly store: AppStore;
  onCancel(task: string): void;
  onBackUp(): void;
}

const text = strings.status;

/** Bottom right: when the last save and the last checked backup were; long work with its way out. */
export const StatusLine = ({ store, onCancel, onBackUp }: StatusLineProps) => {
  const status = useStore(store, (state) => state.status);
  const tasks = useStore(store, (state) => state.tasks);
  const slowAreas = useStore(store, (state) => state.slowAreas);
  return (
    <div className="status-line small" role="status">
      {tasks.map(({ task, done, total, label }) => (
        <span key={task} className="status-task" data-testid="running-task">
          {text.tasks[task] ?? task} {done}/{total} <span className="quiet status-label">{label}</span>
          <Progress
            className="status-bar"
            size="small"
            showInfo={false}
            percent={total === 0 ? 0 : (100 * done) / total}
          />
          <Button type="link" size="small" onClick={() => onCancel(task)}>
            {text.cancel}
          </Button>
        </span>
      ))}
      {slowAreas.length > 0 && (
        <span className="status-task" data-testid="slow-call">
          <span aria-hidden className="status-slow" />
          {text.slow(slowAreas.map((area) => text.areas[area] ?? "").join("、"))}
        </span>
      )}
      <span className="header-gap" />
      {status && (
        <span className="quiet">
          {status.lastSavedAt === null ? text.nothingSaved : text.saved(formatMoment(status.lastSavedAt))}
          {" · "}
          {status.lastBackup === null ? text.noBackup : text.backup(formatMoment(status.lastBackup.madeAt))}
        </span>
      )}
      <Button type="link" size="small" onClick={onBackUp}>
        {text.backUpNow}
      </Button>
    </div>
  );
};
