import { DownOutlined } from "@ant-design/icons";
import { Button, Dropdown, Tooltip } from "antd";

import { hintOf } from "#renderer/strings/actions.ts";
import { strings } from "#renderer/strings/strings.ts";
import { SeveritySign } from "#renderer/ui/severity-sign.tsx";
import type { Severity } from "#shared/model/finding.ts";

export interface ProofreadingHeadProps {
  readonly errorRate: number;
  readonly characters: number;
  readonly counts: Readonly<Record<Severity, number>>;
  readonly ignoredCount: number;
  readonly canReport: boolean;
  onReport(format: "xlsx" | "docx"): void;
  onIgnored(): void;
  onRules(): void;
}

const text = strings.proofreading;
/** The rate at which a periodical passes: 2 in 10,000 characters (期刊编校质量要求). */
const norm = 2;
const severities: readonly Severity[] = ["error", "warning", "advice"];

/** How the issue stands, and what goes out of it. */
export const ProofreadingHead = (props: ProofreadingHeadProps) => {
  const { errorRate, characters, counts } = props;
  const isGood = errorRate <= norm;
  return (
    <header className="proofreading-head">
      <Tooltip title={text.rateExplained(characters)}>
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what it counts is told to whoever comes here by keyboard too */}
        <p className={`proofreading-rate${isGood ? " is-good" : ""}`} data-testid="error-rate" tabIndex={0}>
          <b>{text.rate(errorRate.toFixed(2))}</b>{" "}
          <span className="small">{isGood ? text.rateGood : text.rateBad}</span>
          <span className="proofreading-rate-of quiet small">{text.rateOf(characters)}</span>
        </p>
      </Tooltip>
      <p className="proofreading-counts small" data-testid="finding-counts">
        {severities.map((severity) => (
          <span key={severity}>
            <SeveritySign severity={severity} isNamed /> {counts[severity]}
          </span>
        ))}
      </p>
      <div className="proofreading-doors">
        <Button size="small" title={hintOf("proofreading", "ignored")} onClick={props.onIgnored}>
          {text.ignored(props.ignoredCount)}
        </Button>
        <Button size="small" title={hintOf("proofreading", "rules")} onClick={props.onRules}>
          {text.rules}
        </Button>
        <Dropdown
          trigger={["click"]}
          disabled={!props.canReport}
          menu={{
            items: (["xlsx", "docx"] as const).map((format) => ({
              key: format,
              label: text.reportAs[format],
              onClick: () => props.onReport(format),
            })),
          }}
        >
          <Button size="small" title={hintOf("proofreading", "report")} icon={<DownOutlined />} iconPlacement="end">
            {text.report}
          </Button>
        </Dropdown>
      </div>
    </header>
  );
};
