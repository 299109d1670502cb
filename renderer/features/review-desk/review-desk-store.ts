import { createStore, type StoreApi } from "zustand/vanilla";

import type { Client } from "#shared/api/contract.ts";
import type { OpenPack, ReviewState } from "#shared/api/review-desk.ts";
import { reviewTexts } from "#shared/domain/merging/review-texts.ts";
import { mapPlace } from "#shared/domain/merging/text-edit.ts";
import { arrangedItems } from "#shared/domain/reviewing/arranged-items.ts";
import type { Finding } from "#shared/model/finding.ts";
import type { ManuscriptItem } from "#shared/model/manuscript.ts";
import type { MarkContent, ReviewMark } from "#shared/model/review.ts";

import { listItems, type ListedItem } from "./item-progress.ts";
import type { PlacedFinding } from "./place-findings.ts";
import { replaceShown, retypeShown, shownEdits, type ShownChange } from "./replace-shown.ts";

/** What was marked is written at once, what is being typed after such a pause, in milliseconds. */
const typingDelay = 400;
/** A pack that could not be written is tried again so often, in milliseconds. */
const retryDelay = 5000;
/** Longer than anybody takes back. */
const longestHistory = 500;

export type SaveState =
  | { readonly kind: "saved"; readonly at: string | null }
  | { readonly kind: "unsaved" }
  | { readonly kind: "failed"; readonly message: string };

/** The text of an item, or its pages. */
export type DeskView = "text" | "pages";

type HandedOut = NonNullable<Awaited<ReturnType<Client["reviewDesk"]["handBack"]>>>;

export interface ReviewDeskState extends ReviewState {
  readonly pack: OpenPack;
  readonly itemId: string;
  readonly view: DeskView;
  /** The mark whose card is looked at; null for none. */
  readonly markId: string | null;
  /** Null until the rules have read the base. */
  readonly findings: readonly Finding[] | null;
  readonly saveState: SaveState;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  loadFindings(): Promise<void>;
  choose(itemId: string): void;
  /** Goes to a neighbour in the list; stays at its ends. */
  step(by: 1 | -1): void;
  setView(view: DeskView): void;
  chooseMark(markId: string | null): void;
  /** Suggests other words for a stretch of the shown text of the item. Answers the mark that says so now; null for none. */
  suggest(change: ShownChange): string | null;
  /** From here on `retype` starts from what is shown now. */
  startTyping(): void;
  /** Suggests what a stretch of the shown text, as it was when typing started, is to read. */
  retype(change: ShownChange): void;
  /** What is typed next is taken back by itself. */
  endTyping(): void;
  /** Adds a mark to the item; answers its id. */
  add(content: MarkContent, note: string | null): string;
  /** Changes what a mark says; what is typed into one field of one mark is one step to take back. */
  change(markId: string, change: Partial<Pick<ReviewMark, "content" | "note">>): void;
  remove(markId: string): void;
  /** Takes the suggestion of a rule over, with its reason; one that suggests nothing becomes a comment. */
  adopt(placed: PlacedFinding): void;
  /** 无意见 to the item as long as it has no mark, and on to the next one not looked at. False when none is left. */
  finishItem(): boolean;
  /** Takes 无意见 back. */
  reopenItem(): void;
  undo(): void;
  redo(): void;
  /** Writes what is not written. True when everything is in the file. */
  flush(): Promise<boolean>;
  /** Null when nobody wants the file. */
  handBack(): Promise<HandedOut | null>;
}

export type ReviewDeskStore = StoreApi<ReviewDeskState>;

/** A store for an open pack; `place` is what was open in it last. */
export const createReviewDeskStore = (
  client: Client,
  pack: OpenPack,
  place: { readonly itemId: string | null; readonly view: DeskView },
): ReviewDeskStore =>
  createStore((set, get) => {
    const items = arrangedItems(pack.base);
    let past: ReviewState[] = [];
    let future: ReviewState[] = [];
    /** What the last change was about: the next one of the same kind is no step of its own. */
    let lastKey: string | null = null;
    let typing: { readonly marks: readonly ReviewMark[]; readonly ids: string[] } | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let saving: Promise<unknown> = Promise.resolve();
    /** Of the file, as far as this window knows. */
    let { edition } = pack;

    const stateNow = (): ReviewState => ({ marks: get().marks, noComment: get().noComment });
    const current = (): ManuscriptItem | undefined => items.find(({ id }) => id === get().itemId);
    const ownMarks = (all: readonly ReviewMark[]): ReviewMark[] => all.filter((mark) => mark.itemId === get().itemId);
    const make =
      (newId: () => string) =>
      (content: MarkContent, note: string | null): ReviewMark => ({
        id: newId(),
        itemId: get().itemId,
        content,
        note,
        author: pack.reviewer,
        madeAt: new Date().toISOString(),
      });

    const schedule = (delay: number): void => {
      clearTimeout(timer);
      timer = setTimeout(() => void get().flush(), delay);
    };
    const show = (state: ReviewState): void =>
      set({ ...state, saveState: { kind: "unsaved" }, canUndo: past.length > 0, canRedo: future.length > 0 });
    /** A change, as a step to take back unless it goes on with the last one. */
    const put = (next: ReviewState, key: string | null = null): void => {
      if (key === null || key !== lastKey) past = [...past, stateNow()].slice(-longestHistory);
      lastKey = key;
      future = [];
      show(next);
      schedule(key === null ? 0 : typingDelay);
    };
    const putMarks = (marks: ReviewMark[], key: string | null = null): void => {
      const { itemId, noComment } = get();
      const hasMarks = marks.some((mark) => mark.itemId === itemId);
      put({ marks, noComment: hasMarks ? noComment.filter((id) => id !== itemId) : noComment }, key);
    };
    const putOwn = (own: readonly ReviewMark[], key: string | null = null): void => {
      const kept = get().marks.filter((mark) => mark.itemId !== get().itemId);
      putMarks([...kept, ...own], key);
    };
    const remember = (): void => {
      const { itemId, view } = get();
      // A view that is not remembered is no failure worth a message.
      client.settings.update({ view: { reviewDesk: { file: pack.file, itemId, view } } }).catch(() => undefined);
    };
    const goTo = (itemId: string): void => {
      lastKey = null;
      typing = null;
      set({ itemId, markId: null });
      remember();
    };
    const listed = (): ListedItem[] => listItems(pack.base, stateNow()).flatMap((section) => section.items);
    const travel = (from: ReviewState[], to: ReviewState[]): [ReviewState[], ReviewState[]] => {
      const state = from.at(-1);
      if (!state) return [from, to];
      lastKey = null;
      typing = null;
      const now = stateNow();
      const touched = touchedItem(now, state);
      set({ ...(touched !== null && { itemId: touched }), ...state });
      return [from.slice(0, -1), [...to, now]];
    };

    const saveOnce = async (): Promise<boolean> => {
      const state = stateNow();
      try {
        const { savedAt, edition: written } = await client.reviewDesk.save({ edition, state });
        edition = written;
        const isBehind = get().marks !== state.marks || get().noComment !== state.noComment;
        set({ saveState: isBehind ? { kind: "unsaved" } : { kind: "saved", at: savedAt } });
        return true;
      } catch (thrown) {
        set({ saveState: { kind: "failed", message: thrown instanceof Error ? thrown.message : String(thrown) } });
        schedule(retryDelay);
        return false;
      }
    };

    if (!pack.isWritten) schedule(0);
    return {
      pack,
      marks: pack.state.marks,
      noComment: pack.state.noComment,
      itemId: items.find(({ id }) => id === place.itemId)?.id ?? items[0]?.id ?? "",
      view: place.view,
      markId: null,
      findings: null,
      saveState: pack.isWritten ? { kind: "saved", at: pack.savedAt } : { kind: "unsaved" },
      canUndo: false,
      canRedo: false,

      loadFindings: async () => set({ findings: await client.reviewDesk.findings({}) }),

      choose: goTo,

      step: (by) => {
        const at = items.findIndex(({ id }) => id === get().itemId);
        const next = items[at + by];
        if (next) goTo(next.id);
      },

      setView: (view) => {
        set({ view });
        remember();
      },

      chooseMark: (markId) => set({ markId }),

      suggest: (change) => {
        const item = current();
        if (!item) return null;
        const before = ownMarks(get().marks);
        const after = replaceShown(reviewTexts(item), before, change, make(randomId));
        putOwn(after);
        const changed = after.find((mark) => !before.includes(mark));
        set({ markId: changed?.id ?? null });
        return changed?.id ?? null;
      },

      startTyping: () => {
        lastKey = null;
        typing = { marks: ownMarks(get().marks), ids: [] };
      },

      retype: (change) => {
        const item = current();
        if (!item || !typing) return;
        const { marks, ids } = typing;
        let made = 0;
        // The same letters typed on are the same marks: their ids stay from key to key.
        const sameId = (): string => (ids[made++] ??= randomId());
        putOwn(retypeShown(reviewTexts(item), marks, change, make(sameId)), "typing");
      },

      endTyping: () => {
        lastKey = null;
        typing = null;
      },

      add: (content, note) => {
        const mark = make(randomId)(content, note);
        putMarks([...get().marks, mark], `note ${mark.id}`);
        set({ markId: mark.id });
        return mark.id;
      },

      change: (markId, change) => {
        const key = `${Object.keys(change).join(" ")} ${markId}`;
        const isTyped = "note" in change || change.content?.kind === "edit" || change.content?.kind === "cut";
        putMarks(
          get().marks.map((mark) => (mark.id === markId ? { ...mark, ...change } : mark)),
          isTyped ? key : null,
        );
      },

      remove: (markId) => {
        putMarks(get().marks.filter(({ id }) => id !== markId));
        if (get().markId === markId) set({ markId: null });
      },

      adopt: ({ finding: { suggestion, message }, part, start, end }) => {
        const item = current();
        if (!item) return;
        if (suggestion === null) {
          get().add({ kind: "comment", place: { part, start, end } }, message);
          return;
        }
        const before = ownMarks(get().marks);
        const edits = shownEdits(before, part).map(({ edit }) => edit);
        const from = mapPlace(edits, start, "after");
        const to = mapPlace(edits, end, "before");
        const change = { part, start: from, end: to, text: suggestion };
        const after = replaceShown(reviewTexts(item), before, change, make(randomId));
        const adopted = after.map((mark) =>
          before.includes(mark) || mark.note !== null ? mark : { ...mark, note: message },
        );
        putOwn(adopted);
        set({ markId: adopted.find((mark) => !before.includes(mark))?.id ?? null });
      },

      finishItem: () => {
        const { itemId, noComment } = get();
        const own = ownMarks(get().marks);
        if (own.length === 0 && !noComment.includes(itemId)) {
          put({ marks: get().marks, noComment: [...noComment, itemId] });
        }
        const all = listed();
        const at = all.findIndex(({ item }) => item.id === itemId);
        const next = [...all.slice(at + 1), ...all.slice(0, at)].find(({ state }) => state === "unseen");
        if (next) goTo(next.item.id);
        return next !== undefined;
      },

      reopenItem: () => {
        const { itemId, noComment, marks } = get();
        if (noComment.includes(itemId)) put({ marks, noComment: noComment.filter((id) => id !== itemId) });
      },

      undo: () => {
        if (past.length === 0) return;
        [past, future] = travel(past, future);
        show(stateNow());
        schedule(0);
      },

      redo: () => {
        if (future.length === 0) return;
        [future, past] = travel(future, past);
        show(stateNow());
        schedule(0);
      },

      flush: async () => {
        clearTimeout(timer);
        // One at a time, however many wait: each saving goes on from the edition that the one before made.
        const turn = saving.then(() => get().saveState.kind === "saved" || saveOnce());
        saving = turn;
        const isSaved = await turn;
        return isSaved && get().saveState.kind === "unsaved" ? get().flush() : isSaved;
      },

      handBack: async () => {
        // Where the pack itself cannot be written, a copy elsewhere is all the more worth having.
        await get().flush();
        return client.reviewDesk.handBack({});
      },
    };
  });

const randomId = (): string => crypto.randomUUID();

/** The item of which the two say something different; null where they say the same. */
const touchedItem = (one: ReviewState, other: ReviewState): string | null => {
  const [before, after] = [new Set(one.marks), new Set(other.marks)];
  const mark = other.marks.find((each) => !before.has(each)) ?? one.marks.find((each) => !after.has(each));
  if (mark) return mark.itemId;
  return (
    other.noComment.find((id) => !one.noComment.includes(id)) ??
    one.noComment.find((id) => !other.noComment.includes(id)) ??
    null
  );
};
