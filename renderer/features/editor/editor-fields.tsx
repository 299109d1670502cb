import { Checkbox, Input } from "antd";
import { useEffect, useLayoutEffect, useRef, type SyntheticEvent } from "react";
import { useStore } from "zustand";
import { useShallow } from "zustand/react/shallow";

import { strings } from "#renderer/strings/strings.ts";
import type { ItemPlace } from "#shared/model/item-place.ts";
import type { Item } from "#shared/model/item.ts";

import { figuresOf, indent, markOf } from "./body-text.ts";
import { bodyPlaceAt, caretInBody, typedParagraph } from "./caret.ts";
import type { Draft } from "./draft.ts";
import type { EditorStore } from "./editor-store.ts";
import { FigureList } from "./figure-list.tsx";

export interface FieldsProps {
  readonly store: EditorStore;
  readonly readOnly: boolean;
  /** Where the caret is to go; a new object is a new wish, null is the title. */
  readonly place: ItemPlace | null;
}

const text = strings.editor;
/** Two lines of the table of contents in the usual print profile. */
const longTitle = 50;

/** Everything of an item that is typed. Tells the store where the caret stands. */
export const Fields = ({ store, readOnly, place }: FieldsProps) => {
  // Not where the caret stands. The rail is among them because it decides the width, and that the body's height.
  const { item, draft, badDate, rail } = useStore(
    store,
    useShallow((state) => ({ item: state.item, draft: state.draft, badDate: state.badDate, rail: state.rail })),
  );
  const page = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    // The field grows with its text, so that only the page scrolls; while it is measured it is short, and the page must
    // not take that for a reason to scroll up.
    if (!body.current || !page.current) return;
    const { scrollTop } = page.current;
    body.current.style.height = "auto";
    body.current.style.height = `${body.current.scrollHeight}px`;
    page.current.scrollTop = scrollTop;
  });
  const itemId = item?.id ?? "";
  useEffect(() => {
    const { item: shown, draft: typed } = store.getState();
    if (place === null || !shown || !typed || itemId !== place.itemId || !page.current) return;
    putCaret(page.current, place, caretAt(place, shown, typed));
  }, [store, place, itemId]);
  const shownRail = useRef(rail);
  useEffect(() => {
    // Another width breaks the text elsewhere: what was being written must not go out of sight.
    const focused = document.activeElement;
    if (shownRail.current !== rail && page.current && focused instanceof HTMLTextAreaElement) {
      showCaret(page.current, focused);
    }
    shownRail.current = rail;
  }, [rail]);
  if (!draft) return null;
  const onTitleCaret = ({ currentTarget }: SyntheticEvent<HTMLTextAreaElement>): void =>
    store.getState().setCaret({ itemId, field: "title", paragraph: null, offset: currentTarget.selectionEnd });
  const onBodyCaret = ({ currentTarget }: SyntheticEvent<HTMLTextAreaElement>): void =>
    store
      .getState()
      .setCaret({ itemId, field: "body", ...bodyPlaceAt(currentTarget.value, currentTarget.selectionEnd) });
  const edit = store.getState().edit;
  const titleLength = [...draft.title].length;
  return (
    <div className="editor-page" ref={page}>
      <Input.TextArea
        data-field="title"
        onSelect={onTitleCaret}
        onFocus={onTitleCaret}
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
          name="sourceUnit"
          label={text.unit}
          value={draft.sourceUnit}
          readOnly={readOnly}
          onChange={(sourceUnit) => edit({ sourceUnit })}
        />
        <Field
          name="eventDates"
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
        data-field="body"
        onSelect={onBodyCaret}
        onFocus={onBodyCaret}
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

/** The caret's offset in the field of a place; null where the place does not say. */
const caretAt = ({ field, paragraph, offset }: ItemPlace, item: Item, draft: Draft): number | null => {
  if (field === "title") return offset;
  if (field !== "body" || paragraph === null) return null;
  const block = item.body[paragraph];
  // A caption stands behind its picture's mark.
  const mark = block?.kind === "picture" && (offset ?? 0) > 0 ? markOf(block, figuresOf(item.body)).length : 0;
  return caretInBody(draft.body, typedParagraph(item, { paragraph }), mark + (offset ?? 0));
};

/** Puts the focus and the caret there, in the middle of what is seen. */
const putCaret = (page: HTMLElement, { field }: ItemPlace, caret: number | null): void => {
  const input = page.querySelector<HTMLInputElement | HTMLTextAreaElement>(`[data-field="${field}"]`);
  if (!input) return;
  input.focus({ preventScroll: true });
  if (caret !== null) input.setSelectionRange(caret, caret);
  showCaret(page, input);
};

/** Scrolls a field's caret into the middle of what is seen. */
const showCaret = (page: HTMLElement, input: HTMLElement): void => {
  const down = input instanceof HTMLTextAreaElement ? caretHeight(input) : 0;
  const top = input.getBoundingClientRect().top + down - page.getBoundingClientRect().top;
  page.scrollBy({ top: top - page.clientHeight / 2 });
};

/** How far below the top of a text field its caret stands, pixels: fields do not tell, a copy of their text does. */
const caretHeight = (field: HTMLTextAreaElement): number => {
  const copy = document.createElement("div");
  const style = getComputedStyle(field);
  // One by one: the shorthand is empty where figures are tabular.
  copy.style.fontFamily = style.fontFamily;
  copy.style.fontSize = style.fontSize;
  copy.style.fontWeight = style.fontWeight;
  copy.style.lineHeight = style.lineHeight;
  copy.style.padding = style.padding;
  copy.style.boxSizing = "border-box";
  copy.style.width = `${field.offsetWidth}px`;
  copy.style.position = "absolute";
  copy.style.visibility = "hidden";
  copy.style.whiteSpace = "pre-wrap";
  copy.style.overflowWrap = "break-word";
  copy.textContent = field.value.slice(0, field.selectionEnd);
  const mark = document.createElement("span");
  mark.textContent = "\u200b";
  copy.append(mark);
  document.body.append(copy);
  const height = mark.offsetTop;
  copy.remove();
  return height;
};

interface FieldProps {
  /** As places name it. */
  readonly name?: ItemPlace["field"];
  readonly label: string;
  readonly value: string;
  readonly readOnly: boolean;
  readonly placeholder?: string;
  readonly error?: string | null;
  onChange(value: string): void;
}

const Field = ({ name, label, value, readOnly, placeholder = "", error = null, onChange }: FieldProps) => (
  <label className="editor-field">
    <span className="quiet small">{label}</span>
    <Input
      data-field={name}
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
