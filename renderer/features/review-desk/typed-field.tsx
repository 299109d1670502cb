import { useLayoutEffect, useRef, useState } from "react";

import { strings } from "#renderer/strings/strings.ts";

import { fieldText, type Field } from "./item-fields.ts";

export interface TypedFieldProps {
  readonly field: Field;
  /** As it reads with what was suggested so far. */
  readonly words: string;
  onType(words: string): void;
  onEnd(): void;
}

const text = strings.reviewDesk;
/** A book in one paragraph; a mark may hold twice as much. */
const longestField = 50_000;

/** A field while it is typed over, in the same letters; an Enter in a paragraph parts it, elsewhere it ends the typing. */
export const TypedField = ({ field, words, onType, onEnd }: TypedFieldProps) => {
  const area = useRef<HTMLTextAreaElement>(null);
  const [typed, setTyped] = useState(words);
  useLayoutEffect(() => {
    const element = area.current;
    if (!element) return;
    element.style.height = "auto";
    element.style.height = `${element.scrollHeight}px`;
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- other words have another height
  }, [typed]);
  const take = (value: string, isComposing: boolean): void => {
    setTyped(value);
    // Letters of an input method that are not yet words are no suggestion.
    if (!isComposing) onType(fieldText(field.kind, value));
  };
  return (
    <textarea
      ref={area}
      className={`desk-typed is-${field.kind}`}
      aria-label={text.editField[field.kind]}
      title={text.typing}
      autoFocus
      rows={1}
      maxLength={longestField}
      value={typed}
      onChange={({ target, nativeEvent }) =>
        take(target.value, nativeEvent instanceof InputEvent && nativeEvent.isComposing)
      }
      onCompositionEnd={({ currentTarget }) => take(currentTarget.value, false)}
      onFocus={({ currentTarget }) => currentTarget.setSelectionRange(typed.length, typed.length)}
      onBlur={onEnd}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing || event.nativeEvent.keyCode === 229) return;
        const endsHere = event.key === "Enter" && (event.ctrlKey || event.metaKey || field.kind !== "paragraph");
        if (event.key !== "Escape" && !endsHere) return;
        event.preventDefault();
        event.currentTarget.blur();
      }}
    />
  );
};
