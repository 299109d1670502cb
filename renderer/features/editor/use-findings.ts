import { useCallback, useEffect } from "react";
import { useStore } from "zustand";

import { strings } from "#renderer/strings/strings.ts";
import { findingKey } from "#shared/domain/proofreading/finding-key.ts";
import type { Finding } from "#shared/model/finding.ts";

import type { EditorStore } from "./editor-store.ts";
import type { FindingStore } from "./finding-store.ts";
import { mendTitle, readDraft, stepFinding } from "./read-draft.ts";

/** What is done about the findings of the text that is being written. */
export interface FindingActions {
  /** Goes to a finding: its words are selected in the text. */
  show(finding: Finding): void;
  step(by: 1 | -1): void;
  /** An ordinary edit of the text, which the text's own undo takes back; the caret stays behind the new words. */
  mend(finding: Finding, replacement: string): void;
}

/** Keeps what is typed, its findings and their marks together. */
export const useFindings = (store: EditorStore, findings: FindingStore): FindingActions => {
  useEffect(() => {
    const check = (): void => {
      const { item, draft } = store.getState();
      findings.getState().check(item && draft && readDraft(item.id, draft));
    };
    findings
      .getState()
      .load()
      // Without it nothing is marked, which the screen 校对 tells of.
      .catch(() => undefined);
    check();
    let { draft: known } = store.getState();
    const stop = store.subscribe(({ draft }) => {
      if (draft === known) return;
      known = draft;
      check();
    });
    return () => {
      stop();
      findings.getState().check(null);
    };
  }, [store, findings]);

  const isShown = useStore(store, ({ hasBody }) => hasBody);
  const { findings: found, currentKey } = useStore(findings);
  useEffect(() => {
    if (isShown) store.getState().markFindings({ findings: found, currentKey, titleOf });
  }, [store, isShown, found, currentKey]);

  const show = useCallback(
    (finding: Finding): void => {
      findings.getState().choose(findingKey(finding));
      if (finding.where === "body") store.getState().showFinding(finding);
      else selectInTitle(finding);
    },
    [store, findings],
  );
  const step = useCallback(
    (by: 1 | -1): void => {
      const { draft, caret } = store.getState();
      const { findings: all, currentKey: key } = findings.getState();
      const next = stepFinding(all, { currentKey: key, caret, body: draft?.body ?? [] }, by);
      if (next) show(next);
    },
    [store, findings, show],
  );
  const mend = useCallback(
    (finding: Finding, replacement: string): void => {
      const { draft, edit, mendFinding } = store.getState();
      const { findings: all } = findings.getState();
      const next = all[all.indexOf(finding) + 1];
      if (finding.where === "title") {
        const title = mendTitle(draft?.title ?? "", finding, replacement);
        if (title !== null) edit({ title });
      } else mendFinding(finding, replacement);
      // The words behind it in the same text have moved; where they are now the next check tells.
      findings.getState().choose(next && !isSameText(next, finding) ? findingKey(next) : null);
    },
    [store, findings],
  );
  return { show, step, mend };
};

const isSameText = (one: Finding, other: Finding): boolean =>
  one.where === other.where && one.paragraph === other.paragraph;

const titleOf = ({ severity, text, suggestion, message }: Finding): string =>
  `${strings.finding.mark(strings.severities[severity], text, suggestion)}\n${message}`;

const selectInTitle = ({ start, end }: Finding): void => {
  const field = document.querySelector<HTMLTextAreaElement>('[data-field="title"]');
  if (!field) return;
  const indent = field.value.length - field.value.trimStart().length;
  field.focus();
  field.setSelectionRange(indent + start, indent + end);
};
