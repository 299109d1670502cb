import type { Client } from "#shared/api/contract.ts";
import type { CoreEvent } from "#shared/api/events.ts";

import { createBoardStore, type BoardStore } from "../features/board/board-store.ts";
import { createEditorStore, type EditorStore } from "../features/editor/editor-store.ts";
import { createInboxStore, type InboxStore } from "../features/inbox/inbox-store.ts";
import { createReadingStore, type ReadingStore } from "../features/inbox/reading-store.ts";
import { createPreviewStore, type PreviewStore } from "../features/preview/preview-store.ts";
import { createPublicationStore, type PublicationStore } from "../features/publication/publication-store.ts";
import { createAppStore, type AppStore } from "./app-store.ts";
import { createUndoStore, type UndoStore } from "./undo-store.ts";

/** All stores of a window: one a feature, none knows another. */
export interface Stores {
  readonly app: AppStore;
  readonly undo: UndoStore;
  readonly inbox: InboxStore;
  readonly reading: ReadingStore;
  readonly board: BoardStore;
  readonly editor: EditorStore;
  readonly preview: PreviewStore;
  readonly publication: PublicationStore;
}

export const createStores = (client: Client): Stores => ({
  app: createAppStore(client),
  undo: createUndoStore(client),
  inbox: createInboxStore(client),
  reading: createReadingStore(client),
  board: createBoardStore(client),
  editor: createEditorStore(client),
  preview: createPreviewStore(client),
  publication: createPublicationStore(client),
});

/**
 * Hands an event of the core to every store that shows stored data. The board reads a whole issue and lays it out, and
 * reads it anew whenever it is opened: unseen, it is told nothing.
 */
export const tellStores = ({ app, inbox, reading, board, editor, preview }: Stores, event: CoreEvent): void => {
  const isBoardSeen = app.getState().screen === "board";
  for (const store of [app, inbox, reading, ...(isBoardSeen ? [board] : []), editor, preview]) {
    store.getState().onEvent(event);
  }
};
