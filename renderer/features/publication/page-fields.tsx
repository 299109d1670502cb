import { Button, Select } from "antd";

import { strings } from "#renderer/strings/strings.ts";
import { changePage, changePitch } from "#shared/domain/typesetting/change-profile.ts";
import { pageOn, paperOf, papers, twips } from "#shared/domain/typesetting/papers.ts";
import { textGrid } from "#shared/domain/typesetting/text-grid.ts";
import { textArea } from "#shared/domain/typesetting/text-style.ts";
import { presetProfiles, type PrintProfile } from "#shared/model/print-profile.ts";

import { FieldFault } from "./field-fault.tsx";
import { MeasureField } from "./measure-field.tsx";
import type { ProfileFieldsProps } from "./profile-fields.ts";

const text = strings.profile;
const sides = ["top", "bottom", "left", "right"] as const;

/** Paper, margins and pitch, and how many characters they hold. */
export const PageFields = ({ profile, faults, onChange }: ProfileFieldsProps) => {
  const { page, pitch } = profile;
  const paper = paperOf(page);
  const { lines, characters } = textGrid(profile);
  const hasFault = (field: string): boolean => faults.some((fault) => fault.field === field);
  return (
    <fieldset className="profile-fields">
      <legend>{text.page}</legend>
      <Select
        className="profile-paper"
        aria-label={text.paper}
        value={paper?.key ?? ownPaper}
        options={[
          ...papers.map(({ key, name }) => ({ value: key, label: name })),
          ...(paper
            ? []
            : [{ value: ownPaper, label: text.ownPaper(millimetres(page.width), millimetres(page.height)) }]),
        ]}
        onChange={(key) => {
          const chosen = papers.find((each) => each.key === key);
          if (chosen) onChange(changePage(profile, pageOn(chosen, profile)), text.changed(text.paper, chosen.name));
        }}
      />
      <div className="profile-row">
        {sides.map((side) => (
          <MeasureField
            key={side}
            label={text.margins[side]}
            value={millimetres(page[side])}
            unit={text.millimetre}
            min={0}
            max={150}
            step={1}
            hasFault={hasFault(`page.${side}`)}
            onCommit={(value) =>
              onChange(
                changePage(profile, { ...page, [side]: twips(value) }),
                text.changed(text.margins[side], `${value} ${text.millimetre}`),
              )
            }
          />
        ))}
        <MeasureField
          label={text.pitch}
          value={pitch / 20}
          unit={text.point}
          min={10}
          max={72}
          step={1}
          hasFault={hasFault("pitch")}
          onCommit={(value) =>
            onChange(changePitch(profile, Math.round(value * 20)), text.changed(text.pitch, `${value} ${text.point}`))
          }
        />
      </div>
      <FieldFault faults={faults} fields={["page.left", "page.top", "page.bottom", "pitch"]} />
      <p className="profile-grid">
        <b data-testid="text-grid">{text.grid(lines, characters)}</b>
        <span className="quiet small">{text.perPage(lines * characters)}</span>
        {paper && isLoose(profile) && (
          <Button
            size="small"
            title={text.fitHint}
            onClick={() =>
              onChange(changePage(profile, fitted(profile, paper)), text.changed(text.margins.all, text.fit))
            }
          >
            {text.fit}
          </Button>
        )}
      </p>
    </fieldset>
  );
};

const ownPaper = "own";

const millimetres = (measure: number): number => Math.round((measure * 254) / 1440) / 10;

/** Is there room left over, of half a character or half a line? What a preset leaves, it leaves on purpose. */
const isLoose = ({ page, pitch, body }: PrintProfile): boolean => {
  if (Object.values(presetProfiles).some((preset) => sides.every((side) => preset.page[side] === page[side])))
    return false;
  const { width, height } = textArea({ page });
  return width % (body.size * 20) > body.size * 10 || height % pitch > pitch / 2;
};

/** The same margins, widened to whole characters and lines. */
const fitted = (profile: PrintProfile, paper: (typeof papers)[number]): PrintProfile["page"] => {
  const { top, bottom, left, right } = profile.page;
  const least = {
    top: millimetres(top),
    bottom: millimetres(bottom),
    left: millimetres(left),
    right: millimetres(right),
  };
  return pageOn({ ...paper, least }, profile);
};
