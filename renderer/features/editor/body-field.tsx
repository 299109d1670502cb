import { useContext, useEffect, useRef, useState } from "react";

import { actionText } from "#renderer/strings/actions.ts";
import { strings } from "#renderer/strings/strings.ts";
import { useMessages } from "#renderer/ui/messages.tsx";
import { PictureContext } from "#renderer/ui/pictures.tsx";
import type { Block } from "#shared/model/item.ts";
import type { Loss } from "#shared/model/recognition.ts";

import { createBodyEditor, type BodyEditor } from "./document/create-body-editor.ts";
import type { EditorStore } from "./editor-store.ts";

import "./body-field.css";

export interface BodyFieldProps {
  readonly store: EditorStore;
  readonly itemId: string;
  readonly readOnly: boolean;
  /** Told which finding's mark the caret touches; null for none. */
  onFinding(key: string | null): void;
  /** Gets the text once it is on screen. */
  onReady(editor: BodyEditor): void;
  /** Undo or redo where nothing is left to take back in the text. */
  onBeyond(direction: "undo" | "redo"): void;
}

const text = strings.editor;

/** The text of the item. What is typed goes to the store from key to key; a body that comes from elsewhere is shown. */
export const BodyField = ({ store, itemId, readOnly, onFinding, onReady, onBeyond }: BodyFieldProps) => {
  const messages = useMessages();
  const pictureAddress = useContext(PictureContext);
  const host = useRef<HTMLDivElement>(null);
  const [editor, setEditor] = useState<BodyEditor | null>(null);
  const latest = useRef({ onFinding, onReady, onBeyond });
  useEffect(() => {
    latest.current = { onFinding, onReady, onBeyond };
  });

  useEffect(() => {
    const { draft, edit, setCaret, setBodyStatus, connectBody, cleanPasted, keepPicture } = store.getState();
    if (!host.current || !draft) return undefined;
    const element = document.createElement("div");
    host.current.append(element);
    let shown: readonly Block[] = draft.body;
    const created = createBodyEditor({
      host: element,
      body: shown,
      texts: { body: text.body, picture: strings.figures.picture, caption: text.caption, gone: strings.figures.gone },
      pasting: {
        clean: cleanPasted,
        keepPicture,
        waitingText: text.pasting,
        onLost: (losses) => messages.done(lossSentence(losses)),
        onFailed: messages.failed,
      },
      keys: {
        undo: actionText("everywhere", "undo").keys,
        redo: actionText("everywhere", "redo").keys,
        leadIn: actionText("editor", "leadIn").keys,
      },
      pictureAddress,
      onBody: (body) => {
        shown = body;
        edit({ body });
      },
      onCaret: (place) => setCaret({ itemId, field: "body", ...place }),
      onStatus: setBodyStatus,
      onFinding: (key) => latest.current.onFinding(key),
      onRefused: (why) => messages.done(text.refused[why]),
      onBeyond: (direction) => latest.current.onBeyond(direction),
    });
    connectBody(created);
    setEditor(created);
    latest.current.onReady(created);
    const stop = store.subscribe(({ draft: now, item }) => {
      if (!now || item?.id !== itemId || now.body === shown) return;
      shown = now.body;
      created.replace(now.body);
    });
    return () => {
      stop();
      connectBody(null);
      created.destroy();
      element.remove();
    };
  }, [store, itemId, messages, pictureAddress]);
  useEffect(() => editor?.setEditable(!readOnly), [editor, readOnly]);

  return <div ref={host} className="editor-text" />;
};

/** 粘贴时没有带过来：图片 2 处。 */
const lossSentence = (losses: readonly Loss[]): string =>
  text.pasteLost(
    losses.map(({ what, count }) => text.lossOf(what, count)).join("、"),
    losses.some(({ what }) => what === strings.figures.picture),
  );
