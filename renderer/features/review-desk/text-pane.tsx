import { useEffect, useRef, useState } from "react";
import { useStore } from "zustand";

import { strings } from "#renderer/strings/strings.ts";
import { useActions } from "#renderer/ui/use-actions.ts";
import { useEscape } from "#renderer/ui/use-escape.ts";
import { reviewTexts } from "#shared/domain/merging/review-texts.ts";
import type { ManuscriptItem } from "#shared/model/manuscript.ts";
import type { ReviewMark } from "#shared/model/review.ts";

import { fieldText, itemFields, type Field } from "./item-fields.ts";
import type { PlacedFinding } from "./place-findings.ts";
import { moveBetweenFields, ReadingText } from "./reading-text.tsx";
import { shownText } from "./replace-shown.ts";
import type { ReviewDeskStore } from "./review-desk-store.ts";
import { SelectionBar, type Writing } from "./selection-bar.tsx";
import { endOf, stretchAt, wholeField, type Selected } from "./stretch-at.ts";

export interface TextPaneProps {
  readonly store: ReviewDeskStore;
  readonly item: ManuscriptItem;
  /** Of this item, as they are numbered. */
  readonly marks: readonly ReviewMark[];
  readonly findings: readonly PlacedFinding[];
  /** False while a dialog is open. */
  readonly isActive: boolean;
  /** The field that keys act on; whoever cuts the item needs it too. */
  readonly fieldId: string | null;
  onField(fieldId: string): void;
}

/** Where the bar stands in the text's box, pixels. */
interface BarPlace {
  readonly left: number;
  readonly top: number;
}

const text = strings.reviewDesk;

/** The text of an item, and what is done to it: by selection, by key, or typed over in its place. */
export const TextPane = ({ store, item, marks, findings, isActive, fieldId, onField }: TextPaneProps) => {
  const markId = useStore(store, (state) => state.markId);
  const box = useRef<HTMLDivElement>(null);
  const article = useRef<HTMLElement>(null);
  const [selected, setSelected] = useState<{ readonly at: Selected; readonly bar: BarPlace } | null>(null);
  const [writing, setWriting] = useState<Writing | null>(null);
  const [typedId, setTypedId] = useState<string | null>(null);
  const fields = itemFields(item);
  const texts = reviewTexts(item);
  const { suggest, add, startTyping, retype, endTyping, chooseMark } = store.getState();

  const close = (): void => {
    setSelected(null);
    setWriting(null);
    window.getSelection()?.removeAllRanges();
    focusField(article.current, selected?.at.fieldId ?? fieldId);
  };
  useEscape(writing === null && selected !== null && !isEmpty(selected.at), close);

  /** What the browser has selected now, and where the bar goes. */
  const readSelection = (): { at: Selected; bar: BarPlace } | null => {
    const selection = window.getSelection();
    if (!article.current || !selection || selection.rangeCount === 0) return null;
    const range = selection.getRangeAt(0);
    const at = stretchAt(article.current, range, fields);
    return at && { at, bar: barPlace(box.current, range.getBoundingClientRect()) };
  };
  const look = useRef((): void => undefined);
  useEffect(() => {
    look.current = () => {
      // What is being written about stays what it was.
      if (writing === null && typedId === null) setSelected(readSelection());
    };
  });
  useEffect(() => {
    let isDown = false;
    const onChange = (): void => {
      if (!isDown) look.current();
    };
    const onDown = (): void => void (isDown = true);
    const onUp = (): void => {
      isDown = false;
      // The browser gives a selection up a moment after the click that ends it.
      setTimeout(() => look.current());
    };
    document.addEventListener("selectionchange", onChange);
    document.addEventListener("pointerdown", onDown);
    document.addEventListener("pointerup", onUp);
    // Selected words that are dragged: the browser takes the pointer over.
    document.addEventListener("pointercancel", onUp);
    return () => {
      document.removeEventListener("selectionchange", onChange);
      document.removeEventListener("pointerdown", onDown);
      document.removeEventListener("pointerup", onUp);
      document.removeEventListener("pointercancel", onUp);
    };
  }, []);
  useEffect(() => {
    const mark = markId === null ? null : box.current?.querySelector(`[data-mark="${CSS.escape(markId)}"]`);
    const seen = box.current?.getBoundingClientRect();
    const here = mark?.getBoundingClientRect();
    if (!mark || !seen || !here || (here.top >= seen.top && here.bottom <= seen.bottom)) return;
    mark.scrollIntoView({ block: "center" });
  }, [markId]);

  const fieldNow = (): Field | undefined => fields.find(({ id }) => id === fieldId) ?? fields[0];
  /** What a key means: what is selected, the place that was clicked, or else the whole field in focus. */
  const targetOf = (takesPlace: boolean): { at: Selected; bar: BarPlace } | null => {
    if (selected && (takesPlace || !isEmpty(selected.at))) return selected;
    const field = fieldNow();
    if (!field) return null;
    const element = article.current?.querySelector(`[data-box="${CSS.escape(field.id)}"]`);
    const rect = element?.getBoundingClientRect();
    return { at: wholeField(field, marks), bar: rect ? barPlace(box.current, rect) : { left: 0, top: 0 } };
  };
  const write = (kind: Writing) => (): void => {
    const target = targetOf(kind !== "replace");
    if (!target || (kind !== "comment" && !target.at.isEditable)) return;
    setSelected(kind === "insert" ? { ...target, at: endOf(target.at, marks) } : target);
    setWriting(kind);
  };
  const remove = (): void => {
    const target = targetOf(false);
    // A whole paragraph goes only by a key that is pressed on it.
    const isMeant = (selected && !isEmpty(selected.at)) || article.current?.contains(document.activeElement);
    if (isMeant !== true || !target?.at.isEditable) return;
    const { part, shown } = target.at;
    suggest({ part, ...shown, text: "" });
    close();
  };
  const onWritten = (words: string): void => {
    if (!selected) return;
    const { part, shown, base, fieldId: id } = selected.at;
    if (writing === "comment") add({ kind: "comment", place: { part, ...base } }, words);
    else suggest({ part, ...shown, text: fieldText(fields.find((field) => field.id === id)?.kind ?? "cell", words) });
    endTyping();
    close();
  };
  const type = (field: Field | undefined): void => {
    if (!field) return;
    startTyping();
    onField(field.id);
    setSelected(null);
    setWriting(null);
    setTypedId(field.id);
  };
  /** The stretch that was there when the typing began: what is typed is measured against it. */
  const typedFrom = useRef<Selected | null>(null);
  useEffect(() => {
    if (typedId === null) typedFrom.current = null;
  }, [typedId]);

  useActions(
    "reviewDesk",
    {
      down: () => moveBetweenFields(article.current, 1),
      up: () => moveBetweenFields(article.current, -1),
      edit: () => type(fieldNow()),
      replace: write("replace"),
      insert: write("insert"),
      comment: write("comment"),
      remove,
    },
    { isActive: isActive && writing === null && typedId === null },
  );

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a long text is scrolled by keyboard too
    <div ref={box} className="desk-text" lang="zh-CN" role="region" aria-label={text.text} tabIndex={0}>
      <ReadingText
        article={article}
        item={item}
        marks={marks}
        findings={findings}
        markId={markId}
        fieldId={fieldId}
        typedId={typedId}
        onChooseMark={chooseMark}
        onField={onField}
        onStartTyping={type}
        onType={(field, words) => {
          typedFrom.current ??= wholeField(field, marks);
          const { part, shown } = typedFrom.current;
          retype({ part, ...shown, text: words });
        }}
        onEndTyping={() => {
          endTyping();
          setTypedId(null);
        }}
      />
      {selected && (writing !== null || !isEmpty(selected.at)) && (
        <SelectionBar
          {...selected.bar}
          words={shownText(texts[selected.at.part], marks, selected.at.part).slice(
            selected.at.shown.start,
            selected.at.shown.end,
          )}
          isEditable={selected.at.isEditable}
          writing={writing}
          onWrite={(kind) => write(kind)()}
          onRemove={remove}
          onWritten={onWritten}
          onClose={close}
        />
      )}
    </div>
  );
};

const isEmpty = ({ base, shown }: Selected): boolean => base.start === base.end && shown.start === shown.end;

/** Under the stretch, and never out of the text's box. */
const barPlace = (box: HTMLElement | null, stretch: DOMRect): BarPlace => {
  if (!box) return { left: 0, top: 0 };
  const seen = box.getBoundingClientRect();
  return {
    left: Math.max(gap, Math.min(stretch.left - seen.left, seen.width - barWidth)),
    top: stretch.bottom - seen.top + box.scrollTop + gap,
  };
};

/** Pixels. */
const gap = 6;
const barWidth = 360;

const focusField = (article: HTMLElement | null, fieldId: string | null): void => {
  if (fieldId === null) return;
  article?.querySelector<HTMLElement>(`[data-box="${CSS.escape(fieldId)}"]`)?.focus({ preventScroll: true });
};
