import { Button, Select, Switch } from "antd";
import { memo, useState } from "react";

import { strings } from "#renderer/strings/strings.ts";
import { Severity } from "#shared/model/finding.ts";
import type { RuleChoice, RuleInfo, RuleLayer } from "#shared/model/proofreading.ts";

export interface RuleRowProps {
  readonly rule: RuleInfo;
  /** What the layers say of it. */
  readonly choices: readonly RuleChoice[];
  /** For whom changes are made. */
  readonly layer: RuleLayer;
  /** All null takes back what the layer said. */
  onChoose(choice: Omit<RuleChoice, "ruleId">): void;
}

const text = strings.rulesDrawer;

/** As many examples as say what a rule is about. */
const mostExamples = 6;

/** One rule: on or off, how grave, whose word that is; reason and examples below it. */
export const RuleRow = memo(({ rule, choices, layer, onChoose }: RuleRowProps) => {
  const [isOpen, setOpen] = useState(false);
  const said = choices.find((choice) => choice.layer === layer);
  const { isOn: saidOn = null, severity: saidSeverity = null, reason: saidWhy = null } = said ?? {};
  const { title, isOn, severity, ownSeverity, reason, examples } = rule;
  return (
    <li className={`rule-row${isOn ? "" : " is-off"}`}>
      <div className="rule-row-head">
        <Switch
          size="small"
          aria-label={text.on(title)}
          checked={isOn}
          onChange={(on) => onChoose({ layer, isOn: on, severity: saidSeverity, reason: saidWhy })}
        />
        <button
          type="button"
          className="rule-row-title"
          aria-expanded={isOpen}
          title={text.details(title)}
          onClick={() => setOpen(!isOpen)}
        >
          <span>{title}</span>
          <span className="quiet small">{strings.ruleLayers[rule.layer]}</span>
        </button>
        <Select<Severity>
          size="small"
          aria-label={text.severityOf(title)}
          value={severity}
          options={Severity.options.map((value) => ({ value, label: strings.severities[value] }))}
          onChange={(chosen) => onChoose({ layer, isOn: saidOn, severity: chosen, reason: saidWhy })}
        />
      </div>
      {choices.map((choice) => (
        <p key={choice.layer} className="rule-row-choice small">
          {strings.ruleLayers[choice.layer]}：{sayingOf(choice)}
          {choice.severity !== null && choice.severity !== ownSeverity && (
            <span className="quiet">（{text.ownSeverity(strings.severities[ownSeverity])}）</span>
          )}
          {choice.reason !== null && ` · ${choice.reason}`}
          <Button
            type="link"
            size="small"
            aria-label={text.restoreOf(title)}
            onClick={() => onChoose({ layer: choice.layer, isOn: null, severity: null, reason: null })}
          >
            {text.restore}
          </Button>
        </p>
      ))}
      {isOpen && (
        <div className="rule-row-details">
          <p>{reason}</p>
          {examples.length === 0 ? (
            <p className="quiet small">{text.noExamples}</p>
          ) : (
            <ul>
              {examples.slice(0, mostExamples).map(([wrong, right]) => (
                <li key={wrong} className="finding-change">
                  <del>{wrong}</del> {right !== null && <ins>{right}</ins>}
                </li>
              ))}
            </ul>
          )}
        </div>
      )}
    </li>
  );
});

const sayingOf = ({ isOn, severity }: RuleChoice): string =>
  [isOn === null ? "" : isOn ? text.said.on : text.said.off, severity === null ? "" : strings.severities[severity]]
    .filter(Boolean)
    .join("，");
