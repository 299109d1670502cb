import { useEffect, useState } from "react";

import type { Client } from "#shared/api/contract.ts";

type Marks = Awaited<ReturnType<Client["items"]["facets"]>>["marks"];

const noMarks: Marks = { alike: 0, doubtful: 0, lossy: 0 };

/** How many items of the issue are alike others or hold doubtful fields; read anew when `savedAt` changes. */
export const useIssueMarks = (client: Client, issueId: string | null, savedAt: string | null): Marks => {
  const [marks, setMarks] = useState(noMarks);
  useEffect(() => {
    let isWanted = true;
    const answer =
      issueId === null ? Promise.resolve({ marks: noMarks }) : client.items.facets({ filter: { issueId } });
    // A count that cannot be read is no failure worth a message.
    answer.then((facets) => isWanted && setMarks(facets.marks)).catch(() => undefined);
    return () => {
      isWanted = false;
    };
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- what was saved since is counted anew
  }, [client, issueId, savedAt]);
  return marks;
};
