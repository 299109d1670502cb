import { CloseOutlined, DownOutlined } from "@ant-design/icons";
import { Button, Checkbox, Input, Popover } from "antd";
import { useState } from "react";

import { strings } from "#renderer/strings/strings.ts";
import { matchesInitials } from "#shared/domain/pinyin/initials.ts";

import type { Facets } from "./inbox-store.ts";

export interface UnitFilterProps {
  readonly units: readonly (string | null)[];
  /** Counts the units that the rest of the filter leaves; asked when the chip is opened. */
  count(): Promise<Facets["units"]>;
  onChange(units: readonly (string | null)[]): void;
}

const text = strings.inbox;
/** More are found by typing. */
const mostShown = 60;

/** 单位: any of several, found by their names or initials. */
export const UnitFilter = ({ units, count, onChange }: UnitFilterProps) => {
  const [choices, setChoices] = useState<Facets["units"]>([]);
  const [typed, setTyped] = useState("");
  const word = typed.trim();
  const found = choices
    .filter(({ unit }) => word === "" || (unit !== null && (unit.includes(word) || matchesInitials(unit, word))))
    .slice(0, mostShown);
  const toggle = (unit: string | null): void =>
    onChange(units.includes(unit) ? units.filter((each) => each !== unit) : [...units, unit]);
  const onOpenChange = (isOpen: boolean): void => {
    setTyped("");
    if (isOpen) count().then(setChoices, () => setChoices([]));
  };
  const list = (
    <div className="inbox-choices">
      <Input
        autoFocus
        size="small"
        aria-label={text.findUnit}
        placeholder={text.findUnit}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onPressEnter={() => found[0] && toggle(found[0].unit)}
      />
      <div className="inbox-choice-list">
        {found.map(({ unit, count: items }) => (
          <Checkbox key={unit ?? ""} checked={units.includes(unit)} onChange={() => toggle(unit)}>
            {unit ?? text.noUnit} <span className="quiet small">{items}</span>
          </Checkbox>
        ))}
      </div>
    </div>
  );
  const names = units.map((unit) => unit ?? text.noUnit);
  return (
    <span className="inbox-chip-pair">
      <Popover destroyOnHidden trigger="click" placement="bottomLeft" content={list} onOpenChange={onOpenChange}>
        <button type="button" className="inbox-chip small" aria-pressed={units.length > 0}>
          <span>{units.length === 0 ? text.columns.unit : text.chosenUnits(names)}</span>
          <DownOutlined aria-hidden />
        </button>
      </Popover>
      {units.length > 0 && (
        <Button
          type="text"
          size="small"
          aria-label={text.removeFilter(text.columns.unit)}
          icon={<CloseOutlined />}
          onClick={() => onChange([])}
        />
      )}
    </span>
  );
};
