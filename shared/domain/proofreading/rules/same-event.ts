import { compareAll } from "../../similarity/compare-items.ts";
import type { IssueRule } from "../rule.ts";

/** Two items on one thing. */
export const sameEvent: readonly IssueRule[] = [
  {
    id: "same-event",
    title: "同一件事两篇",
    faultClass: "fact",
    severity: "warning",
    reason: "本期有两篇像是报道同一件事。",
    scope: "issue",
    *find({ items }) {
      const comparable = items.map(({ id, title, paragraphs, eventDates }) => ({
        id,
        title,
        paragraphs: [...paragraphs],
        eventDates: [...eventDates],
        sourceUnit: null,
      }));
      for (const { later, earlier, likeness } of compareAll(comparable)) {
        const text = later.title ?? later.paragraphs[0] ?? "";
        if (text === "") continue;
        yield {
          itemId: later.id,
          where: later.title === null ? "body" : "title",
          paragraph: 0,
          start: 0,
          end: Math.min(text.length, later.title === null ? 20 : text.length),
          suggestion: null,
          message: `与本期“${(earlier.title ?? earlier.paragraphs[0] ?? "").slice(0, 24)}”像是同一件事：${likeness.reasons.join("，")}。`,
        };
      }
    },
  },
];
