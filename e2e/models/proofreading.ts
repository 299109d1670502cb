import { expect, type Locator, type Page } from "playwright/test";

import { placeFaultyReports } from "./faulty-issue.ts";
import { openScreen } from "./frame.ts";

/** What the standard rules call the fault of the faulty reports. */
export const faultName = "截止／截至";
export const faultCount = 5;

/** An issue of March 2026 with the faulty reports in its first section, and the screen 校对 open on it. */
export const makeFaultyIssue = async (page: Page): Promise<void> => {
  await placeFaultyReports(page);
  await openScreen(page, "校对");
  await expect(findingsOf(page, faultName)).toHaveCount(faultCount);
};

/** Every finding of a rule, where the list is grouped by rule. */
export const findingsOf = (page: Page, rule: string): Locator =>
  page.getByRole("group", { name: rule, exact: true }).locator(".finding-row");

/** The finding that is looked at, as the card shows it. */
export const card = (page: Page): Locator => page.getByRole("complementary", { name: "这一处" });

/** Looks at the first finding of a rule. */
export const lookAt = async (page: Page, rule: string): Promise<void> => {
  await findingsOf(page, rule).first().click();
  await expect(findingsOf(page, rule).first()).toHaveAttribute("aria-current", "true");
};

/** The text of the item that is looked at. */
export const markedText = (page: Page): Locator => page.getByRole("region", { name: "稿件正文" });
