import type { Client } from "#shared/api/contract.ts";
import type { CoreEvent } from "#shared/api/events.ts";

import { createBoardStore, type BoardStore } from "../features/board/board-store.ts";
import { createEditorStore, type EditorStore } from "../features/editor/editor-store.ts";
import { createFindingStore, type FindingStore } from "../features/editor/finding-store.ts";
import { createItemMarksStore, type ItemMarksStore } from "../features/editor/item-marks-store.ts";
import { createImportStore, type ImportStore } from "../features/inbox/import-store.ts";
import { createInboxStore, type InboxStore } from "../features/inbox/inbox-store.ts";
import { createReadingStore, type ReadingStore } from "../features/inbox/reading-store.ts";
import { createPreviewStore, type PreviewStore } from "../features/preview/preview-store.ts";
import { createProofreadingStore, type ProofreadingStore } from "../features/proofreading/proofreading-store.ts";
import { createLexiconStore, type LexiconStore } from "../features/publication/lexicon-store.ts";
import { createPublicationStore, type PublicationStore } from "../features/publication/publication-store.ts";
import { createUnitStore, type UnitStore } from "../features/publication/unit-store.ts";
import { createReplacingStore, type ReplacingStore } from "../features/replacing/replacing-store.ts";
import { createReviewingStore, type ReviewingStore } from "../features/reviewing/reviewing-store.ts";
import { createAppStore, type AppStore } from "./app-store.ts";
import { createUndoStore, type UndoStore } from "./undo-store.ts";

/** All stores of a window: one a feature, none knows another. */
export interface Stores {
  readonly app: AppStore;
  readonly undo: UndoStore;
  readonly inbox: InboxStore;
  readonly imports: ImportStore;
  readonly reading: ReadingStore;
  readonly board: BoardStore;
  readonly editor: EditorStore;
  /** What the rules find in the text that is open in the editor. */
  readonly findings: FindingStore;
  /** What reviewers want of it. */
  readonly itemMarks: ItemMarksStore;
  readonly proofreading: ProofreadingStore;
  readonly reviewing: ReviewingStore;
  readonly preview: PreviewStore;
  readonly publication: PublicationStore;
  readonly units: UnitStore;
  readonly lexicon: LexiconStore;
  readonly replacing: ReplacingStore;
}

/** `settled` waits for the changes on their way to the core. */
export const createStores = (client: Client, settled: () => Promise<void>): Stores => {
  const editor = createEditorStore(client);
  const inbox = createInboxStore(client);
  const proofreading = createProofreadingStore(client);
  const reviewing = createReviewingStore(client);
  return {
    app: createAppStore(client),
    undo: createUndoStore(client, async () => {
      // What was accepted in quick succession is sent one after another: all of it is what undo means.
      await proofreading.getState().settled();
      await reviewing.getState().settled();
      await settled();
    }),
    inbox,
    imports: createImportStore(client, () => inbox.getState().showNewer()),
    reading: createReadingStore(client),
    board: createBoardStore(client),
    editor,
    findings: createFindingStore(client),
    itemMarks: createItemMarksStore(client),
    proofreading,
    reviewing,
    preview: createPreviewStore(client),
    publication: createPublicationStore(client),
    units: createUnitStore(client),
    lexicon: createLexiconStore(client),
    replacing: createReplacingStore(client, () => editor.getState().flush()),
  };
};

/**
 * Hands an event of the core to every store that shows stored data. The board reads a whole issue and lays it out, and
 * reads it anew whenever it is opened: unseen, it is told nothing.
 */
export const tellStores = (
  {
    app,
    undo,
    inbox,
    imports,
    reading,
    board,
    editor,
    findings,
    itemMarks,
    proofreading,
    reviewing,
    preview,
    units,
    lexicon,
    replacing,
  }: Stores,
  event: CoreEvent,
): void => {
  const isBoardSeen = app.getState().screen === "board";
  const always = [
    app,
    undo,
    inbox,
    imports,
    reading,
    editor,
    findings,
    itemMarks,
    proofreading,
    reviewing,
    preview,
    units,
    lexicon,
    replacing,
  ];
  const told = isBoardSeen ? [...always, board] : always;
  for (const store of told) store.getState().onEvent(event);
};
