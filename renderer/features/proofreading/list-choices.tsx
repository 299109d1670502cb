import { Segmented } from "antd";

import { hintOf } from "#renderer/strings/actions.ts";
import { strings } from "#renderer/strings/strings.ts";
import type { Severity } from "#shared/model/finding.ts";

import type { Grouping, SeverityFilter } from "./group-findings.ts";

export interface ListChoicesProps {
  readonly counts: Readonly<Record<Severity, number>>;
  readonly grouping: Grouping;
  readonly filter: SeverityFilter;
  onGrouping(grouping: Grouping): void;
  onFilter(filter: SeverityFilter): void;
}

const text = strings.proofreading;

/** How the list is put together, and what of it is shown. */
export const ListChoices = ({ counts, grouping, filter, onGrouping, onFilter }: ListChoicesProps) => {
  const grave = counts.error + counts.warning;
  return (
    <div className="list-choices">
      <Segmented<Grouping>
        block
        size="small"
        aria-label={text.grouping}
        title={hintOf("proofreading", "grouping")}
        value={grouping}
        options={[
          { value: "rule", label: text.groupings.rule },
          { value: "item", label: text.groupings.item },
        ]}
        onChange={onGrouping}
      />
      <Segmented<SeverityFilter>
        block
        size="small"
        aria-label={text.filter}
        title={hintOf("proofreading", "filter")}
        value={filter}
        options={[
          { value: "all", label: text.filters.all(grave + counts.advice) },
          { value: "grave", label: text.filters.grave(grave) },
        ]}
        onChange={onFilter}
      />
    </div>
  );
};
