import { useMemo } from "react";
import { useStore } from "zustand";

import type { Issue } from "#shared/model/issue.ts";

import type { WorkDone } from "../features/board/card-mark.ts";
import { graveFindingsByItem } from "../features/proofreading/group-findings.ts";
import type { Stores } from "./stores.ts";

/** What the board tells of the proofreading and the review of an issue; nothing of one that is published. */
export const useWorkDone = (
  { proofreading, reviewing }: Pick<Stores, "proofreading" | "reviewing">,
  issue: Issue | null,
): WorkDone => {
  const openIssueId = issue?.status === "published" ? null : (issue?.id ?? null);
  const checked = useStore(proofreading, (state) => (state.issueId === openIssueId ? state.checked : null));
  const round = useStore(reviewing, ({ issueId, rounds }) =>
    issueId === openIssueId ? (rounds.at(-1) ?? null) : null,
  );
  return useMemo(() => ({ findings: graveFindingsByItem(checked?.items ?? []), round }), [checked, round]);
};
