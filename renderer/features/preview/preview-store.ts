import { createStore, type StoreApi } from "zustand/vanilla";

import type { Client } from "#shared/api/contract.ts";
import type { CoreEvent } from "#shared/api/events.ts";
import type { ExportFormat, PdfOptions, PreflightNote } from "#shared/api/exporting.ts";
import type { Layout } from "#shared/model/layout.ts";
import type { PrintProfile } from "#shared/model/print-profile.ts";

import { usualPrinting, type Printing } from "./printing.ts";

type HandedOut = NonNullable<Awaited<ReturnType<Client["exporting"]["approvalSheet"]>>>;
type Exported = NonNullable<Awaited<ReturnType<Client["exporting"]["issue"]>>>;

export interface PreviewState {
  readonly issueId: string | null;
  readonly layout: Layout | null;
  /** What the layout was made under: that of a published issue does not change any more. */
  readonly profile: PrintProfile | null;
  readonly notes: readonly PreflightNote[];
  readonly isExporting: boolean;
  /** Percent of the paper's natural size on screen. */
  readonly zoom: number;
  /** What was last chosen for the print shop. */
  readonly printing: Printing;
  open(issueId: string | null): Promise<void>;
  load(): Promise<void>;
  onEvent(event: CoreEvent): void;
  setZoom(zoom: number): void;
  setPrinting(change: Partial<Printing>): void;
  /** Null when the editor closed the question where to. */
  exportIssue(format: ExportFormat, pdf?: PdfOptions): Promise<Exported | null>;
  exportApprovalSheet(): Promise<HandedOut | null>;
}

export type PreviewStore = StoreApi<PreviewState>;

export const createPreviewStore = (client: Client): PreviewStore =>
  createStore((set, get) => {
    /** Null without an issue. */
    const whileExporting = async <Answer>(act: (issueId: string) => Promise<Answer>): Promise<Answer | null> => {
      const { issueId } = get();
      if (issueId === null) return null;
      set({ isExporting: true });
      try {
        return await act(issueId);
      } finally {
        set({ isExporting: false });
      }
    };
    return {
      issueId: null,
      layout: null,
      profile: null,
      notes: [],
      isExporting: false,
      zoom: 80,
      printing: usualPrinting,

      open: async (issueId) => {
        if (get().issueId !== issueId) set({ issueId, layout: null, profile: null, notes: [] });
        await get().load();
      },

      load: async () => {
        const { issueId } = get();
        if (issueId === null) return;
        const [layout, profile, notes] = await Promise.all([
          client.pages.layOut({ issueId }),
          client.pages.profile({ issueId }),
          client.exporting.preflight({ issueId }),
        ]);
        if (get().issueId === issueId) set({ layout, profile, notes });
      },

      onEvent: (event) => {
        if (event.type === "changed" && event.areas.some((area) => area !== "settings" && area !== "library")) {
          void get().load();
        }
      },

      setZoom: (zoom) => set({ zoom: Math.min(200, Math.max(40, zoom)) }),

      setPrinting: (change) => set({ printing: { ...get().printing, ...change } }),

      exportIssue: (format, pdf) =>
        whileExporting((issueId) => client.exporting.issue({ issueId, format, pdf }, { task: "export" })),

      exportApprovalSheet: () =>
        whileExporting((issueId) => client.exporting.approvalSheet({ issueId }, { task: "export" })),
    };
  });
