import type { Handlers } from "#shared/api/contract.ts";
import type { CoreEvent } from "#shared/api/events.ts";

import type { CoreContext } from "./core-context.ts";
import { createDispatch, type Dispatch } from "./dispatch.ts";
import { createExportService } from "./exporting/export-service.ts";
import { createHistoryService } from "./history/history-service.ts";
import { createIssueService } from "./issues/issue-service.ts";
import { createItemService } from "./items/item-service.ts";
import { createLexiconService } from "./lexicon/lexicon-service.ts";
import { backUpDaily, createLibraryService } from "./library/library-service.ts";
import type { Ports } from "./ports.ts";
import { createProofreadingService } from "./proofreading/proofreading-service.ts";
import { createPublicationService, ensurePublication } from "./publications/publication-service.ts";
import { createReplacingService } from "./replacing/replacing-service.ts";
import { createReviewDeskService } from "./review-desk/review-desk-service.ts";
import { createReviewingService } from "./reviewing/reviewing-service.ts";
import { createSampleService } from "./samples/sample-service.ts";
import { createSettingsService } from "./settings/settings-service.ts";
import { openOriginals, openPictures } from "./store/kept-files.ts";
import { openStore } from "./store/open.ts";
import { createSubmissionService } from "./submissions/submission-service.ts";
import { createTasks } from "./tasks.ts";
import { createPageService } from "./typesetting/page-service.ts";
import { createUnitService } from "./units/unit-service.ts";
import { createFolderWatcher } from "./watching/folder-watcher.ts";

/** The application without a window. */
export interface Core {
  readonly dispatch: Dispatch;
  cancel(task: string): void;
  /** Returns the function that ends the subscription. */
  subscribe(listener: (event: CoreEvent) => void): () => void;
  /** Gives the library free. Calls after this fail. */
  close(): void;
}

/**
 * Opens the library and wires everything: ports → store → services → dispatch. Throws what `openStore` throws
 * (LIBRARY_LOCKED, LIBRARY_TOO_NEW, LIBRARY_DAMAGED, NOT_A_LIBRARY).
 */
export const createCore = (libraryFolder: string, ports: Ports): Core => {
  const listeners = new Set<(event: CoreEvent) => void>();
  const emit = (event: CoreEvent): void => listeners.forEach((listen) => listen(event));

  const store = openStore(libraryFolder, ports.clock.now());
  const context: CoreContext = {
    ...ports,
    store,
    originals: openOriginals(libraryFolder),
    pictures: openPictures(libraryFolder),
    changed: (...areas) => emit({ type: "changed", areas: [...areas] }),
  };
  try {
    ensurePublication(context);
    backUpDaily(context);
  } catch (thrown) {
    store.close();
    throw thrown;
  }

  const handlers: Handlers = {
    publication: createPublicationService(context),
    issues: createIssueService(context),
    submissions: createSubmissionService(context),
    items: createItemService(context),
    pages: createPageService(context),
    exporting: createExportService(context),
    history: createHistoryService(context),
    replacing: createReplacingService(context),
    samples: createSampleService(context),
    units: createUnitService(context),
    proofreading: createProofreadingService(context),
    lexicon: createLexiconService(context),
    reviewing: createReviewingService(context),
    settings: createSettingsService(context),
    library: createLibraryService(context),
    reviewDesk: createReviewDeskService(),
  };
  const watcher = createFolderWatcher(context);
  const tasks = createTasks(emit);
  return {
    dispatch: createDispatch(handlers, tasks, ports.log),
    cancel: tasks.cancel,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => {
      watcher.stop();
      store.close();
    },
  };
};
