import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined, PlusOutlined } from "@ant-design/icons";
import { Button, Input, Slider } from "antd";

import { strings } from "#renderer/strings/strings.ts";
import { SectionDot } from "#renderer/ui/section-dot.tsx";
import type { Section } from "#shared/model/section.ts";

type SectionDraft = Pick<Section, "name" | "hue"> & { readonly id: string | null };

export interface SectionTableProps {
  readonly sections: readonly Section[];
  /** The whole list as it shall be. */
  onSave(sections: readonly SectionDraft[]): void;
}

const text = strings.publication;
/** Neighbours differ most when hues go round by the golden angle. */
const goldenAngle = 137.5;

/** Names, order and hues of the sections; every change is saved at once. */
export const SectionTable = ({ sections, onSave }: SectionTableProps) => {
  const drafts: SectionDraft[] = sections.map(({ id, name, hue }) => ({ id, name, hue }));
  const replace = (index: number, change: Partial<SectionDraft>): void =>
    onSave(drafts.map((draft, at) => (at === index ? { ...draft, ...change } : draft)));
  const swap = (index: number, other: number): void => {
    const moved = drafts.toSpliced(index, 1);
    const draft = drafts[index];
    if (draft) onSave(moved.toSpliced(other, 0, draft));
  };
  const newName = (): string => {
    const taken = new Set(drafts.map(({ name }) => name));
    for (let number = 1; ; number++) {
      const name = number === 1 ? text.newSection : `${text.newSection}${number}`;
      if (!taken.has(name)) return name;
    }
  };
  return (
    <ol className="sections">
      {sections.map((section, index) => (
        <li key={section.id}>
          <kbd>{index < 9 ? index + 1 : "–"}</kbd>
          <SectionDot hue={section.hue} />
          <Input
            key={section.name}
            defaultValue={section.name}
            maxLength={20}
            aria-label={section.name}
            onPressEnter={(event) => event.currentTarget.blur()}
            onBlur={(event) => {
              const name = event.target.value.trim();
              if (name !== "" && name !== section.name) replace(index, { name });
            }}
          />
          <Slider
            key={section.hue}
            min={0}
            max={359}
            defaultValue={section.hue}
            tooltip={{ formatter: null }}
            ariaLabelForHandle={text.colour(section.name)}
            onChangeComplete={(hue) => replace(index, { hue })}
          />
          <Button
            type="text"
            disabled={index === 0}
            aria-label={`${text.moveUp} ${section.name}`}
            title={text.moveUp}
            icon={<ArrowUpOutlined />}
            onClick={() => swap(index, index - 1)}
          />
          <Button
            type="text"
            disabled={index === sections.length - 1}
            aria-label={`${text.moveDown} ${section.name}`}
            title={text.moveDown}
            icon={<ArrowDownOutlined />}
            onClick={() => swap(index, index + 1)}
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
      <li>
        <Button
          icon={<PlusOutlined />}
          onClick={() =>
            onSave([...drafts, { id: null, name: newName(), hue: Math.round(12 + drafts.length * goldenAngle) % 360 }])
          }
        >
          {text.addSection}
        </Button>
      </li>
    </ol>
  );
};
