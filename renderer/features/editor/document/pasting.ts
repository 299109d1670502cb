import { Plugin, PluginKey, type EditorState } from "@tiptap/pm/state";
import { Decoration, DecorationSet, type EditorView } from "@tiptap/pm/view";

import type { Picture } from "#shared/model/figure.ts";
import type { Block } from "#shared/model/item.ts";
import type { Loss } from "#shared/model/recognition.ts";

import { insertBlocks, type Range } from "./insert-blocks.ts";

/** What comes from outside is turned into blocks elsewhere; failures reject with a sentence to show. */
export interface PasteSource {
  clean(pasted: { html: string; text: string }): Promise<{ blocks: Block[]; losses: Loss[] }>;
  keepPicture(file: File): Promise<Picture>;
}

export interface PastingOptions extends PasteSource {
  /** Stands where a paste will come while it is being read. */
  readonly waitingText: string;
  onLost(losses: readonly Loss[]): void;
  onFailed(thrown: unknown): void;
}

/** A paste whose content is still being read, and the range that it will take, moved along with what is typed. */
interface Waiting extends Range {
  readonly id: number;
}

const key = new PluginKey<readonly Waiting[]>("pasting");

/** Marks what this editor itself puts on a clipboard; only that keeps its structure as it is. */
export const ownMark = "data-bulletin";

/**
 * Paste and drop from outside. Everything but this editor's own copies is read and cleaned by the core and put in when
 * the answer is there, at the place where it was pasted however much was typed meanwhile; one step of undo takes it back.
 */
export const pasting = (options: PastingOptions): Plugin => {
  // A paste event does not tell which keys made it.
  let isPlain = false;
  return new Plugin<readonly Waiting[]>({
    key,
    state: {
      init: () => [],
      apply: (tr, waiting) => {
        const moved = waiting.map(({ id, from, to }) => ({
          id,
          from: tr.mapping.map(from, -1),
          to: tr.mapping.map(to, -1),
        }));
        const change: { add?: Waiting; remove?: number } = tr.getMeta(key) ?? {};
        const left = moved.filter(({ id }) => id !== change.remove);
        return change.add ? [...left, change.add] : left;
      },
    },
    props: {
      decorations: (state) => waitingMarks(state, options.waitingText),
      handleKeyDown: (_view, event) => {
        isPlain = event.shiftKey && event.key.toLowerCase() === "v";
        return false;
      },
      handlePaste: (view, event) => {
        const data = event.clipboardData;
        return data !== null && take(view, data, view.state.selection, isPlain, options);
      },
      handleDrop: (view, event, _slice, isMoved) => {
        const at = view.posAtCoords({ left: event.clientX, top: event.clientY });
        if (isMoved || !event.dataTransfer || !at) return false;
        const isTaken = take(view, event.dataTransfer, { from: at.pos, to: at.pos }, false, options);
        if (isTaken) event.preventDefault();
        return isTaken;
      },
    },
  });
};

/** Puts pictures in at a range, as a paste of files would. */
export const insertPictures = (view: EditorView, files: readonly File[], options: PastingOptions): void => {
  const { from, to } = view.state.selection;
  void putWhenRead(view, { from, to }, pictureBlocks(files, options), options);
};

const take = (
  view: EditorView,
  data: DataTransfer,
  { from, to }: Range,
  isPlain: boolean,
  options: PastingOptions,
): boolean => {
  const html = isPlain ? "" : data.getData("text/html");
  const text = data.getData("text/plain");
  if (html.includes(ownMark)) return false;
  const files = [...data.files];
  // A copied picture comes as a file and as a page that holds nothing else; Word adds a picture of its text to the text.
  const isText = text.trim() !== "" || (files.length === 0 && html !== "");
  const read = isText ? options.clean({ html, text }) : pictureBlocks(files, options);
  if (!isText && files.length === 0) return false;
  void putWhenRead(view, { from, to }, read, options);
  return true;
};

const pictureBlocks = async (
  files: readonly File[],
  { keepPicture }: PasteSource,
): Promise<{ blocks: Block[]; losses: Loss[] }> => ({
  blocks: await Promise.all(files.map((file) => keepPicture(file))),
  losses: [],
});

let lastId = 0;

const putWhenRead = async (
  view: EditorView,
  { from, to }: Range,
  reading: Promise<{ blocks: Block[]; losses: Loss[] }>,
  { onLost, onFailed }: PastingOptions,
): Promise<void> => {
  const id = (lastId += 1);
  view.dispatch(view.state.tr.setMeta(key, { add: { id, from, to } }));
  let blocks: readonly Block[] = [];
  try {
    const read = await reading;
    blocks = read.blocks;
    if (read.losses.length > 0) onLost(read.losses);
  } catch (thrown) {
    onFailed(thrown);
  }
  await compositionEnd(view);
  if (view.isDestroyed) return;
  const place = key.getState(view.state)?.find((each) => each.id === id);
  const tr = place && blocks.length > 0 ? insertBlocks(view.state, place, blocks) : view.state.tr;
  view.dispatch(tr.setMeta(key, { remove: id }));
};

/** A change of the text would break off what an input method composes. */
const compositionEnd = async (view: EditorView): Promise<void> => {
  while (!view.isDestroyed && view.composing) {
    await new Promise((resolve) => view.dom.addEventListener("compositionend", resolve, { once: true }));
    // The letters come into the document after the event.
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
};

const waitingMarks = (state: EditorState, label: string): DecorationSet =>
  DecorationSet.create(
    state.doc,
    (key.getState(state) ?? []).map(({ to, id }) =>
      Decoration.widget(to, () => waitingMark(label), { side: -1, key: `waiting-${id}` }),
    ),
  );

const waitingMark = (label: string): HTMLElement => {
  const mark = document.createElement("span");
  mark.className = "body-waiting";
  mark.role = "status";
  mark.textContent = label;
  return mark;
};
