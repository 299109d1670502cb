import { Button, Input } from "antd";
import { useRef, useState, type ReactNode } from "react";

import { actionText, hintOf, type ActionName } from "#renderer/strings/actions.ts";
import { strings } from "#renderer/strings/strings.ts";

/** What is being written about the selection; null while only the buttons stand there. */
export type Writing = "replace" | "insert" | "comment";

export interface SelectionBarProps {
  /** Where it stands, in pixels of the text's box. */
  readonly left: number;
  readonly top: number;
  /** What is selected, as it is shown. */
  readonly words: string;
  readonly isEditable: boolean;
  readonly writing: Writing | null;
  onWrite(writing: Writing): void;
  onRemove(): void;
  /** What was written: other words, or a comment. */
  onWritten(words: string): void;
  onClose(): void;
}

const text = strings.reviewDesk;
const longestQuote = 16;

/** 改为、删去、插入、批注 beside what is selected; then a field for the words. */
export const SelectionBar = ({ left, top, writing, ...bar }: SelectionBarProps) => (
  <div className="desk-bar" style={{ left, top }} role="group" aria-label={text.bar}>
    {writing === null ? <Buttons {...bar} /> : <Words key={writing} writing={writing} {...bar} />}
  </div>
);

type InBar = Omit<SelectionBarProps, "left" | "top" | "writing">;

const Buttons = ({ isEditable, onWrite, onRemove }: InBar) => (
  <>
    <BarButton name="replace" disabled={!isEditable} onClick={() => onWrite("replace")} />
    <BarButton name="remove" disabled={!isEditable} onClick={onRemove} />
    <BarButton name="insert" disabled={!isEditable} onClick={() => onWrite("insert")} />
    <BarButton name="comment" onClick={() => onWrite("comment")} />
    {!isEditable && <span className="quiet small">{text.onlyWithin}</span>}
  </>
);

const BarButton = ({
  name,
  ...rest
}: {
  readonly name: ActionName<"reviewDesk">;
  readonly disabled?: boolean;
  onClick(): void;
}): ReactNode => (
  <Button
    {...rest}
    size="small"
    title={hintOf("reviewDesk", name)}
    // What is selected stays so.
    onMouseDown={(event) => event.preventDefault()}
  >
    {actionText("reviewDesk", name).label}
  </Button>
);

const Words = ({ writing, words, onWritten, onClose }: InBar & { readonly writing: Writing }) => {
  const [written, setWritten] = useState(writing === "replace" ? words : "");
  const quote = words.length > longestQuote ? `${words.slice(0, longestQuote)}…` : words;
  const label = {
    replace: text.replaceWith(quote),
    insert: text.insertHere,
    comment: text.commentOn(quote),
  }[writing];
  const isWorthIt = writing === "replace" ? written !== words : written.trim() !== "";
  /** To end it takes the focus away, which would end it once more. */
  const isOver = useRef(false);
  const end = (takesWords: boolean): void => {
    if (isOver.current) return;
    isOver.current = true;
    if (takesWords && isWorthIt) onWritten(writing === "comment" ? written.trim() : written);
    else onClose();
  };
  return (
    <div
      className="desk-words"
      onBlur={({ currentTarget, relatedTarget }) => {
        // Whoever goes on elsewhere has written it; another window is not elsewhere.
        if (!currentTarget.contains(relatedTarget) && document.hasFocus()) end(true);
      }}
    >
      <span className="small">{label}</span>
      <Input.TextArea
        autoFocus
        aria-label={label}
        autoSize={{ minRows: 1, maxRows: 8 }}
        maxLength={writing === "comment" ? 4000 : 20_000}
        value={written}
        onFocus={({ target }) => target instanceof HTMLTextAreaElement && target.select()}
        onChange={({ target }) => setWritten(target.value)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing || event.nativeEvent.keyCode === 229) return;
          if (event.key === "Escape") {
            event.preventDefault();
            event.stopPropagation();
            end(false);
          }
          if (event.key === "Enter" && !event.shiftKey) {
            event.preventDefault();
            end(true);
          }
        }}
      />
      <Button size="small" disabled={!isWorthIt} onClick={() => end(true)}>
        {text.apply}
      </Button>
      <Button size="small" type="text" onClick={() => end(false)}>
        {text.cancel}
      </Button>
    </div>
  );
};
