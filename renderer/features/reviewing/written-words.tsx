import { Input } from "antd";
import { useState } from "react";

export interface WrittenWordsProps {
  readonly label: string;
  readonly hint: string;
  /** What it begins with. */
  readonly words: string;
  /** Nothing is told of an empty answer; an empty text deletes. */
  readonly mayBeEmpty: boolean;
  onDone(words: string): void;
  onCancel(): void;
}

/** A field that opens where it is needed: Enter is done, Shift+Enter a new line, Esc gives up. Never while an input method composes. */
export const WrittenWords = ({ label, hint, words, mayBeEmpty, onDone, onCancel }: WrittenWordsProps) => {
  const [written, setWritten] = useState(words);
  return (
    <div className="written-words">
      <Input.TextArea
        autoFocus
        autoSize={{ minRows: 1, maxRows: 8 }}
        aria-label={label}
        value={written}
        maxLength={4000}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => setWritten(event.target.value)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing || event.nativeEvent.keyCode === 229) return;
          if (event.key === "Escape") {
            event.stopPropagation();
            onCancel();
          }
          if (event.key === "Enter" && !event.shiftKey) {
            event.preventDefault();
            event.stopPropagation();
            if (mayBeEmpty || written.trim() !== "") onDone(written);
          }
        }}
      />
      <span className="quiet small">{hint}</span>
    </div>
  );
};
