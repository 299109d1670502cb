import { Select } from "antd";

import { strings } from "#renderer/strings/strings.ts";
import {
  changeIndent,
  changeLines,
  changeSize,
  indentCharacters,
  linesOf,
  sizedStyles,
  type SizedStyle,
} from "#shared/domain/typesetting/change-profile.ts";
import { chineseSizes, sizeName } from "#shared/domain/typesetting/chinese-sizes.ts";
import { styleNames } from "#shared/domain/typesetting/profile-faults.ts";
import type { PrintProfile } from "#shared/model/print-profile.ts";

import { FieldFault } from "./field-fault.tsx";
import type { ProfileFieldsProps } from "./profile-fields.ts";

const text = strings.profile;

/** Fonts that Windows and WPS have, and the one that official documents are headed with. */
const fonts = ["仿宋", "黑体", "楷体", "宋体", "方正小标宋简体"];

/** Font, size and lines of each style. */
export const TypeFields = ({ profile, faults, onChange }: ProfileFieldsProps) => (
  <fieldset className="profile-fields">
    <legend>{text.type}</legend>
    <table className="profile-type">
      <thead>
        <tr className="quiet small">
          <th>{text.style}</th>
          <th>{text.font}</th>
          <th>{text.size}</th>
          <th title={text.linesHint}>{text.lines}</th>
        </tr>
      </thead>
      <tbody>
        {sizedStyles.map((name) => (
          <tr key={name}>
            <th scope="row">{styleNames[name]}</th>
            <td>
              <FontSelect
                isDisabled={name === "source" && profile.sourceForm === "atEnd"}
                label={`${styleNames[name]}${text.font}`}
                value={profile[name].font}
                onChange={(font) =>
                  onChange({ ...profile, [name]: { ...profile[name], font } }, text.changed(styleNames[name], font))
                }
              />
            </td>
            <td>
              {isSetLikeBody(profile, name) ? (
                <span className="quiet small">{text.likeBody}</span>
              ) : (
                <SizeSelect
                  label={`${styleNames[name]}${text.size}`}
                  value={profile[name].size}
                  onChange={(size) =>
                    onChange(changeSize(profile, name, size), text.changed(styleNames[name], sizeName(size)))
                  }
                />
              )}
            </td>
            <td>
              {name !== "body" && name !== "pageNumber" && !isSetLikeBody(profile, name) && (
                <Select
                  aria-label={`${styleNames[name]}${text.lines}`}
                  value={linesOf(profile, name)}
                  options={[1, 2, 3, 4, 5, 6].map((count) => ({ value: count, label: text.lineCount(count) }))}
                  onChange={(count) =>
                    onChange(
                      changeLines(profile, name, count),
                      text.changed(styleNames[name], `${text.lines} ${text.lineCount(count)}`),
                    )
                  }
                />
              )}
            </td>
          </tr>
        ))}
        <tr>
          <th scope="row">{text.leadIn}</th>
          <td>
            <FontSelect
              label={`${text.leadIn}${text.font}`}
              value={profile.leadInFont}
              onChange={(font) => onChange({ ...profile, leadInFont: font }, text.changed(text.leadIn, font))}
            />
          </td>
          <td colSpan={2}>
            <span className="quiet small">{text.likeBody}</span>
          </td>
        </tr>
        <tr>
          <th scope="row">{text.indent}</th>
          <td colSpan={3}>
            <Select
              aria-label={text.indent}
              value={indentCharacters(profile)}
              options={[0, 1, 2, 3, 4].map((count) => ({ value: count, label: text.characters(count) }))}
              onChange={(count) =>
                onChange(changeIndent(profile, count), text.changed(text.indent, text.characters(count)))
              }
            />
          </td>
        </tr>
      </tbody>
    </table>
    <FieldFault faults={faults} fields={["indent", ...sizedStyles.map((name) => `${name}.line`)]} />
  </fieldset>
);

/** A title that runs in has the size of the text it opens, a source at its end everything. */
const isSetLikeBody = ({ titleForm, sourceForm }: PrintProfile, name: SizedStyle): boolean =>
  (name === "title" && titleForm === "runIn") || (name === "source" && sourceForm === "atEnd");

interface ChoiceProps<T> {
  readonly label: string;
  readonly value: T;
  onChange(value: T): void;
}

const FontSelect = ({ label, value, onChange, isDisabled = false }: ChoiceProps<string> & { isDisabled?: boolean }) => (
  <Select
    disabled={isDisabled}
    aria-label={label}
    value={value}
    options={[...new Set([...fonts, value])].map((font) => ({ value: font, label: font }))}
    onChange={onChange}
  />
);

const SizeSelect = ({ label, value, onChange }: ChoiceProps<number>) => (
  <Select
    aria-label={label}
    value={value}
    options={[...new Set([...chineseSizes.map(({ points }) => points), 48, value])]
      .toSorted((one, other) => other - one)
      .map((points) => ({ value: points, label: sizeName(points) }))}
    onChange={onChange}
  />
);
