import { Button } from "antd";
import { useStore } from "zustand";

import { strings } from "#renderer/strings/strings.ts";
import { FindingChange } from "#renderer/ui/finding-change.tsx";
import { SeveritySign } from "#renderer/ui/severity-sign.tsx";
import { findingKey } from "#shared/domain/proofreading/finding-key.ts";

import type { FindingStore } from "./finding-store.ts";
import type { FindingActions } from "./use-findings.ts";

export interface TitleFindingsProps {
  readonly store: FindingStore;
  readonly actions: FindingActions;
  readonly readOnly: boolean;
}

const text = strings.editor.findings;

/** What the rules find in the title, as lines below it: a field of letters alone cannot be marked itself. */
export const TitleFindings = ({ store, actions, readOnly }: TitleFindingsProps) => {
  const findings = useStore(store, (state) => state.findings);
  return findings
    .filter(({ where }) => where === "title")
    .map((finding) => (
      <p key={findingKey(finding)} className="editor-title-finding small">
        <SeveritySign severity={finding.severity} />{" "}
        <FindingChange finding={finding} replacement={finding.suggestion} />{" "}
        <span className="quiet">{finding.message}</span>
        {!readOnly && finding.suggestion !== null && (
          <Button
            type="link"
            size="small"
            aria-label={text.acceptOf(finding.text)}
            onClick={() => actions.mend(finding, finding.suggestion ?? "")}
          >
            {text.accept}
          </Button>
        )}
      </p>
    ));
};
