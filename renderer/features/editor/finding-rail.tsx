import { Button } from "antd";
import { useEffect, useRef, type MouseEvent } from "react";
import { useStore } from "zustand";

import { hintOf } from "#renderer/strings/actions.ts";
import { strings } from "#renderer/strings/strings.ts";
import { FindingChange } from "#renderer/ui/finding-change.tsx";
import { SeveritySign } from "#renderer/ui/severity-sign.tsx";
import { findingKey } from "#shared/domain/proofreading/finding-key.ts";
import type { Finding } from "#shared/model/finding.ts";

import type { FindingStore } from "./finding-store.ts";
import type { FindingActions } from "./use-findings.ts";

export interface FindingRailProps {
  readonly store: FindingStore;
  readonly actions: FindingActions;
  readonly readOnly: boolean;
  onIgnore(finding: Finding, scope: "place" | "word"): void;
}

const text = strings.editor.findings;

/** 校对 beside the text: what the rules find in it as it is typed, each with its reason and what can be done. */
export const FindingRail = ({ store, actions, readOnly, onIgnore }: FindingRailProps) => {
  const { findings, currentKey } = useStore(store);
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    list.current?.querySelector("[aria-current='true']")?.scrollIntoView({ block: "nearest" });
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- what is current stands elsewhere now
  }, [currentKey]);
  return (
    <aside className="text-rail" aria-label={text.name}>
      <h2>{text.name}</h2>
      <p className="quiet small" role="status" data-testid="editor-finding-count">
        {findings.length === 0 ? text.none : text.count(findings.length)}
      </p>
      <ol ref={list}>
        {findings.map((finding) => {
          const key = findingKey(finding);
          return (
            <li
              key={key}
              aria-current={key === currentKey || undefined}
              className={key === currentKey ? "is-current" : ""}
            >
              <FindingEntry finding={finding} actions={actions} readOnly={readOnly} onIgnore={onIgnore} />
            </li>
          );
        })}
      </ol>
    </aside>
  );
};

interface FindingEntryProps extends Pick<FindingRailProps, "actions" | "readOnly" | "onIgnore"> {
  readonly finding: Finding;
}

const FindingEntry = ({ finding, actions, readOnly, onIgnore }: FindingEntryProps) => {
  const { severity, suggestion, message, text: words } = finding;
  return (
    <>
      <button type="button" className="editor-finding" title={text.show} onClick={() => actions.show(finding)}>
        <SeveritySign severity={severity} />
        <span>
          <FindingChange
            finding={{ before: finding.before.slice(-4), text: words, after: finding.after.slice(0, 4) }}
            replacement={suggestion}
          />
        </span>
      </button>
      <p className="small">{message}</p>
      {!readOnly && (
        <p className="editor-finding-actions">
          {suggestion !== null && (
            <Button
              size="small"
              title={hintOf("editor", "acceptFinding")}
              aria-label={text.acceptOf(words)}
              onMouseDown={keepFocus}
              onClick={() => actions.mend(finding, suggestion)}
            >
              {text.accept}
            </Button>
          )}
          <Button
            size="small"
            type="text"
            title={hintOf("editor", "ignoreFinding")}
            aria-label={text.ignoreOf(words)}
            onMouseDown={keepFocus}
            onClick={() => onIgnore(finding, "place")}
          >
            {text.ignore}
          </Button>
          <Button
            size="small"
            type="text"
            aria-label={text.ignoreWordOf(words)}
            onMouseDown={keepFocus}
            onClick={() => onIgnore(finding, "word")}
          >
            {text.ignoreWord}
          </Button>
        </p>
      )}
    </>
  );
};

/** The caret stays in the text. */
const keepFocus = (event: MouseEvent): void => event.preventDefault();
