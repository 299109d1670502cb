import { expect, type Page } from "playwright/test";

import { faultyReports } from "../fixtures/faulty-reports.ts";
import { makeFirstIssue } from "./frame.ts";
import { dropFiles, inboxRow } from "./inbox.ts";

/** Makes an issue of March 2026 with the three faulty reports in its first section. */
export const placeFaultyReports = async (page: Page): Promise<void> => {
  await makeFirstIssue(page, 2026, 3, 41);
  await dropFiles(page, faultyReports());
  await expect(inboxRow(page, "")).toHaveCount(3);
  await inboxRow(page, "").first().locator(".inbox-title").click();
  await page.keyboard.press("ControlOrMeta+a");
  await expect(page.locator(".inbox-item[aria-selected='true']")).toHaveCount(3);
  await page.keyboard.press("1");
  await expect(inboxRow(page, "")).toHaveCount(0);
};
