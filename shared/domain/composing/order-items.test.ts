import fc from "fast-check";
import { expect, test } from "vitest";

import { orderItems } from "./order-items.ts";

const item = (id: string, ...eventDates: string[]): { id: string; eventDates: string[] } => ({ id, eventDates });
const ids = (items: readonly { id: string }[]): string => items.map(({ id }) => id).join("");

test("by date: the first day of each decides, one day as arranged, none last", () => {
  const items = [item("a"), item("b", "2026-03-09"), item("c", "2026-03-05", "2026-03-20"), item("d", "2026-03-09")];
  expect(ids(orderItems(items, "byDate"))).toBe("cbda");
  expect(ids(orderItems(items, "arranged"))).toBe("abcd");
});

test("ordering twice is ordering once, and nothing is lost", () => {
  const days = fc.array(fc.constantFrom("2026-03-01", "2026-03-02", "2026-02-28"), { maxLength: 2 });
  fc.assert(
    fc.property(fc.array(days), (dates) => {
      const items = dates.map((eventDates, index) => ({ index, eventDates }));
      const once = orderItems(items, "byDate");
      expect(orderItems(once, "byDate")).toEqual(once);
      expect(once.map(({ index }) => index).toSorted((one, other) => one - other)).toEqual([...items.keys()]);
    }),
  );
});
