import { Checkbox, Segmented, Select } from "antd";

import { hintOf } from "#renderer/strings/actions.ts";
import { strings } from "#renderer/strings/strings.ts";
import { MarkKind } from "#shared/model/review.ts";

import type { MarkFilter } from "./review-stops.ts";

export interface ListFiltersProps {
  readonly filter: MarkFilter;
  readonly reviewers: readonly string[];
  onFilter(change: Partial<MarkFilter>): void;
}

const text = strings.reviewing.filters;
const states = ["open", "settled", "all"] as const;
/** Of the choice that leaves everything in. */
const every = "";

/** Whose marks, which kind, open or decided. */
export const ListFilters = ({ filter, reviewers, onFilter }: ListFiltersProps) => (
  <div className="review-filters">
    <Segmented<MarkFilter["state"]>
      block
      size="small"
      aria-label={text.state}
      title={hintOf("reviewing", "filter")}
      value={filter.state}
      options={states.map((value) => ({ value, label: text.stateOf[value] }))}
      onChange={(state) => onFilter({ state })}
    />
    <div className="review-filters-row">
      <Select
        size="small"
        aria-label={text.reviewer}
        value={filter.reviewer ?? every}
        popupMatchSelectWidth={false}
        options={[{ value: every, label: text.everyone }, ...reviewers.map((name) => ({ value: name, label: name }))]}
        onChange={(name) => onFilter({ reviewer: name === every ? null : name })}
      />
      <Select<MarkKind | typeof every>
        size="small"
        aria-label={text.kind}
        value={filter.kind ?? every}
        popupMatchSelectWidth={false}
        options={[
          { value: every, label: text.everyKind },
          ...MarkKind.options.map((kind) => ({ value: kind, label: strings.reviewing.kinds[kind] })),
        ]}
        onChange={(kind) => onFilter({ kind: kind === every ? null : kind })}
      />
    </div>
    <Checkbox checked={filter.onlyConflicts} onChange={(event) => onFilter({ onlyConflicts: event.target.checked })}>
      <span className="small">{text.onlyConflicts}</span>
    </Checkbox>
  </div>
);
