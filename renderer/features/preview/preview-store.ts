import { createStore, type StoreApi } from "zustand/vanilla";

import type { Client } from "#shared/api/contract.ts";
import type { ChangedArea, CoreEvent } from "#shared/api/events.ts";
import type { ExportFormat, PdfOptions, PreflightNote } from "#shared/api/exporting.ts";
import { itemsToCut } from "#shared/domain/budgeting/items-to-cut.ts";
import type { ItemLength } from "#shared/domain/budgeting/page-budget.ts";
import { lineAtPlace } from "#shared/domain/typesetting/printed-place.ts";
import { reusePages } from "#shared/domain/typesetting/reuse-pages.ts";
import type { ItemPlace } from "#shared/model/item-place.ts";
import type { Layout } from "#shared/model/layout.ts";
import type { PrintProfile } from "#shared/model/print-profile.ts";

import {
  firstPlace,
  rememberedPlace,
  rememberedView,
  usualView,
  withinZoom,
  type PagePlace,
  type PreviewView,
} from "./preview-view.ts";
import { usualPrinting, type Printing } from "./printing.ts";

type HandedOut = NonNullable<Awaited<ReturnType<Client["exporting"]["approvalSheet"]>>>;
type Exported = NonNullable<Awaited<ReturnType<Client["exporting"]["issue"]>>>;

/** Where the pages are to be turned to: the top of a page, or a height on it (twips). A new object is a new wish. */
export interface PageGoal {
  readonly page: number;
  readonly y: number | null;
}

export interface PreviewState {
  readonly issueId: string | null;
  readonly layout: Layout | null;
  /** What the layout was made under: that of a published issue does not change any more. */
  readonly profile: PrintProfile | null;
  readonly notes: readonly PreflightNote[];
  readonly isExporting: boolean;
  readonly view: PreviewView;
  readonly goal: PageGoal | null;
  /** The item whose lines are marked for a moment. */
  readonly markedItemId: string | null;
  /** How many pages the issue may have; null for as many as it takes. */
  readonly pageTarget: number | null;
  /** What was last chosen for the print shop. */
  readonly printing: Printing;
  open(issueId: string | null): Promise<void>;
  load(): Promise<void>;
  onEvent(event: CoreEvent): void;
  changeView(change: Partial<PreviewView>): void;
  /** Where the pages were left; read once when they are shown again, so it is no state that anything is drawn from. */
  place(): PagePlace;
  leaveAt(place: PagePlace): void;
  goTo(page: number): void;
  /** The goal was turned to, and this is where that is. */
  reached(place: PagePlace): void;
  /** Turns the pages of an issue to a place in an item, and marks the item for a moment. */
  showPlace(issueId: string, place: ItemPlace): Promise<void>;
  mark(itemId: string): void;
  setPageTarget(target: number | null): Promise<void>;
  /** What to leave out for that many pages; see `itemsToCut`. */
  findCut(target: number): Promise<ItemLength[] | null>;
  setPrinting(change: Partial<Printing>): void;
  /** Null when the editor closed the question where to. */
  exportIssue(format: ExportFormat, pdf?: PdfOptions): Promise<Exported | null>;
  exportApprovalSheet(): Promise<HandedOut | null>;
}

export type PreviewStore = StoreApi<PreviewState>;

/** Milliseconds that a mark stays, and that pages rest before their place is remembered. */
const markTime = 1800;
const restTime = 800;

/** Areas of the core that change nothing on paper. */
const unprinted: ReadonlySet<ChangedArea> = new Set(["settings", "library", "history", "proofreading", "lexicon"]);

export const createPreviewStore = (client: Client): PreviewStore =>
  createStore((set, get) => {
    let place = firstPlace;
    let markTimer: ReturnType<typeof setTimeout> | undefined;
    let restTimer: ReturnType<typeof setTimeout> | undefined;

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
    const remember = (): void => {
      clearTimeout(restTimer);
      restTimer = setTimeout(() => {
        const { view, issueId } = get();
        // A view that is not remembered is no failure worth a message.
        client.settings
          .update({ view: { preview: { ...view }, previewPlace: { issueId, ...place } } })
          .catch(() => undefined);
      }, restTime);
    };
    return {
      issueId: null,
      layout: null,
      profile: null,
      notes: [],
      isExporting: false,
      view: usualView,
      goal: null,
      markedItemId: null,
      pageTarget: null,
      printing: usualPrinting,

      open: async (issueId) => {
        if (get().issueId !== issueId) {
          const isFirst = get().issueId === null;
          set({ issueId, layout: null, profile: null, notes: [], goal: null, pageTarget: null });
          const settings = await client.settings.get({});
          if (get().issueId !== issueId || issueId === null) return;
          place = rememberedPlace(settings, issueId);
          set({
            pageTarget: settings.pageTargets[issueId] ?? null,
            ...(isFirst && { view: rememberedView(settings) }),
          });
        }
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
        const now = get();
        if (now.issueId !== issueId) return;
        const isSameProfile = JSON.stringify(profile) === JSON.stringify(now.profile);
        set({ layout: reusePages(layout, now.layout), notes, ...(!isSameProfile && { profile }) });
      },

      onEvent: (event) => {
        if (event.type === "changed" && event.areas.some((area) => !unprinted.has(area))) void get().load();
      },

      changeView: (change) => {
        const view = { ...get().view, ...change };
        set({ view: { ...view, zoom: withinZoom(view.zoom) } });
        remember();
      },

      place: () => place,
      leaveAt: (left) => {
        if (left.page === place.page && left.share === place.share) return;
        place = left;
        remember();
      },

      goTo: (page) => set({ goal: { page, y: null } }),

      reached: (at) => {
        set({ goal: null });
        get().leaveAt(at);
      },

      showPlace: async (issueId, at) => {
        await get().open(issueId);
        const { layout, mark } = get();
        const found = layout && lineAtPlace(layout, at);
        if (!found) return;
        set({ goal: { page: found.page, y: layout.pages[found.page]?.lines[found.line]?.y ?? null } });
        mark(at.itemId);
      },

      mark: (itemId) => {
        clearTimeout(markTimer);
        set({ markedItemId: itemId });
        markTimer = setTimeout(() => set({ markedItemId: null }), markTime);
      },

      setPageTarget: async (pageTarget) => {
        const { issueId } = get();
        if (issueId === null) return;
        set({ pageTarget });
        await client.settings.update({ pageTargets: { [issueId]: pageTarget } });
      },

      findCut: async (target) => {
        const { issueId, layout } = get();
        if (issueId === null || layout === null) return [];
        return itemsToCut(await client.pages.manuscript({ issueId }), layout, target);
      },

      setPrinting: (change) => set({ printing: { ...get().printing, ...change } }),

      exportIssue: (format, pdf) =>
        whileExporting((issueId) => client.exporting.issue({ issueId, format, pdf }, { task: "export" })),

      exportApprovalSheet: () =>
        whileExporting((issueId) => client.exporting.approvalSheet({ issueId }, { task: "export" })),
    };
  });
