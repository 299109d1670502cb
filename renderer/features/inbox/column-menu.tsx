import { ArrowDownOutlined, ArrowUpOutlined, MinusOutlined, PlusOutlined, TableOutlined } from "@ant-design/icons";
import { Button, Checkbox, Popover } from "antd";
import type { ReactNode } from "react";

import { strings } from "#renderer/strings/strings.ts";

import {
  columnKeys,
  usualView,
  withColumnMoved,
  withColumnToggled,
  withColumnWidth,
  type ListView,
} from "./list-view.ts";

export interface ColumnMenuProps {
  readonly view: ListView;
  onChange(view: ListView): void;
}

const text = strings.inbox;
/** Pixels that one press widens or narrows a column by. */
const widthStep = 12;

/** Which columns are shown, in which order and how wide; everything that the mouse does at the header, by keyboard. */
export const ColumnMenu = ({ view, onChange }: ColumnMenuProps) => (
  <Popover
    trigger="click"
    placement="bottomLeft"
    title={text.chooseColumns}
    content={<ColumnList view={view} onChange={onChange} />}
  >
    <Button
      type="text"
      size="small"
      className="inbox-columns-button"
      aria-label={text.chooseColumns}
      icon={<TableOutlined />}
    />
  </Popover>
);

const ColumnList = ({ view, onChange }: ColumnMenuProps) => {
  const hidden = columnKeys.filter((key) => view.columns.every((column) => column.key !== key));
  return (
    <div className="inbox-columns">
      {view.columns.map(({ key, width }) => {
        const name = text.columns[key];
        return (
          <div key={key} className="inbox-column">
            <Checkbox checked onChange={() => onChange(withColumnToggled(view, key))}>
              {name}
            </Checkbox>
            <Step
              label={text.columnLeft(name)}
              icon={<ArrowUpOutlined />}
              onClick={() => onChange(withColumnMoved(view, key, -1))}
            />
            <Step
              label={text.columnRight(name)}
              icon={<ArrowDownOutlined />}
              onClick={() => onChange(withColumnMoved(view, key, 1))}
            />
            <Step
              label={text.columnNarrower(name)}
              icon={<MinusOutlined />}
              onClick={() => onChange(withColumnWidth(view, key, width - widthStep))}
            />
            <Step
              label={text.columnWider(name)}
              icon={<PlusOutlined />}
              onClick={() => onChange(withColumnWidth(view, key, width + widthStep))}
            />
          </div>
        );
      })}
      {hidden.map((key) => (
        <div key={key} className="inbox-column">
          <Checkbox checked={false} onChange={() => onChange(withColumnToggled(view, key))}>
            {text.columns[key]}
          </Checkbox>
        </div>
      ))}
      <Button size="small" type="link" onClick={() => onChange({ ...usualView, sort: view.sort })}>
        {text.usualColumns}
      </Button>
    </div>
  );
};

const Step = ({ label, icon, onClick }: { label: string; icon: ReactNode; onClick: () => void }) => (
  <Button type="text" size="small" title={label} aria-label={label} icon={icon} onClick={onClick} />
);
