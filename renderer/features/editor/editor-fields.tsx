import { Checkbox, Input } from "antd";
import { useEffect, useRef, useState, type SyntheticEvent } from "react";
import { useStore } from "zustand";
import { useShallow } from "zustand/react/shallow";

import { strings } from "#renderer/strings/strings.ts";
import type { ItemPlace } from "#shared/model/item-place.ts";
import type { Item } from "#shared/model/item.ts";

import { BodyBar } from "./body-bar.tsx";
import { BodyField } from "./body-field.tsx";
import type { BodyEditor } from "./document/create-body-editor.ts";
import { filledIndex } from "./document/places.ts";
import { tidyDates, type Draft } from "./draft.ts";
import type { EditorStore } from "./editor-store.ts";
import type { FindingStore } from "./finding-store.ts";
import { TitleFindings } from "./title-findings.tsx";
import { UnitField } from "./unit-field.tsx";
import type { FindingActions } from "./use-findings.ts";

export interface FieldsProps {
  readonly store: EditorStore;
  readonly findings: FindingStore;
  readonly findingActions: FindingActions;
  readonly readOnly: boolean;
  /** Where the caret is to go; a new object is a new wish, null is the title. */
  readonly place: ItemPlace | null;
  /** Undo or redo where nothing is left to take back in the text. */
  onBeyond(direction: "undo" | "redo"): void;
}

const text = strings.editor;
/** Two lines of the table of contents in the usual print profile. */
const longTitle = 50;

/** Everything of an item that is typed. Tells the store where the caret stands. */
export const Fields = ({ store, findings, findingActions, readOnly, place, onBeyond }: FieldsProps) => {
  // Neither the text nor where the caret stands. The rail is among them because it decides the width.
  const { itemId, badDate, rail, bodyStatus } = useStore(
    store,
    useShallow((state) => ({
      itemId: state.item?.id ?? "",
      badDate: state.badDate,
      rail: state.rail,
      bodyStatus: state.bodyStatus,
    })),
  );
  const draft = useStore(
    store,
    useShallow((state) => state.draft && withoutBody(state.draft)),
  );
  const page = useRef<HTMLDivElement>(null);
  const [body, setBody] = useState<BodyEditor | null>(null);
  useEffect(() => {
    const { item: shown } = store.getState();
    if (place === null || !shown || itemId !== place.itemId || !page.current || !body) return;
    putCaret(page.current, body, place, shown);
  }, [store, place, itemId, body]);
  useEffect(() => {
    const left = store.getState().placeOf(itemId);
    if (place !== null || !left || !page.current || !body) return;
    const { item: shown } = store.getState();
    if (shown) putCaret(page.current, body, left.caret, shown);
    page.current.scrollTop = left.scroll;
  }, [store, place, itemId, body]);
  const shownRail = useRef(rail);
  useEffect(() => {
    // Another width breaks the text elsewhere: what was being written must not go out of sight.
    if (shownRail.current !== rail && page.current && body?.element.contains(document.activeElement) === true) {
      scrollTo(page.current, body.caretTop());
    }
    shownRail.current = rail;
  }, [rail, body]);
  if (!draft) return null;
  const onTitleCaret = ({ currentTarget }: SyntheticEvent<HTMLTextAreaElement>): void =>
    store.getState().setCaret({ itemId, field: "title", paragraph: null, offset: currentTarget.selectionEnd });
  const edit = store.getState().edit;
  const titleLength = [...draft.title].length;
  return (
    <div
      className="editor-page"
      ref={page}
      onScroll={({ currentTarget }) => store.getState().setScroll(currentTarget.scrollTop)}
    >
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
      <TitleFindings store={findings} actions={findingActions} readOnly={readOnly} />
      <div className="editor-facts">
        <UnitField
          store={store}
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
          onBlur={() => {
            const dates = tidyDates(store.getState().draft?.dates ?? "");
            // Leaving a field that nobody changed is no edit.
            if (dates !== draft.dates) edit({ dates });
          }}
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
      <BodyBar editor={body} status={bodyStatus} readOnly={readOnly} />
      <BodyField
        store={store}
        itemId={itemId}
        readOnly={readOnly}
        onFinding={findings.getState().choose}
        onReady={setBody}
        onBeyond={onBeyond}
      />
    </div>
  );
};

const withoutBody = ({ body: _body, ...fields }: Draft): Omit<Draft, "body"> => fields;

/** Puts the focus and the caret at a place, in the middle of what is seen. */
const putCaret = (page: HTMLElement, body: BodyEditor, place: ItemPlace, item: Item): void => {
  const { field, paragraph, offset } = place;
  if (field === "body") {
    body.focusAt({ paragraph: filledIndex(item.body, paragraph), offset: offset ?? 0 });
    scrollTo(page, body.caretTop());
    return;
  }
  const input = page.querySelector<HTMLInputElement | HTMLTextAreaElement>(`[data-field="${field}"]`);
  if (!input) return;
  input.focus({ preventScroll: true });
  if (field === "title" && offset !== null) input.setSelectionRange(offset, offset);
  scrollTo(page, input.getBoundingClientRect().top);
};

/** Scrolls what stands at `top`, pixels from the window's, into the middle of what is seen. */
const scrollTo = (page: HTMLElement, top: number): void =>
  page.scrollBy({ top: top - page.getBoundingClientRect().top - page.clientHeight / 2 });

interface FieldProps {
  /** As places name it. */
  readonly name?: ItemPlace["field"];
  readonly label: string;
  readonly value: string;
  readonly readOnly: boolean;
  readonly placeholder?: string;
  readonly error?: string | null;
  onChange(value: string): void;
  onBlur?(): void;
}

const Field = ({ name, label, value, readOnly, placeholder = "", error = null, onChange, onBlur }: FieldProps) => (
  <label className="editor-field">
    <span className="quiet small">{label}</span>
    <Input
      data-field={name}
      value={value}
      readOnly={readOnly}
      placeholder={placeholder}
      {...(error !== null && { status: "error" as const })}
      onChange={(event) => onChange(event.target.value)}
      onBlur={onBlur}
    />
    {error !== null && (
      <span role="alert" className="editor-error small">
        {error}
      </span>
    )}
  </label>
);
