import { useEffect, useState } from "react";

import type { Client } from "#shared/api/contract.ts";

/** What is undecided in an issue, besides what the rules of proofreading found. */
export interface OpenQuestions {
  /** Errors and warnings of the preflight. */
  readonly notes: number;
  /** Items with doubtful fields, and items that are like others. */
  readonly doubtful: number;
  readonly alike: number;
}

const none: OpenQuestions = { notes: 0, doubtful: 0, alike: 0 };

/** Counted so long after the last save, in milliseconds: a count in the header is worth no waiting while somebody types. */
const quietTime = 800;

/** Counts what is undecided in the issue; anew when `savedAt` changes. */
export const useOpenQuestions = (client: Client, issueId: string | null, savedAt: string | null): OpenQuestions => {
  const [questions, setQuestions] = useState(none);
  useEffect(() => {
    let isWanted = true;
    const count = async (): Promise<void> => {
      if (issueId === null) return setQuestions(none);
      const [{ marks }, notes] = await Promise.all([
        client.items.facets({ filter: { issueId } }),
        client.exporting.preflight({ issueId }),
      ]);
      if (!isWanted) return;
      const grave = notes.filter(({ severity }) => severity !== "advice").length;
      setQuestions({ notes: grave, doubtful: marks.doubtful, alike: marks.alike });
    };
    // A count that cannot be read is no failure worth a message.
    const timer = setTimeout(() => void count().catch(() => undefined), quietTime);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- what was saved since is counted anew
  }, [client, issueId, savedAt]);
  return questions;
};
