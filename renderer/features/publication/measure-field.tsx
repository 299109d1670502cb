import { InputNumber } from "antd";
import { useState } from "react";

export interface MeasureFieldProps {
  readonly label: string;
  readonly value: number;
  readonly unit: string;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly hasFault?: boolean;
  /** Called with a whole value: on Enter, on a step and when the field is left, never while digits are typed. */
  onCommit(value: number): void;
}

/** A measure in a unit that people know. */
export const MeasureField = ({ label, value, unit, min, max, step, hasFault = false, onCommit }: MeasureFieldProps) => {
  const [typed, setTyped] = useState<number | null>(null);
  const commit = (next: number | null): void => {
    setTyped(null);
    if (next !== null && next !== value) onCommit(next);
  };
  return (
    <label className="measure-field">
      <span className="small">{label}</span>
      <InputNumber
        value={typed ?? value}
        min={min}
        max={max}
        step={step}
        suffix={unit}
        {...(hasFault && { status: "error" as const })}
        onChange={setTyped}
        onStep={commit}
        onPressEnter={() => commit(typed)}
        onBlur={() => commit(typed)}
      />
    </label>
  );
};
