import { ArrowLeftOutlined } from "@ant-design/icons";
import { Alert, Button, Checkbox, Input, Spin } from "antd";
import { useEffect, useLayoutEffect, useRef } from "react";
import { useStore } from "zustand";

import { strings } from "#renderer/strings/strings.ts";
import { formatMoment } from "#renderer/ui/dates.ts";
import { useMessages } from "#renderer/ui/messages.tsx";
import { startDownload } from "#renderer/ui/start-download.ts";
import { useShortcuts } from "#renderer/ui/use-shortcuts.ts";
import type { Reversal } from "#shared/model/item.ts";

import { indent } from "./body-text.ts";
import type { EditorState, EditorStore, SaveState } from "./editor-store.ts";
import { FigureList } from "./figure-list.tsx";
import { looksLikeTitle, paragraphAt } from "./paragraph-at.ts";
import { RevisionList } from "./revision-list.tsx";

import "./editor.css";

export interface EditorScreenProps {
  readonly store: EditorStore;
  readonly itemId: string;
  /** True when the item stands in a published issue. */
  readonly isFrozen: (issueId: string | null) => boolean;
  onClose(): void;
  /** Something was done that can be taken back. */
  onMoved(reversal: Reversal, message: string): void;
}

const text = strings.editor;
/** Two lines of the table of contents in the usual print profile. */
const longTitle = 50;

/** One item: title, facts, body, and its revisions. Saves by itself. */
export const EditorScreen = ({ store, itemId, isFrozen, onClose, onMoved }: EditorScreenProps) => {
  const messages = useMessages();
  const state = useStore(store);
  const { item, draft } = state;

  useEffect(
    () =>
      void store
        .getState()
        .open(itemId)
        .catch((thrown: unknown) => {
          messages.failed(thrown);
          onClose();
        }),
    [store, itemId, messages, onClose],
  );
  useEffect(() => {
    const onLeave = (): void => void store.getState().flush();
    window.addEventListener("blur", onLeave);
    window.addEventListener("pagehide", onLeave);
    return () => {
      window.removeEventListener("blur", onLeave);
      window.removeEventListener("pagehide", onLeave);
    };
  }, [store]);

  const close = (): void =>
    void store
      .getState()
      .close()
      .then((isSaved) => isSaved && onClose());
  const cut = async (): Promise<void> => {
    const field = document.querySelector<HTMLTextAreaElement>(".editor-body");
    if (!field) return;
    const { paragraph, text: line } = paragraphAt(field.value, field.selectionStart);
    const reversal = await store.getState().cut(paragraph, looksLikeTitle(line));
    if (reversal) onMoved(reversal, text.cutDone(line));
  };
  const exportItem = async (): Promise<void> => {
    const exported = await store.getState().exportItem();
    if (!exported) return;
    if (exported.download !== null) startDownload(exported.download);
    messages.done(text.exported(exported.file));
  };
  const onExport = (): void => void exportItem().catch(messages.failed);
  useShortcuts({
    escape: close,
    "Ctrl+e": onExport,
    "Ctrl+s": () => void store.getState().flush(),
    "Ctrl+Shift+enter": () => void cut().catch(messages.failed),
  });

  if (!item || !draft || item.id !== itemId) return <Spin className="editor-loading" />;
  const readOnly = isFrozen(item.issueId);
  return (
    <section
      className="editor"
      aria-label={draft.title || text.noTitle}
      onCompositionStart={() => store.getState().setComposing(true)}
      onCompositionEnd={() => store.getState().setComposing(false)}
    >
      <header className="editor-bar">
        <Button type="text" icon={<ArrowLeftOutlined />} onClick={close}>
          {text.back}
        </Button>
        <SaveLine saveState={state.saveState} />
        <span className="editor-gap" />
        <Button size="small" title={text.exportHint} onClick={onExport}>
          {text.export}
        </Button>
        <Button size="small" disabled={readOnly} title={text.cutHint} onClick={() => void cut().catch(messages.failed)}>
          {text.cut}
        </Button>
      </header>
      <Trouble state={state} readOnly={readOnly} onReload={() => void store.getState().reload()} />
      <div className="editor-main">
        <Fields store={store} readOnly={readOnly} />
        <RevisionList
          item={item}
          revisions={state.revisions}
          readOnly={readOnly}
          onRestore={(number) =>
            void store
              .getState()
              .restore(number)
              .then(() => messages.done(text.restored(number)), messages.failed)
          }
        />
      </div>
      <footer className="keys editor-foot">
        <span data-testid="editor-counts">
          {text.counts(
            countTyped(draft.body),
            draft.body.split("\n").filter((line) => line.trim() !== "").length,
            item.revision,
          )}
        </span>
        <span>{text.keys}</span>
      </footer>
    </section>
  );
};

const Fields = ({ store, readOnly }: { store: EditorStore; readOnly: boolean }) => {
  const { draft, badDate } = useStore(store);
  const body = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    // The field grows with its text, so that only the page scrolls.
    if (!body.current) return;
    body.current.style.height = "auto";
    body.current.style.height = `${body.current.scrollHeight}px`;
  });
  if (!draft) return null;
  const edit = store.getState().edit;
  const titleLength = [...draft.title].length;
  return (
    <div className="editor-page">
      <Input.TextArea
        autoSize
        autoFocus
        className="editor-title"
        variant="borderless"
        aria-label={text.title}
        placeholder={text.titlePlaceholder}
        readOnly={readOnly}
        value={draft.title}
        onChange={(event) => edit({ title: event.target.value.replaceAll(/[\r\n]+/g, "") })}
      />
      <p className={`editor-title-length small ${titleLength > longTitle ? "is-long" : "quiet"}`}>
        {titleLength > longTitle
          ? `${text.titleLength(titleLength)} · ${text.titleTooLong}`
          : text.titleLength(titleLength)}
      </p>
      <div className="editor-facts">
        <Field
          label={text.unit}
          value={draft.sourceUnit}
          readOnly={readOnly}
          onChange={(sourceUnit) => edit({ sourceUnit })}
        />
        <Field
          label={text.dates}
          value={draft.dates}
          readOnly={readOnly}
          placeholder={text.datesPlaceholder}
          error={badDate === null ? null : text.badDate(badDate)}
          onChange={(dates) => edit({ dates })}
        />
        <Field
          label={text.reporters}
          value={draft.reporters}
          readOnly={readOnly}
          onChange={(reporters) => edit({ reporters })}
        />
        <Field
          label={text.correspondents}
          value={draft.correspondents}
          readOnly={readOnly}
          onChange={(correspondents) => edit({ correspondents })}
        />
        <Checkbox
          checked={draft.isBrief}
          disabled={readOnly}
          onChange={(event) => edit({ isBrief: event.target.checked })}
        >
          {text.isBrief}
        </Checkbox>
      </div>
      <textarea
        ref={body}
        className="editor-body"
        aria-label={text.body}
        lang="zh-CN"
        spellCheck={false}
        readOnly={readOnly}
        value={draft.body}
        onChange={(event) => edit({ body: event.target.value })}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || event.ctrlKey || event.metaKey) return;
          if (event.nativeEvent.isComposing || event.nativeEvent.keyCode === 229) return;
          event.preventDefault();
          // The old command, because only it keeps the field's own undo.
          document.execCommand("insertText", false, `\n${indent}`);
        }}
      />
      <FigureList figures={draft.figures} />
    </div>
  );
};

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly readOnly: boolean;
  readonly placeholder?: string;
  readonly error?: string | null;
  onChange(value: string): void;
}

const Field = ({ label, value, readOnly, placeholder = "", error = null, onChange }: FieldProps) => (
  <label className="editor-field">
    <span className="quiet small">{label}</span>
    <Input
      value={value}
      readOnly={readOnly}
      placeholder={placeholder}
      {...(error !== null && { status: "error" as const })}
      onChange={(event) => onChange(event.target.value)}
    />
    {error !== null && (
      <span role="alert" className="editor-error small">
        {error}
      </span>
    )}
  </label>
);

const SaveLine = ({ saveState }: { saveState: SaveState }) => (
  <span role="status" className="quiet small" data-testid="save-state">
    {{
      saved: () => text.saved(formatMoment(saveState.kind === "saved" ? saveState.at : "")),
      saving: () => text.saving,
      unsaved: () => text.unsaved,
      failed: () => text.notSaved,
    }[saveState.kind]()}
  </span>
);

const Trouble = ({ state, readOnly, onReload }: { state: EditorState; readOnly: boolean; onReload: () => void }) => {
  if (readOnly) return <Alert banner type="info" title={text.readOnly} />;
  if (state.saveState.kind !== "failed") return null;
  const { message, isConflict } = state.saveState;
  return (
    <Alert
      banner
      type="error"
      title={message}
      action={
        isConflict && (
          <Button size="small" onClick={onReload}>
            {text.reload}
          </Button>
        )
      }
    />
  );
};

const countTyped = (body: string): number => [...body.replaceAll(/\s+/g, "")].length;
