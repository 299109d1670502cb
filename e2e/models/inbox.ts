import { expect, type Locator, type Page } from "playwright/test";

import type { SampleFile } from "../fixtures/sample-files.ts";

/** 收稿 */
export const inboxRow = (page: Page, title: string): Locator => page.locator(".inbox-item", { hasText: title });

/** Lets files fall on the screen, as from the file manager. */
export const dropFiles = async (
  page: Page,
  files: readonly SampleFile[],
  screenName: "收稿" | "审稿" = "收稿",
): Promise<void> => {
  const transfer = await page.evaluateHandle(
    (given) => {
      const data = new DataTransfer();
      for (const { name, base64 } of given) {
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
        data.items.add(new File([bytes], name));
      }
      return data;
    },
    files.map(({ name, bytes }) => ({ name, base64: bytes.toString("base64") })),
  );
  const screen = page.getByRole("region", { name: screenName });
  await screen.dispatchEvent("dragover", { dataTransfer: transfer });
  await screen.dispatchEvent("drop", { dataTransfer: transfer });
};

/** The line that tells what became of the last import. */
export const importResult = (page: Page): Locator => page.getByTestId("import-result");

export const focusRow = async (page: Page, title: string): Promise<void> => {
  await inboxRow(page, title).locator(".inbox-title").click();
  await expect(inboxRow(page, title)).toHaveAttribute("aria-current", "true");
};
