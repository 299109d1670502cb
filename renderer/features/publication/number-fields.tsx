import { DatePicker, Form, InputNumber } from "antd";
import dayjs, { type Dayjs } from "dayjs";

import { strings } from "#renderer/strings/strings.ts";
import { proposePrintDate, proposeReportingPeriod } from "#shared/domain/numbering/numbering.ts";
import type { Issue } from "#shared/model/issue.ts";

/** What the form holds of an issue's number and dates. */
export interface NumberValues {
  readonly year: number;
  readonly month: number;
  readonly serialNumber: number;
  readonly printDate: Dayjs;
  readonly period: [Dayjs, Dayjs];
}

type Numbered = Pick<Issue, "year" | "month" | "serialNumber" | "printDate" | "reportingPeriod">;

const text = strings.issue;

/** Year, month, 总第N期 and dates. */
export const NumberFields = () => (
  <>
    <div className="issue-numbers">
      <Form.Item name="year" label={text.year} rules={[{ required: true }]}>
        <InputNumber min={1949} max={2100} precision={0} />
      </Form.Item>
      <Form.Item name="month" label={text.month} rules={[{ required: true }]}>
        <InputNumber min={1} max={12} precision={0} />
      </Form.Item>
      <Form.Item name="serialNumber" label={text.serialNumber} rules={[{ required: true }]}>
        <InputNumber min={1} max={99999} precision={0} />
      </Form.Item>
    </div>
    <div className="issue-numbers">
      <Form.Item name="printDate" label={text.printDate} rules={[{ required: true }]}>
        <DatePicker allowClear={false} />
      </Form.Item>
      <Form.Item name="period" label={text.period} rules={[{ required: true }]}>
        <DatePicker.RangePicker allowClear={false} />
      </Form.Item>
    </div>
  </>
);

export const toNumberValues = (issue: Numbered): NumberValues => ({
  year: issue.year,
  month: issue.month,
  serialNumber: issue.serialNumber,
  printDate: dayjs(issue.printDate),
  period: [dayjs(issue.reportingPeriod.from), dayjs(issue.reportingPeriod.to)],
});

/**
 * What other dates follow from a changed year or month: those of the month typed last, as far as they were only proposed.
 * `before` and `after` are values of the form, in which a field may be empty; null where nothing follows.
 */
export const followMonth = (
  before: Partial<NumberValues>,
  after: Partial<NumberValues>,
): Pick<NumberValues, "printDate" | "period"> | null => {
  const [old, now] = [proposedDates(before), proposedDates(after)];
  if (now === null || (before.year === after.year && before.month === after.month)) return null;
  const keepsDate = !isProposed(after.printDate, old?.printDate);
  const keepsPeriod = !after.period?.every((day, index) => isProposed(day, old?.period[index]));
  return {
    printDate: keepsDate && after.printDate !== undefined ? after.printDate : now.printDate,
    period: keepsPeriod && after.period !== undefined ? after.period : now.period,
  };
};

const isProposed = (value: Dayjs | undefined, proposed: Dayjs | undefined): boolean =>
  value !== undefined && proposed?.isSame(value, "day") === true;

const proposedDates = ({ year, month }: Partial<NumberValues>): Pick<NumberValues, "printDate" | "period"> | null => {
  if (!year || !month || month > 12) return null;
  const { from, to } = proposeReportingPeriod({ year, month });
  return { printDate: dayjs(proposePrintDate({ year, month })), period: [dayjs(from), dayjs(to)] };
};

export const fromNumberValues = ({ year, month, serialNumber, printDate, period }: NumberValues): Numbered => ({
  year,
  month,
  serialNumber,
  printDate: printDate.format("YYYY-MM-DD"),
  reportingPeriod: { from: period[0].format("YYYY-MM-DD"), to: period[1].format("YYYY-MM-DD") },
});
