import type { PreflightNote } from "#shared/api/exporting.ts";
import { issueBooklet } from "#shared/domain/imposition/issue-booklet.ts";
import type { BookletPlan } from "#shared/domain/imposition/plan-booklet.ts";
import type { Layout } from "#shared/model/layout.ts";

import { AppError } from "../errors.ts";
import type { ComposedIssue } from "../typesetting/composed-issue.ts";
import { fontNotes } from "./font-notes.ts";
import { itemNotes } from "./item-notes.ts";
import type { FontFiles } from "./pdf/font-files.ts";

/**
 * What an editor should know before the print shop does; of a booklet that is made, how to print it as well. The gravest
 * first, notes of one kind together, and those in the order in which the items are printed.
 *
 * An error stops an export, so the only one is an issue with nothing to print: a draft may go out with whatever it lacks.
 */
export const preflight = (
  composed: ComposedIssue,
  fonts: FontFiles,
  booklet: BookletPlan | null = null,
): PreflightNote[] => {
  const { issue, profile, layout } = composed;
  const name = `${issue.year}年${issue.month}月（总第${issue.serialNumber}期）`;
  if (layout.headings.length === 0) {
    const message = `${name}还没有可以排印的稿件。请先归栏。`;
    return [{ severity: "error", code: "NOTHING_TO_PRINT", message, place: null }];
  }
  return inOrder([
    ...layoutNotes(composed),
    ...itemNotes(composed),
    ...(booklet === null ? bindingNotes(layout) : [bookletNote(layout, booklet)]),
    ...fontNotes(profile, fonts),
  ]);
};

/** Throws AppError EXPORT_FAILED with the first error among the notes. */
export const refuseErrors = (notes: readonly PreflightNote[]): void => {
  const errors = notes.filter(({ severity }) => severity === "error");
  const [first] = errors;
  if (first === undefined) return;
  const others = errors.length === 1 ? "" : `另有 ${errors.length - 1} 处错误，见“印前检查”。`;
  throw new AppError("EXPORT_FAILED", first.message + others);
};

/** Notes by severity; those of one code stand together, where the first of them stood. */
export const inOrder = (notes: readonly PreflightNote[]): PreflightNote[] => {
  const byCode = [...Map.groupBy(notes, ({ severity, code }) => `${severity} ${code}`).values()].flat();
  return byCode.toSorted((one, other) => gravity[one.severity] - gravity[other.severity]);
};

const gravity: Record<PreflightNote["severity"], number> = { error: 0, warning: 1, advice: 2 };

/** Addresses in the text are told item by item. */
const layoutNotes = ({ profile, layout }: ComposedIssue): PreflightNote[] =>
  layout.warnings
    .filter(({ code }) => code !== "ADDRESS_IN_TEXT")
    .map(({ code, message }) => ({
      // The likely word processors agree: what is left is worth knowing, not worrying about.
      severity:
        code === "BLANK_PAGE" || (code === "PAGE_MAY_DIFFER" && profile.anchors === "common") ? "advice" : "warning",
      code,
      message,
      place: null,
    }));

const bindingNotes = (layout: Layout): PreflightNote[] => {
  const plan = issueBooklet(layout);
  if (plan.blankPages === 0) return [];
  const message = `全期 ${layout.pages.length} 页，不是 4 的倍数；骑马钉装订会多出 ${blankPagesText(layout, plan)}。`;
  return [{ severity: "advice", code: "PAGES_NOT_BY_FOUR", message, place: null }];
};

const bookletNote = (layout: Layout, plan: BookletPlan): PreflightNote => {
  const blank = plan.blankPages === 0 ? "没有白页" : `含 ${blankPagesText(layout, plan)}`;
  return {
    severity: "advice",
    code: "BOOKLET",
    message: `小册子用 ${plan.sheets.length} 张纸，共 ${plan.sheets.length * 4} 页，${blank}。双面打印请选“短边翻转”、不缩放，叠齐后对折装订。`,
    place: null,
  };
};

/** How many, and where they stand. */
const blankPagesText = ({ pages }: Layout, { blankPages }: BookletPlan): string => {
  const hasColophon = pages.some(({ part }) => part === "colophon");
  return `${blankPages} 个白页，${hasColophon ? "排在版记之前，版记仍在封底" : "排在最后"}`;
};
