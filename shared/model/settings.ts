import { z } from "zod";

import { StaffMember } from "./staff.ts";

/** What one editor prefers on this PC's library. Every field has a default, so old settings stay readable. */
export const Settings = z.strictObject({
  /** Written into revisions. */
  author: z.string().trim().min(1).max(40).default("编辑"),
  theme: z.enum(["light", "dark", "system"]).default("system"),
  /** 对比度: stronger lines and inks on the light or the dark ground. */
  contrast: z.enum(["standard", "high", "system"]).default("system"),
  /** Interface size in percent. */
  scale: z.int().min(90).max(150).default(100),
  /** The issue on screen; null when none is. */
  currentIssueId: z.string().nullable().default(null),
  /** A folder whose new files are imported by themselves; null for none. */
  watchedFolder: z.string().min(1).nullable().default(null),
  /** 人员, as the office lists them: offered as authors, named on the approval sheet. */
  staff: z.array(StaffMember).max(100).default([]),
  /** 目标页数 of issues by their ids: how many pages each may have, cover and colophon included. */
  pageTargets: z.record(z.string(), z.int().min(1).max(400)).default({}),
  /** What the renderer wants to find again at the next start (panes, selection); opaque to the core. */
  view: z.record(z.string(), z.json()).default({}),
});
export type Settings = z.infer<typeof Settings>;
