import type { PreflightNote } from "#shared/api/exporting.ts";
import { issueBooklet } from "#shared/domain/imposition/issue-booklet.ts";
import type { BookletPlan } from "#shared/domain/imposition/plan-booklet.ts";
import type { Layout } from "#shared/model/layout.ts";

import type { ComposedIssue } from "../typesetting/composed-issue.ts";

/**
 * What an editor should know before the print shop does; of a booklet that is made, how to print it as well. Nothing here
 * stops an export.
 */
export const preflight = (
  { issue, items, profile, layout }: ComposedIssue,
  booklet: BookletPlan | null = null,
): PreflightNote[] => {
  const notes: PreflightNote[] = layout.warnings.map(({ code, message }) => ({
    // The likely word processors agree: what is left is worth knowing, not worrying about.
    severity:
      code === "BLANK_PAGE" || (code === "PAGE_MAY_DIFFER" && profile.anchors === "common") ? "advice" : "warning",
    code,
    message,
  }));
  const warn = (code: string, message: string): void => void notes.push({ severity: "warning", code, message });

  const titles = Map.groupBy(
    items.filter(({ title }) => title !== null),
    ({ title }) => title,
  );
  for (const [title, same] of titles) {
    if (same.length > 1) warn("DUPLICATE_TITLE", `标题“${title}”出现了 ${same.length} 次。`);
  }
  for (const item of items) {
    const name = item.title ?? `${item.opening.slice(0, 20)}…`;
    if (item.title === null && !item.isBrief) warn("NO_TITLE", `“${name}”没有标题，目录里不会出现。`);
    if (item.characters === 0) warn("NO_BODY", `“${name}”没有正文。`);
    const outside = item.eventDates.find(
      (date) => date < issue.reportingPeriod.from || date > issue.reportingPeriod.to,
    );
    if (outside !== undefined) {
      warn(
        "OUTSIDE_PERIOD",
        `“${name}”的日期 ${outside} 不在报道期 ${issue.reportingPeriod.from} 至 ${issue.reportingPeriod.to} 内。`,
      );
    }
  }
  return [...notes, ...(booklet === null ? bindingNotes(layout) : [bookletNote(layout, booklet)])];
};

const bindingNotes = (layout: Layout): PreflightNote[] => {
  const plan = issueBooklet(layout);
  if (plan.blankPages === 0) return [];
  const message = `全期 ${layout.pages.length} 页，不是 4 的倍数；骑马钉装订会多出 ${blankPagesText(layout, plan)}。`;
  return [{ severity: "advice", code: "PAGES_NOT_BY_FOUR", message }];
};

const bookletNote = (layout: Layout, plan: BookletPlan): PreflightNote => {
  const blank = plan.blankPages === 0 ? "没有白页" : `含 ${blankPagesText(layout, plan)}`;
  return {
    severity: "advice",
    code: "BOOKLET",
    message: `小册子用 ${plan.sheets.length} 张纸，共 ${plan.sheets.length * 4} 页，${blank}。双面打印请选“短边翻转”、不缩放，叠齐后对折装订。`,
  };
};

/** How many, and where they stand. */
const blankPagesText = ({ pages }: Layout, { blankPages }: BookletPlan): string => {
  const hasColophon = pages.some(({ part }) => part === "colophon");
  return `${blankPages} 个白页，${hasColophon ? "排在版记之前，版记仍在封底" : "排在最后"}`;
};
