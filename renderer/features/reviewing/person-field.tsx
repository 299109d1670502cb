import { AutoComplete } from "antd";
import { useId } from "react";

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
        options={offered.filter((name) => name.includes(value.trim())).map((name) => ({ value: name }))}
        onChange={onChange}
        onKeyDown={(event) => {
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
