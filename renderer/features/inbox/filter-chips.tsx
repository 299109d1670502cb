import { CloseOutlined } from "@ant-design/icons";
import { Button, Tag } from "antd";
import { useStore } from "zustand";

import { strings } from "#renderer/strings/strings.ts";

import { DayFilter } from "./day-filter.tsx";
import type { ImportStore } from "./import-store.ts";
import { isNarrowed, type InboxMark } from "./inbox-filter.ts";
import { type InboxStore } from "./inbox-store.ts";
import { UnitFilter } from "./unit-filter.tsx";

export interface FilterChipsProps {
  readonly store: InboxStore;
  readonly imports: ImportStore;
  /** The reporting period of the issue; null without an issue. */
  readonly period: { readonly from: string; readonly to: string } | null;
}

const text = strings.inbox;
const marks: readonly InboxMark[] = ["alike", "doubtful", "lossy"];

/** What the list is narrowed by: each chip says how many it would show, and is pressed again to take it off. */
export const FilterChips = ({ store, imports, period }: FilterChipsProps) => {
  const state = useStore(store);
  const { facets, submissionId } = state;
  const lastImport = useStore(imports, (each) => each.lastImport);
  const toggle = (mark: InboxMark): void => {
    const isOn = state.marks.includes(mark);
    void state.narrow({ marks: isOn ? state.marks.filter((each) => each !== mark) : [...state.marks, mark] });
  };
  return (
    <div className="inbox-chips" role="group" aria-label={text.filter}>
      {marks.map((mark) => {
        const isOn = state.marks.includes(mark);
        return (
          <button
            key={mark}
            type="button"
            className="inbox-chip small"
            aria-pressed={isOn}
            onClick={() => toggle(mark)}
          >
            <span>{text.marks[mark]}</span>
            {facets && <span className="quiet">{facets.marks[mark]}</span>}
            {isOn && <CloseOutlined aria-hidden />}
          </button>
        );
      })}
      <UnitFilter
        units={state.units}
        count={() => state.countUnits()}
        onChange={(units) => void state.narrow({ units })}
      />
      <DayFilter
        days={state.days}
        period={period}
        counts={facets?.days ?? null}
        onChange={(days) => void state.narrow({ days })}
      />
      {submissionId !== null && (
        <Tag closable onClose={() => void state.narrow({ submissionId: null })}>
          {text.onlySubmission(lastImport?.files.find(({ submission }) => submission.id === submissionId)?.file ?? "")}
        </Tag>
      )}
      {isNarrowed(state) && (
        <Button size="small" type="link" onClick={() => void state.clearFilter()}>
          {text.clearFilter}
        </Button>
      )}
    </div>
  );
};
