import { expect, type CDPSession, type Locator, type Page } from "playwright/test";

/** 编辑: the text of the open item. */
export const bodyText = (page: Page): Locator => page.getByRole("textbox", { name: "正文", exact: true });

/** The item's paragraphs, captions and tables, as they are read from top to bottom; a lead-in between 【】. */
export const bodyBlocks = (page: Page): Promise<string[]> =>
  bodyText(page).evaluate((body) =>
    [...body.children].flatMap((block) => {
      if (block instanceof HTMLTableElement) {
        return [[...block.rows].map((row) => [...row.cells].map((cell) => cell.textContent).join("|")).join("/")];
      }
      if (block.tagName === "FIGURE") return [`图：${block.querySelector("figcaption")?.textContent ?? ""}`];
      if (block.tagName !== "P") return [];
      return [
        [...block.childNodes]
          .map((node) =>
            node instanceof HTMLElement && node.tagName === "B" ? `【${node.innerText}】` : node.textContent,
          )
          .join(""),
      ];
    }),
  );

/** The words on both sides of the caret, in the text or in a field. */
export const roundCaret = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const field = document.activeElement;
    if (field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement) {
      const at = field.selectionStart ?? 0;
      return `${field.value.slice(Math.max(0, at - 4), at)}|${field.value.slice(at, at + 4)}`;
    }
    const selection = document.getSelection();
    const block = selection?.focusNode?.parentElement?.closest("p, figcaption, td");
    if (!selection?.focusNode || !block) return "no caret";
    const before = document.createRange();
    before.setStart(block, 0);
    before.setEnd(selection.focusNode, selection.focusOffset);
    const at = before.toString().length;
    const text = block.textContent ?? "";
    return `${text.slice(Math.max(0, at - 4), at)}|${text.slice(at, at + 4)}`;
  });

/** How far down the window the caret of the text is seen, as a share of its height. */
export const caretFromTop = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const range = document.getSelection()?.getRangeAt(0);
    return (range?.getBoundingClientRect().top ?? 0) / window.innerHeight;
  });

/** Puts the caret before some words of the text, and waits until the editor has heard of it. */
export const caretBefore = async (page: Page, words: string): Promise<void> => {
  await bodyText(page).evaluate(async (body, wanted) => {
    if (document.activeElement !== body) {
      body.focus({ preventScroll: true });
      // Given the focus, the editor puts its own caret back a moment later.
      await new Promise((resolve) => setTimeout(resolve, 60));
    }
    const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1;
      if (at < 0) continue;
      // The browser tells of a selection later than it makes it. Of one that was there already it tells nothing.
      const told = new Promise<void>((resolve) => {
        document.addEventListener("selectionchange", () => setTimeout(resolve), { once: true });
      });
      document.getSelection()?.collapse(node, at);
      await Promise.race([told, new Promise((resolve) => setTimeout(resolve, 1000))]);
      return;
    }
    throw new Error(`the text has no “${wanted}”`);
  }, words);
  await expect.poll(() => roundCaret(page)).toContain(`|${words.slice(0, 4)}`);
};

/** Puts the caret behind the last letter of the text. */
export const caretAtEnd = async (page: Page): Promise<void> => {
  // The text puts the caret in order a moment after it was given the focus or was changed.
  await page.waitForTimeout(100);
  await bodyText(page).press("ControlOrMeta+End");
  await expect.poll(() => roundCaret(page)).toMatch(/\|$/);
};

/** Lets a clipboard of another program be pasted, as Ctrl+V would. */
export const paste = async (page: Page, clipboard: { html?: string; text?: string; png?: Buffer }): Promise<void> => {
  await bodyText(page).evaluate(
    (body, { html, text, png }) => {
      const data = new DataTransfer();
      if (html !== undefined) data.setData("text/html", html);
      if (text !== undefined) data.setData("text/plain", text);
      if (png !== undefined) {
        const bytes = Uint8Array.from(atob(png), (letter) => letter.charCodeAt(0));
        data.items.add(new File([bytes], "image.png", { type: "image/png" }));
      }
      body.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
    },
    { ...clipboard, png: clipboard.png?.toString("base64") },
  );
};

/** An input method that composes: letters that are not yet the editor's. */
export const compose = async (session: CDPSession, letters: string): Promise<void> => {
  const { length } = letters;
  await session.send("Input.imeSetComposition", { text: letters, selectionStart: length, selectionEnd: length });
};
