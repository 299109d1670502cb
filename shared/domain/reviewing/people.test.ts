import { expect, test } from "vitest";

import type { StaffMember } from "../../model/staff.ts";
import { reviewersFor, signersFor } from "./people.ts";

const staff: StaffMember[] = [
  { name: "沈知远", role: "责任编辑" },
  { name: "周明", role: "一校" },
  { name: "何静", role: "二校" },
  { name: "陈立", role: "签发" },
];

test("who reviews a stage is offered first, everybody else after", () => {
  expect(reviewersFor("二校", staff, [])).toEqual(["何静", "沈知远", "周明", "陈立"]);
  expect(reviewersFor("终审", staff, [])[0]).toBe("陈立");
});

test("who signs is offered first", () => {
  expect(signersFor(staff, [])).toEqual(["陈立", "沈知远", "周明", "何静"]);
});
