import { createStore, type StoreApi } from "zustand/vanilla";

import { CallError } from "#shared/api/client.ts";
import type { Client } from "#shared/api/contract.ts";
import type { CoreEvent } from "#shared/api/events.ts";
import type { Picture } from "#shared/model/figure.ts";
import type { ItemPlace } from "#shared/model/item-place.ts";
import type { Item } from "#shared/model/item.ts";
import type { Manuscript } from "#shared/model/manuscript.ts";
import type { Revision } from "#shared/model/revision.ts";
import type { Step } from "#shared/model/step.ts";

import type { BodyEditor, BodyStatus } from "./document/create-body-editor.ts";
import { findBadDate, toContent, toDraft, type Draft } from "./draft.ts";
import { looksLikeTitle } from "./looks-like-title.ts";
import { parsePlaces, withPlace, type ReadingPlace } from "./reading-places.ts";

/** A change is saved when nothing was typed for so long, in milliseconds. */
const saveDelay = 500;

export type SaveState =
  | { readonly kind: "saved"; readonly at: string }
  | { readonly kind: "unsaved" }
  | { readonly kind: "saving" }
  | { readonly kind: "failed"; readonly message: string; readonly isConflict: boolean };

/** What the rules find in the text, what reviewers want of it, the revisions of the item, or the page that is being written. */
export type Rail = "findings" | "marks" | "revisions" | "page";

const rails: readonly Rail[] = ["findings", "marks", "revisions", "page"];

/** One object, so that from key to key nothing that shows it is drawn anew. */
const unsaved: SaveState = { kind: "unsaved" };

const statusNames = ["canUndo", "canRedo", "inside", "hasLeadIn", "selected"] as const;

/** What is done to the text from outside it. */
export type BodyActions = Pick<
  BodyEditor,
  "undo" | "redo" | "paragraphAtCaret" | "markFindings" | "showFinding" | "mendFinding"
>;

const nothingToDo: BodyStatus = { canUndo: false, canRedo: false, inside: "paragraph", hasLeadIn: false, selected: "" };

type HandedOut = NonNullable<Awaited<ReturnType<Client["exporting"]["item"]>>>;

export interface EditorState {
  /** As last saved; null while none is open. */
  readonly item: Item | null;
  readonly draft: Draft | null;
  readonly saveState: SaveState;
  /** The entry among the dates that cannot be read; such a draft is not saved. */
  readonly badDate: string | null;
  /** Newest first. */
  readonly revisions: readonly Revision[];
  /** Where the caret stands in what is typed; null before it stood anywhere. */
  readonly caret: ItemPlace | null;
  /** The issue that the item stands in, for the page beside the text; null until that is asked for. */
  readonly manuscript: Manuscript | null;
  /** What stands at the right of the text. */
  readonly rail: Rail;
  /** What can be done to the text, told by whoever shows it. */
  readonly bodyStatus: BodyStatus;
  open(itemId: string): Promise<void>;
  /** Changes fields; saves by itself after a pause. */
  edit(change: Partial<Draft>): void;
  /** While an input method composes nothing is saved: the text is not yet the editor's. */
  setComposing(isComposing: boolean): void;
  /** Saves now what is not saved. True when everything typed is stored. */
  flush(): Promise<boolean>;
  restore(revision: number): Promise<void>;
  /** Saves what is typed and hands the item out as a document; null when that cannot be saved, or nobody wants the file. */
  exportItem(): Promise<HandedOut | null>;
  /** Cuts the item before the caret's paragraph; null when what is typed cannot be saved first. */
  cutAtCaret(): Promise<Step | null>;
  /** Gives up what is typed and shows what is stored. */
  reload(): Promise<void>;
  close(): Promise<boolean>;
  setCaret(caret: ItemPlace): void;
  /** How far the item is scrolled, pixels. */
  setScroll(scroll: number): void;
  /** Where an item was left; null where it was never open. */
  placeOf(itemId: string): ReadingPlace | null;
  /** Keeps where the open item is read, over restarts too. */
  rememberPlace(): void;
  setRail(rail: Rail): void;
  setBodyStatus(status: BodyStatus): void;
  /** The text stands on screen. */
  readonly hasBody: boolean;
  /** Marks findings in the text, selects the words of one, puts others in their place; nothing while no text is on screen. */
  markFindings: BodyActions["markFindings"];
  showFinding: BodyActions["showFinding"];
  mendFinding: BodyActions["mendFinding"];
  /** The text on screen, for what acts on it from elsewhere; null when it goes. */
  connectBody(body: BodyActions | null): void;
  /** Takes back, and does again, what was typed into the text; what lies before that the screen passes on. */
  /** Takes back what was done to the item before it was opened; answers what that was. For when the text's own undo has nothing left. */
  undoBeyond(): Promise<readonly Step[]>;
  redoBeyond(): Promise<readonly Step[]>;
  undo(): void;
  redo(): void;
  /** Turns what is pasted into blocks of a body, and keeps its pictures. */
  cleanPasted(pasted: { html: string; text: string }): ReturnType<Client["items"]["cleanPasted"]>;
  keepPicture(file: File): Promise<Picture>;
  /** Units that items came from, those that send most first. */
  readonly units: readonly string[];
  loadUnits(): Promise<void>;
  loadManuscript(issueId: string): Promise<void>;
  onEvent(event: CoreEvent): void;
}

export type EditorStore = StoreApi<EditorState>;

export const createEditorStore = (client: Client): EditorStore =>
  createStore((set, get) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isComposing = false;
    let saving: Promise<boolean> | undefined;
    let isViewKnown = false;
    let places: ReadingPlace[] = [];
    let scroll = 0;
    let body: BodyActions | null = null;
    /** The newest step of the history when the text was shown: what is older is beyond the text's own undo. */
    let openedAt = 0;

    const schedule = (): void => {
      clearTimeout(timer);
      if (!isComposing) timer = setTimeout(() => void get().flush(), saveDelay);
    };

    const show = async (item: Item): Promise<void> => {
      set({ item, draft: toDraft(item), badDate: null, saveState: { kind: "saved", at: item.updatedAt } });
      const [revisions, { done }] = await Promise.all([
        client.items.revisions({ itemId: item.id }),
        client.history.list({ limit: 1 }),
      ]);
      openedAt = done[0]?.number ?? 0;
      set({ revisions });
    };

    const saveOnce = async (): Promise<boolean> => {
      const { item, draft } = get();
      if (!item || !draft) return true;
      const badDate = findBadDate(draft);
      set({ badDate });
      if (badDate !== null) return false;
      set({ saveState: { kind: "saving" } });
      try {
        const content = toContent(draft);
        const saved = await client.items.save({ itemId: item.id, version: item.version, content });
        if (get().item?.id !== item.id) return true;
        // What was typed while the save was under way is still to be saved.
        const isBehind = get().draft !== draft;
        set({ item: saved, saveState: isBehind ? unsaved : { kind: "saved", at: saved.updatedAt } });
        set({ revisions: await client.items.revisions({ itemId: item.id }) });
        return true;
      } catch (thrown) {
        const message = thrown instanceof Error ? thrown.message : String(thrown);
        const isConflict = thrown instanceof CallError && thrown.code === "CONFLICT";
        set({ saveState: { kind: "failed", message, isConflict } });
        return false;
      }
    };

    return {
      item: null,
      draft: null,
      saveState: { kind: "saved", at: "" },
      badDate: null,
      revisions: [],
      caret: null,
      manuscript: null,
      rail: "revisions",
      bodyStatus: nothingToDo,
      hasBody: false,
      units: [],

      open: async (itemId) => {
        if (get().item?.id === itemId) return;
        if (!(await get().flush())) return;
        if (!isViewKnown) {
          isViewKnown = true;
          const { view } = await client.settings.get({});
          places = parsePlaces(view["editorPlaces"]);
          set({ rail: rails.find((rail) => rail === view["editorRail"]) ?? "revisions" });
        }
        get().rememberPlace();
        scroll = 0;
        await show(await client.items.get({ itemId }));
      },

      edit: (change) => {
        const { draft } = get();
        if (!draft) return;
        set({ draft: { ...draft, ...change }, saveState: unsaved });
        schedule();
      },

      setComposing: (composing) => {
        isComposing = composing;
        if (composing) clearTimeout(timer);
        else if (get().saveState.kind === "unsaved") schedule();
      },

      flush: async () => {
        clearTimeout(timer);
        // One save at a time: the next one needs the version that this one makes.
        await saving;
        const { kind } = get().saveState;
        if (kind === "saved" || kind === "saving") return true;
        saving = saveOnce().finally(() => (saving = undefined));
        const isSaved = await saving;
        return isSaved && get().saveState.kind === "unsaved" ? get().flush() : isSaved;
      },

      cutAtCaret: async () => {
        const at = body?.paragraphAtCaret();
        if (!at || !(await get().flush())) return null;
        const { item } = get();
        if (!item) return null;
        const { paragraph, text: line } = at;
        const cut = { itemId: item.id, version: item.version, paragraph, asTitle: looksLikeTitle(line) };
        const { step } = await client.items.cut(cut);
        await show(await client.items.get({ itemId: item.id }));
        return step;
      },

      exportItem: async () => {
        if (!(await get().flush())) return null;
        const { item } = get();
        return item && client.exporting.item({ itemId: item.id }, { task: "export" });
      },

      restore: async (revision) => {
        if (!(await get().flush())) return;
        const { item } = get();
        if (item) await show(await client.items.restore({ itemId: item.id, version: item.version, revision }));
      },

      reload: async () => {
        clearTimeout(timer);
        const { item } = get();
        if (item) await show(await client.items.get({ itemId: item.id }));
      },

      close: async () => {
        const isSaved = await get().flush();
        get().rememberPlace();
        if (isSaved) set({ item: null, draft: null, revisions: [], badDate: null, caret: null, manuscript: null });
        return isSaved;
      },

      setCaret: (caret) => {
        const before = get().caret;
        const isThere =
          before?.itemId === caret.itemId &&
          before.field === caret.field &&
          before.paragraph === caret.paragraph &&
          before.offset === caret.offset;
        if (!isThere) set({ caret });
      },

      setScroll: (pixels) => {
        scroll = pixels;
      },

      placeOf: (itemId) => places.find(({ caret }) => caret.itemId === itemId) ?? null,

      rememberPlace: () => {
        const { caret, item } = get();
        if (!caret || caret.itemId !== item?.id) return;
        const place = { caret, scroll };
        if (JSON.stringify(get().placeOf(item.id)) === JSON.stringify(place)) return;
        places = withPlace(places, place);
        // A view that is not remembered is no failure worth a message.
        client.settings.update({ view: { editorPlaces: places } }).catch(() => undefined);
      },

      setRail: (rail) => {
        set({ rail });
        // A view that is not remembered is no failure worth a message.
        client.settings.update({ view: { editorRail: rail } }).catch(() => undefined);
      },

      setBodyStatus: (bodyStatus) => {
        const before = get().bodyStatus;
        const isSame = statusNames.every((name) => before[name] === bodyStatus[name]);
        if (!isSame) set({ bodyStatus });
      },

      connectBody: (connected) => {
        body = connected;
        set({ hasBody: connected !== null, ...(connected === null && { bodyStatus: nothingToDo }) });
      },

      markFindings: (shown) => body?.markFindings(shown),
      showFinding: (finding) => body?.showFinding(finding),
      mendFinding: (finding, replacement) => body?.mendFinding(finding, replacement),

      cleanPasted: (pasted) => client.items.cleanPasted(pasted),

      keepPicture: async (file) =>
        client.items.keepPicture({ fileName: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }),

      undoBeyond: async () => {
        const { item } = get();
        if (!item || !(await get().flush())) return [];
        return (await client.history.undo({ itemId: item.id, since: openedAt })).steps;
      },

      redoBeyond: async () => {
        const { item } = get();
        if (!item || !(await get().flush())) return [];
        return (await client.history.redo({ itemId: item.id })).steps;
      },

      undo: () => body?.undo(),
      redo: () => body?.redo(),

      loadUnits: async () => set({ units: await client.units.names({}) }),

      loadManuscript: async (issueId) => {
        const manuscript = await client.pages.manuscript({ issueId });
        if (get().item?.issueId === issueId) set({ manuscript });
      },

      onEvent: (event) => {
        const { item, saveState, manuscript } = get();
        // Of another item, or the head: an item's own save changes nothing that its page does not show already.
        const isOther = event.type === "changed" && (saveState.kind === "saved" || !event.areas.includes("items"));
        if (isOther && manuscript !== null && item !== null && item.issueId !== null) {
          void get().loadManuscript(item.issueId);
        }
        if (event.type !== "changed" || !event.areas.includes("items") || !item || saveState.kind !== "saved") return;
        // Letters that are being composed stand in no draft yet, but they stand in the text.
        if (isComposing) return;
        // Changed elsewhere (an undo, another window): show it, as long as nothing typed would be lost.
        void client.items.get({ itemId: item.id }).then((latest) => {
          const now = get();
          if (now.item?.id === latest.id && now.saveState.kind === "saved" && latest.version > now.item.version) {
            return show(latest);
          }
          return undefined;
        });
      },
    };
  });
