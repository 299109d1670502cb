import { DeleteOutlined } from "@ant-design/icons";
import { Button, Dropdown, Input, Select } from "antd";

import { strings } from "#renderer/strings/strings.ts";
import { formatDay } from "#renderer/ui/dates.ts";
import type { Unit } from "#shared/model/unit.ts";

export interface UnitRowProps {
  readonly unit: Unit;
  readonly sent: { readonly itemCount: number; readonly lastSentOn: string | null } | undefined;
  readonly others: readonly Unit[];
  onRename(name: string): void;
  onAliases(aliases: string[]): void;
  onMerge(intoId: string): void;
  onRemove(): void;
}

const text = strings.units;

export const UnitRow = ({ unit, sent, others, onRename, onAliases, onMerge, onRemove }: UnitRowProps) => (
  <li className="units-row">
    <Input
      key={unit.name}
      defaultValue={unit.name}
      maxLength={60}
      aria-label={text.nameOf(unit.name)}
      onPressEnter={(event) => event.currentTarget.blur()}
      onBlur={(event) => {
        const name = event.target.value.trim();
        if (name !== "" && name !== unit.name) onRename(name);
      }}
    />
    <Select
      mode="tags"
      open={false}
      suffixIcon={null}
      aria-label={text.aliasesOf(unit.name)}
      placeholder={text.aliasHint}
      tokenSeparators={["、", "，", ",", ";", "；"]}
      value={[...unit.aliases]}
      onChange={(aliases: string[]) => onAliases(aliases.map((alias) => alias.trim()).filter((alias) => alias !== ""))}
    />
    <span className="units-count">{strings.inbox.itemCount(sent?.itemCount ?? 0)}</span>
    <span className="quiet small">{sent?.lastSentOn ? formatDay(sent.lastSentOn) : text.never}</span>
    <span className="units-actions">
      <Dropdown
        trigger={["click"]}
        disabled={others.length === 0}
        menu={{ items: others.map(({ id, name }) => ({ key: id, label: name, onClick: () => onMerge(id) })) }}
      >
        <Button size="small" type="text" aria-label={text.mergeOf(unit.name)}>
          {text.merge}
        </Button>
      </Dropdown>
      <Button
        size="small"
        type="text"
        icon={<DeleteOutlined />}
        aria-label={text.remove(unit.name)}
        title={text.remove(unit.name)}
        onClick={onRemove}
      />
    </span>
  </li>
);
