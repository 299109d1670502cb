import type { ItemFilter } from "#shared/api/items.ts";
import type { ItemState } from "#shared/model/item.ts";

/** Which pile of items is shown. */
export type InboxTab = Exclude<ItemState, "placed" | "merged"> | "all";

/** Marks by which the list can be narrowed. */
export type InboxMark = NonNullable<ItemFilter["marks"]>[number];

/** Days by which the list can be narrowed. */
export type InboxDays = NonNullable<ItemFilter["days"]>;

/** What the list is narrowed by; no key stands for everything. */
export interface InboxFilter {
  readonly tab: InboxTab;
  readonly query: string;
  readonly marks: readonly InboxMark[];
  readonly units: readonly (string | null)[];
  readonly days: InboxDays | null;
  /** Only items of this submission; null for all. */
  readonly submissionId: string | null;
}

export const noFilter: Omit<InboxFilter, "tab"> = { query: "", marks: [], units: [], days: null, submissionId: null };

/** Whether anything but the tab narrows the list. */
export const isNarrowed = ({ query, marks, units, days, submissionId }: InboxFilter): boolean =>
  query.trim() !== "" || marks.length > 0 || units.length > 0 || days !== null || submissionId !== null;

/** The filter as the core wants it: what narrows nothing is left out. */
export const filterOf = ({ tab, query, marks, units, days, submissionId }: InboxFilter): ItemFilter => ({
  ...(tab !== "all" && { states: [tab] }),
  ...(query.trim() !== "" && { query }),
  ...(marks.length > 0 && { marks: [...marks] }),
  ...(units.length > 0 && { units: [...units] }),
  ...(days !== null && { days }),
  ...(submissionId !== null && { submissionId }),
});
