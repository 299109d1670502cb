import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined, PlusOutlined } from "@ant-design/icons";
import { Button, Input, Select } from "antd";
import type { KeyboardEvent } from "react";

import { strings } from "#renderer/strings/strings.ts";
import { SectionDot } from "#renderer/ui/section-dot.tsx";

import { movedTo, namedHues, nearestHue, withKey, withNew, type SectionDraft } from "./section-drafts.ts";

export interface SectionTableProps {
  readonly drafts: readonly SectionDraft[];
  /** The whole list as it shall be. */
  onSave(sections: readonly SectionDraft[]): void;
}

const text = strings.publication;
/** The choice of a section without a digit. */
const noKey = 0;
const keyOptions = [
  ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map((value) => ({ value, label: String(value) })),
  { value: noKey, label: "–" },
];
const hueOptions = namedHues.map((value, index) => ({
  value,
  label: (
    <span className="section-hue">
      <SectionDot hue={value} /> {text.hues[index]}
    </span>
  ),
}));

/** One row a section. Alt with ↑ or ↓ moves the row in focus. */
export const SectionTable = ({ drafts, onSave }: SectionTableProps) => {
  const replace = (index: number, change: Partial<SectionDraft>): void =>
    onSave(drafts.map((draft, at) => (at === index ? { ...draft, ...change } : draft)));
  const move = (index: number, by: -1 | 1): void => {
    const to = index + by;
    if (to >= 0 && to < drafts.length) onSave(movedTo(drafts, index, to));
  };
  const onKeyDown = (event: KeyboardEvent, index: number): void => {
    if (!event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
    event.preventDefault();
    move(index, event.key === "ArrowUp" ? -1 : 1);
  };
  return (
    <ol className="sections">
      <li className="sections-head quiet small" aria-hidden>
        {text.sectionColumns.map((column) => (
          <span key={column}>{column}</span>
        ))}
      </li>
      {drafts.map((section, index) => (
        <li key={section.id ?? section.name}>
          <Select
            aria-label={text.keyOf(section.name)}
            value={section.key ?? noKey}
            options={keyOptions}
            onChange={(key) => onSave(withKey(drafts, index, key === noKey ? null : key))}
          />
          <Input
            key={section.name}
            defaultValue={section.name}
            maxLength={20}
            aria-label={section.name}
            onKeyDown={(event) => onKeyDown(event, index)}
            onPressEnter={(event) => event.currentTarget.blur()}
            onBlur={(event) => {
              const name = event.target.value.trim();
              if (name !== "" && name !== section.name) replace(index, { name });
            }}
          />
          <Select
            aria-label={text.colour(section.name)}
            value={nearestHue(section.hue)}
            options={hueOptions}
            onChange={(hue) => replace(index, { hue })}
          />
          <Button
            type="text"
            disabled={index === 0}
            aria-label={`${text.moveUp} ${section.name}`}
            title={text.moveUp}
            icon={<ArrowUpOutlined />}
            onClick={() => move(index, -1)}
          />
          <Button
            type="text"
            disabled={index === drafts.length - 1}
            aria-label={`${text.moveDown} ${section.name}`}
            title={text.moveDown}
            icon={<ArrowDownOutlined />}
            onClick={() => move(index, 1)}
          />
          <Button
            type="text"
            aria-label={text.removeSection(section.name)}
            title={text.removeSection(section.name)}
            icon={<DeleteOutlined />}
            onClick={() => onSave(drafts.toSpliced(index, 1))}
          />
        </li>
      ))}
      <li className="sections-add">
        <Button icon={<PlusOutlined />} onClick={() => onSave(withNew(drafts, text.newSection))}>
          {text.addSection}
        </Button>
      </li>
    </ol>
  );
};
