import { AutoComplete, Input } from "antd";
import { useId } from "react";
import { useStore } from "zustand";

import { strings } from "#renderer/strings/strings.ts";
import { matchesInitials } from "#shared/domain/pinyin/initials.ts";

import type { EditorStore } from "./editor-store.ts";

export interface UnitFieldProps {
  readonly store: EditorStore;
  readonly value: string;
  readonly readOnly: boolean;
  onChange(value: string): void;
}

const text = strings.editor;

/** So many suggestions are looked through at a glance. */
const mostShown = 8;

/** 报送单位: typed freely; units that are known already are offered while it is typed, also by initials. */
export const UnitField = ({ store, value, readOnly, onChange }: UnitFieldProps) => {
  const units = useStore(store, (state) => state.units);
  const id = useId();
  const typed = value.trim();
  const fitting = units
    .filter((unit) => unit !== typed && (unit.includes(typed) || matchesInitials(unit, typed)))
    .slice(0, mostShown);
  return (
    <div className="editor-field">
      <label className="quiet small" htmlFor={id}>
        {text.unit}
      </label>
      <AutoComplete
        id={id}
        value={value}
        disabled={readOnly}
        defaultActiveFirstOption={false}
        options={fitting.map((unit) => ({ value: unit }))}
        onFocus={() => void store.getState().loadUnits()}
        onChange={(chosen: string) => onChange(chosen)}
      >
        <Input data-field="sourceUnit" />
      </AutoComplete>
    </div>
  );
};
