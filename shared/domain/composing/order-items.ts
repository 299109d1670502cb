import type { Item } from "../../model/item.ts";
import type { ItemOrder } from "../../model/print-profile.ts";

/**
 * The items of a section in the order in which they are printed. By date: by the first day of their events; items of one
 * day stay as they were arranged, and those without a day come last.
 */
export const orderItems = <T extends Pick<Item, "eventDates">>(items: readonly T[], order: ItemOrder): readonly T[] =>
  order === "arranged" ? items : items.toSorted((one, other) => compareDays(firstDay(one), firstDay(other)));

const firstDay = ({ eventDates }: Pick<Item, "eventDates">): string => eventDates.toSorted()[0] ?? "9999";

/** ISO days are in order as texts. */
const compareDays = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
