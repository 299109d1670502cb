import { Checkbox, InputNumber, Modal, Radio, Segmented } from "antd";
import type { ReactNode } from "react";

import { strings } from "#renderer/strings/strings.ts";
import { issueBooklet } from "#shared/domain/imposition/issue-booklet.ts";
import type { Layout } from "#shared/model/layout.ts";

import { ImpositionList } from "./imposition-list.tsx";
import { millimetresOf, paperName } from "./paper-name.ts";
import type { Printing } from "./printing.ts";

export interface PrintDialogProps {
  readonly layout: Layout;
  readonly printing: Printing;
  readonly isExporting: boolean;
  onChange(change: Partial<Printing>): void;
  onClose(): void;
  onExport(): void;
}

const text = strings.printing;
/** Room for a crop mark beyond the bleed, millimetres. */
const markRoom = 5;
/** An A4 in twips is a hundredth of a millimetre too long, which asks for no larger paper. */
const rounding = 0.1;

/** What the print shop wants of a PDF: single pages or a booklet, crop marks; and what comes out of it. */
export const PrintDialog = ({ layout, printing, isExporting, onChange, onClose, onExport }: PrintDialogProps) => {
  const { isBooklet, sheet, creep, hasCropMarks, bleed } = printing;
  const plan = issueBooklet(layout, creep);
  return (
    <Modal
      open
      width="min(90vw, calc(var(--unit) * 190))"
      title={text.title}
      okText={text.export}
      cancelText={text.cancel}
      confirmLoading={isExporting}
      onCancel={onClose}
      onOk={onExport}
    >
      <div className="print-dialog">
        <div className="print-choices">
          <Choice label={text.arrangement}>
            <Segmented
              aria-label={text.arrangement}
              value={isBooklet ? "booklet" : "pages"}
              options={[
                { value: "booklet", label: text.arrangements.booklet },
                { value: "pages", label: text.arrangements.pages },
              ]}
              onChange={(value) => onChange({ isBooklet: value === "booklet" })}
            />
          </Choice>
          {isBooklet && (
            <>
              <Choice label={text.paper}>
                <Radio.Group
                  vertical
                  value={sheet}
                  options={sheetOptions(layout)}
                  onChange={({ target }) => onChange({ sheet: target.value === "single" ? "single" : "double" })}
                />
              </Choice>
              <Choice label={text.creep} hint={text.creepHint}>
                <Length
                  label={text.creep}
                  value={creep}
                  max={1}
                  step={0.05}
                  onChange={(to) => onChange({ creep: to })}
                />
              </Choice>
            </>
          )}
          <Choice label="" hint={text.cropMarksHint}>
            <Checkbox checked={hasCropMarks} onChange={({ target }) => onChange({ hasCropMarks: target.checked })}>
              {text.cropMarks}
            </Checkbox>
            {hasCropMarks && (
              <label className="print-bleed">
                {text.bleed}
                <Length label={text.bleed} value={bleed} max={20} step={1} onChange={(to) => onChange({ bleed: to })} />
              </label>
            )}
          </Choice>
        </div>
        <section className="print-result" aria-live="polite">
          <p>
            <b>
              {isBooklet
                ? text.bookletSummary(plan.sheets.length, plan.blankPages)
                : text.pagesSummary(layout.pages.length)}
            </b>
            <br />
            <span className="quiet small">{paperText(layout, printing)}</span>
          </p>
          {isBooklet && <ImpositionList plan={plan} pages={layout.pages} />}
          {isBooklet && <p className="quiet small">{text.duplex}</p>}
        </section>
      </div>
    </Modal>
  );
};

const Choice = ({ label, hint, children }: { label: string; hint?: string; children: ReactNode }) => (
  <div className="print-choice">
    <span className="quiet">{label}</span>
    <div>
      {children}
      {hint !== undefined && <p className="quiet small">{hint}</p>}
    </div>
  </div>
);

interface LengthProps {
  readonly label: string;
  readonly value: number;
  readonly max: number;
  readonly step: number;
  onChange(value: number): void;
}

const Length = ({ label, value, max, step, onChange }: LengthProps) => (
  <InputNumber
    aria-label={label}
    min={0}
    max={max}
    step={step}
    value={value}
    suffix={text.millimetres}
    onChange={(to) => to !== null && onChange(to)}
  />
);

const sheetOptions = ({ pageWidth, pageHeight }: Layout) => [
  { value: "double", label: text.double(paperName(2 * pageWidth, pageHeight), paperName(pageWidth, pageHeight)) },
  {
    value: "single",
    label: text.single(
      paperName(pageWidth, pageHeight),
      Math.round(100 * Math.min(pageHeight / 2 / pageWidth, pageWidth / pageHeight)),
      paperName(pageHeight / 2, pageWidth),
    ),
  },
];

/** The paper that is needed: by name, or with crop marks by its size. */
const paperText = ({ pageWidth, pageHeight }: Layout, { isBooklet, sheet, hasCropMarks, bleed }: Printing): string => {
  const turned = [pageHeight, pageWidth] as const;
  const upright = [pageWidth, pageHeight] as const;
  const [width, height] = !isBooklet ? upright : sheet === "single" ? turned : ([2 * pageWidth, pageHeight] as const);
  if (!hasCropMarks) return paperName(width, height);
  const beyond = 2 * (Math.max(2, bleed) + markRoom);
  const [across = 0, down = 0] = [width, height].map((side) => Math.ceil(millimetresOf(side) + beyond - rounding));
  return text.paperSize(across, down);
};
