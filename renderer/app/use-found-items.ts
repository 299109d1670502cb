import { useEffect, useState } from "react";

import type { Client } from "#shared/api/contract.ts";
import type { ItemSummary } from "#shared/model/item.ts";

/** Waits so long after a key before it asks, in milliseconds. */
const pause = 120;
/** As many rows as are read at a glance. */
const mostFound = 6;

/**
 * Items of the issue and those without one that fit what was typed, by title, text, unit or initials; the issue's first.
 * Nothing is asked while an input method composes. What was found stays until the next answer, so that rows do not jump.
 */
export const useFoundItems = (
  client: Client,
  typed: string,
  isComposing: boolean,
  issueId: string | null,
): readonly ItemSummary[] => {
  const [found, setFound] = useState<readonly ItemSummary[]>([]);
  const query = typed.trim();
  useEffect(() => {
    if (isComposing) return undefined;
    let isWanted = true;
    const show = (items: readonly ItemSummary[]): void => void (isWanted && setFound(items));
    const timer = setTimeout(
      () => {
        const answer = query === "" ? Promise.resolve([]) : findItems(client, query, issueId);
        // A search that fails shows no items; what can be done stands in the palette all the same.
        answer.then(show, () => show([]));
      },
      query === "" ? 0 : pause,
    );
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [client, query, isComposing, issueId]);
  return query === "" ? [] : found;
};

const findItems = async (client: Client, query: string, issueId: string | null): Promise<ItemSummary[]> => {
  const [inIssue, waiting] = await Promise.all([
    issueId === null ? [] : client.items.find({ filter: { query, issueId }, count: mostFound }),
    client.items.find({ filter: { query, states: ["inbox", "heldOver"] }, count: mostFound }),
  ]);
  return client.items.summaries({ itemIds: [...inIssue, ...waiting].slice(0, 2 * mostFound) });
};
