import { CloseOutlined, DownOutlined } from "@ant-design/icons";
import { Button, Input, Popover } from "antd";

import { strings } from "#renderer/strings/strings.ts";

import type { InboxDays } from "./inbox-filter.ts";
import type { Facets } from "./inbox-store.ts";

export interface DayFilterProps {
  readonly days: InboxDays | null;
  /** The reporting period of the issue; null without an issue. */
  readonly period: { readonly from: string; readonly to: string } | null;
  readonly counts: Facets["days"];
  onChange(days: InboxDays | null): void;
}

const text = strings.inbox;

/** 日期: the first day of the event against the reporting period, any days, or those that have none. */
export const DayFilter = ({ days, period, counts, onChange }: DayFilterProps) => {
  const choices: readonly { label: string; days: InboxDays; count: number | undefined }[] = [
    ...(period
      ? [
          { label: text.days.within, days: { from: period.from, to: period.to }, count: counts?.within },
          { label: text.days.before, days: { from: null, to: dayBeside(period.from, -1) }, count: counts?.before },
          { label: text.days.after, days: { from: dayBeside(period.to, 1), to: null }, count: counts?.after },
        ]
      : []),
    { label: text.days.none, days: "none", count: counts?.none },
  ];
  const chosen = choices.find((choice) => JSON.stringify(choice.days) === JSON.stringify(days));
  const [from, to] = days === null || days === "none" ? ["", ""] : [days.from ?? "", days.to ?? ""];
  const change = (nextFrom: string, nextTo: string): void =>
    onChange(nextFrom === "" && nextTo === "" ? null : { from: nextFrom || null, to: nextTo || null });
  const list = (
    <div className="inbox-choices">
      {choices.map((choice) => (
        <button
          key={choice.label}
          type="button"
          className="inbox-choice"
          aria-pressed={choice === chosen}
          onClick={() => onChange(choice === chosen ? null : choice.days)}
        >
          {choice.label} <span className="quiet small">{choice.count}</span>
        </button>
      ))}
      <div className="inbox-days">
        <Input
          size="small"
          type="date"
          aria-label={text.days.from}
          value={from}
          onChange={(event) => change(event.target.value, to)}
        />
        <span aria-hidden>–</span>
        <Input
          size="small"
          type="date"
          aria-label={text.days.to}
          value={to}
          onChange={(event) => change(from, event.target.value)}
        />
      </div>
    </div>
  );
  return (
    <span className="inbox-chip-pair">
      <Popover trigger="click" placement="bottomLeft" content={list}>
        <button type="button" className="inbox-chip small" aria-pressed={days !== null}>
          <span>{days === null ? text.columns.date : (chosen?.label ?? text.days.range(from, to))}</span>
          <DownOutlined aria-hidden />
        </button>
      </Popover>
      {days !== null && (
        <Button
          type="text"
          size="small"
          aria-label={text.removeFilter(text.columns.date)}
          icon={<CloseOutlined />}
          onClick={() => onChange(null)}
        />
      )}
    </span>
  );
};

/** The day so many days later (earlier, where negative). */
const dayBeside = (day: string, by: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + by * 86_400_000).toISOString().slice(0, 10);
