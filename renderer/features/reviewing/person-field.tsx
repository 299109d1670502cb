import { AutoComplete } from "antd";
import { useId, useState } from "react";

export interface PersonFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  /** Names that are likely, the likeliest first. */
  readonly offered: readonly string[];
  readonly fault: string | null;
  onChange(name: string): void;
  onEnter(): void;
}

/** A name: chosen among those that are known, or typed. */
export const PersonField = ({ label, hint, value, offered, fault, onChange, onEnter }: PersonFieldProps) => {
  const id = useId();
  const [isListOpen, setListOpen] = useState(false);
  const options = offered.filter((name) => name.includes(value.trim())).map((name) => ({ value: name }));
  return (
    <div className="review-field">
      <label htmlFor={id}>{label}</label>
      <AutoComplete
        autoFocus
        id={id}
        value={value}
        maxLength={20}
        status={fault === null ? "" : "error"}
        aria-invalid={fault !== null}
        // Enter takes what is typed, unless the arrows went to a name.
        defaultActiveFirstOption={false}
        options={options}
        onOpenChange={setListOpen}
        onChange={onChange}
        onKeyDown={(event) => {
          // In the list it chooses.
          if (isListOpen && options.length > 0) return;
          if (event.key === "Enter" && !event.nativeEvent.isComposing && event.nativeEvent.keyCode !== 229) onEnter();
        }}
      />
      <span
        className={fault === null ? "quiet small" : "receipt-refusal small"}
        role={fault === null ? undefined : "alert"}
      >
        {fault ?? hint}
      </span>
    </div>
  );
};
