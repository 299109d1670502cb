import { Checkbox, InputNumber, Segmented, Select } from "antd";
import { useState } from "react";

import { strings } from "#renderer/strings/strings.ts";
import {
  Front,
  ItemOrder,
  SourceForm,
  TitleForm,
  type AnchorMode,
  type PrintProfile,
} from "#shared/model/print-profile.ts";

import type { ProfileFieldsProps } from "./profile-fields.ts";

const text = strings.profile;
/** The usual one first. */
const anchorModes: readonly AnchorMode[] = ["common", "exact", "none"];

/** How an issue opens, where titles and sources stand, in what order, and which numbers pages have. */
export const ArrangementFields = ({ profile, onChange }: ProfileFieldsProps) => {
  const { pageNumber } = profile;
  const change = (part: Partial<PrintProfile>, what: string): void => onChange({ ...profile, ...part }, what);
  return (
    <>
      <fieldset className="profile-fields">
        <legend>{text.arrangement}</legend>
        <Choice
          label={text.front}
          value={profile.front}
          choices={Front.options}
          names={text.fronts}
          onChange={(front, what) => change({ front }, what)}
        />
        <Choice
          label={text.titleForm}
          value={profile.titleForm}
          choices={TitleForm.options}
          names={text.titleForms}
          onChange={(titleForm, what) => change({ titleForm }, what)}
        />
        <Choice
          label={text.sourceForm}
          value={profile.sourceForm}
          choices={SourceForm.options}
          names={text.sourceForms}
          onChange={(sourceForm, what) => change({ sourceForm }, what)}
        />
        <Choice
          label={text.sections}
          value={profile.sectionsOnNewPage ? "newPage" : "runOn"}
          choices={["runOn", "newPage"]}
          names={text.sectionStarts}
          onChange={(start, what) => change({ sectionsOnNewPage: start === "newPage" }, what)}
        />
        <Choice
          label={text.itemOrder}
          value={profile.itemOrder}
          choices={ItemOrder.options}
          names={text.itemOrders}
          onChange={(itemOrder, what) => change({ itemOrder }, what)}
        />
      </fieldset>
      <fieldset className="profile-fields">
        <legend>{text.numbers}</legend>
        <Choice
          label={text.numberForm}
          value={pageNumber.form}
          choices={["dashed", "plain"]}
          names={text.numberForms}
          onChange={(form, what) => change({ pageNumber: { ...pageNumber, form } }, what)}
        />
        <Choice
          label={text.numberPlace}
          value={pageNumber.isOuter ? "outer" : "center"}
          choices={["center", "outer"]}
          names={text.numberPlaces}
          onChange={(place, what) =>
            change({ pageNumber: { ...pageNumber, isOuter: place === "outer", align: "center" } }, what)
          }
        />
        <FirstNumber
          value={profile.firstBodyPage}
          onChange={(firstBodyPage) =>
            change({ firstBodyPage }, text.changed(text.firstNumber, text.firstNumberName(firstBodyPage)))
          }
        />
        <label className="profile-choice">
          <span>{text.anchors}</span>
          <Select
            aria-label={text.anchors}
            value={profile.anchors}
            options={anchorModes.map((mode) => ({ value: mode, label: text.anchorModes[mode] }))}
            onChange={(anchors) => change({ anchors }, text.changed(text.anchors, text.anchorModes[anchors]))}
          />
        </label>
        <p className="quiet small">{text.anchorsHint}</p>
      </fieldset>
    </>
  );
};

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly choices: readonly T[];
  readonly names: Readonly<Record<T, string>>;
  onChange(value: T, what: string): void;
}

const Choice = <T extends string>({ label, value, choices, names, onChange }: ChoiceProps<T>) => (
  <div className="profile-choice">
    <span>{label}</span>
    <Segmented
      aria-label={label}
      value={value}
      options={choices.map((each) => ({ value: each, label: names[each] }))}
      onChange={(chosen) => onChange(chosen, text.changed(label, names[chosen]))}
    />
  </div>
);

interface FirstNumberProps {
  readonly value: number | null;
  onChange(value: number | null): void;
}

/** Counted from the front, or a number of one's own. */
const FirstNumber = ({ value, onChange }: FirstNumberProps) => {
  const [typed, setTyped] = useState<number | null>(null);
  const commit = (): void => {
    if (typed !== null && typed !== value) onChange(typed);
    setTyped(null);
  };
  return (
    <div className="profile-choice">
      <span>{text.firstNumber}</span>
      <span className="profile-first">
        <Checkbox checked={value === null} onChange={(event) => onChange(event.target.checked ? null : 1)}>
          {text.counted}
        </Checkbox>
        {value !== null && (
          <InputNumber
            aria-label={text.firstNumber}
            min={1}
            max={9999}
            precision={0}
            value={typed ?? value}
            onChange={setTyped}
            onStep={(next) => onChange(next)}
            onPressEnter={commit}
            onBlur={commit}
          />
        )}
      </span>
    </div>
  );
};
