import type { Issue } from "#shared/model/issue.ts";

import { findCard } from "../features/board/board-cards.ts";
import type { ReplacingPlace } from "../features/replacing/replacing-store.ts";
import type { Stores } from "./stores.ts";

/** What 这篇, 本栏 and 本期 mean now: the item in the editor, else the card in focus on the board; the issue it stands in. */
export const replacingPlace = ({ app, editor, board }: Stores, issue: Issue | null): ReplacingPlace => {
  const { editedItemId, screen } = app.getState();
  const { item } = editor.getState();
  if (editedItemId !== null && item?.id === editedItemId) {
    return { itemId: item.id, sectionId: item.sectionId, issueId: item.issueId ?? issue?.id ?? null };
  }
  const { focusedId } = board.getState();
  const card = screen === "board" && focusedId !== null ? findCard(board.getState(), focusedId) : null;
  return { itemId: null, sectionId: card?.sectionId ?? null, issueId: issue?.id ?? null };
};
