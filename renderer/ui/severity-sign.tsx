import { BulbOutlined, CloseCircleFilled, WarningFilled } from "@ant-design/icons";

import { strings } from "#renderer/strings/strings.ts";
import type { Severity } from "#shared/model/finding.ts";

import "./finding-mark.css";

const icons = { error: CloseCircleFilled, warning: WarningFilled, advice: BulbOutlined } as const;

/** How bad a finding is: a sign of its own form, with its name as text or, where there is no room, for whoever asks. */
export const SeveritySign = ({ severity, isNamed = false }: { severity: Severity; isNamed?: boolean }) => {
  const Icon = icons[severity];
  const name = strings.severities[severity];
  return (
    <span className={`severity-sign is-${severity}`} title={isNamed ? undefined : name}>
      <Icon {...(isNamed ? { "aria-hidden": true } : { role: "img", "aria-label": name })} />
      {isNamed && name}
    </span>
  );
};
