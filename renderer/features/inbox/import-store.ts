import { createStore, type StoreApi } from "zustand/vanilla";

import type { Client } from "#shared/api/contract.ts";
import type { CoreEvent } from "#shared/api/events.ts";
import type { FileError, ImportedFile } from "#shared/api/submissions.ts";
import { RecognizedField } from "#shared/model/evidence.ts";
import type { Issue } from "#shared/model/issue.ts";
import type { Submission } from "#shared/model/submission.ts";

/** What became of the last import. */
export interface ImportSummary {
  readonly files: readonly ImportedFile[];
  readonly issue: Issue | null;
  readonly errors: readonly FileError[];
}

/** What comes in: the last import, and what could not be read. */
export interface ImportState {
  readonly lastImport: ImportSummary | null;
  /** Submissions that could not be read. */
  readonly failed: readonly Submission[];
  load(): Promise<void>;
  onEvent(event: CoreEvent): void;
  importFiles(files: readonly { name: string; bytes: Uint8Array }[], asIssue: boolean): Promise<ImportSummary>;
  /** Takes the doubts off everything that the last import recognised; answers how many items that were. */
  acceptImport(): Promise<number>;
  dismissImport(): void;
}

export type ImportStore = StoreApi<ImportState>;

/** `onImported` shows what was brought in. */
export const createImportStore = (client: Client, onImported: () => Promise<void>): ImportStore =>
  createStore((set, get) => ({
    lastImport: null,
    failed: [],

    load: async () => set({ failed: await client.submissions.list({ failedOnly: true }) }),

    onEvent: (event) => {
      // A list that is not fresh is no failure worth a message.
      if (event.type === "changed" && event.areas.includes("submissions"))
        get()
          .load()
          .catch(() => undefined);
    },

    importFiles: async (files, asIssue) => {
      const { submissions, issue, errors } = await client.submissions.import(
        { files: [...files], asIssue },
        { task: "import" },
      );
      const lastImport: ImportSummary = { files: submissions, issue, errors };
      set({ lastImport });
      // Brought in by hand, they are what is wanted now.
      await onImported();
      return lastImport;
    },

    acceptImport: async () => {
      const itemIds = get().lastImport?.files.flatMap(({ submission }) => submission.itemIds) ?? [];
      if (itemIds.length > 0) await client.items.confirm({ itemIds, fields: [...RecognizedField.options] });
      set({ lastImport: null });
      return itemIds.length;
    },

    dismissImport: () => set({ lastImport: null }),
  }));
