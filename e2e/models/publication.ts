import type { Page } from "playwright/test";

import { openScreen } from "./frame.ts";

export const publicationParts = ["栏目", "单位", "词库", "人员", "刊名与版记", "版式", "期号", "本机"] as const;
type Part = (typeof publicationParts)[number];

/** 刊物, at one of its parts. */
export const openPublicationPart = async (page: Page, part: Part): Promise<void> => {
  await openScreen(page, "刊物");
  await page.getByRole("radiogroup", { name: "刊物设置" }).getByText(part, { exact: true }).click();
};
