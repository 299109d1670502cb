import { z } from "zod";

import { Line } from "./primitives.ts";

/** Through whose hands an issue passes, in that order; the approval sheet has a line for each. */
export const StaffRole = z.enum(["责任编辑", "一校", "二校", "三校", "审核", "签发"]);
export type StaffRole = z.infer<typeof StaffRole>;

/** 人员: somebody of the office, and what they do for an issue. One person may stand in the list several times. */
export const StaffMember = z.strictObject({ name: Line.max(20), role: StaffRole });
export type StaffMember = z.infer<typeof StaffMember>;
