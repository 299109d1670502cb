import type { Layout } from "../../model/layout.ts";
import type { ComposedParagraph } from "../composing/composition.ts";

/**
 * What an editor should know of a layout: headings whose page may differ between word processors (`unresolved`, their
 * texts), and paragraphs with a web or mail address, which every word processor breaks in its own way.
 */
export const layoutWarnings = (
  body: readonly ComposedParagraph[],
  unresolved: readonly string[],
): Layout["warnings"] => [
  ...(unresolved.length === 0
    ? []
    : [
        {
          code: "PAGE_MAY_DIFFER",
          message: `${unresolved.length}个标题的页码在个别文字处理软件中可能相差一页：${quoted(unresolved)}。如须处处一致，请在“刊物”里把“页码一致”改为“所有软件一致”。`,
        },
      ]),
  ...body
    .flatMap(({ text }) => findAddress(text) ?? [])
    .map(({ text }) => ({
      code: "ADDRESS_IN_TEXT",
      message: `正文中的网址或邮箱在各文字处理软件中断行不同，请核对其后的页码：${text}。`,
    })),
];

/** The first web or mail address in a text and its UTF-16 offset; null where there is none. */
export const findAddress = (text: string): { text: string; start: number } | null => {
  const found = address.exec(text);
  return found && { text: found[0], start: found.index };
};

const address = /https?:\/\/[!-~]+|www\.[!-~]+|[\w.-]+@[\w-]+\.[\w.-]+/;

const quoted = (titles: readonly string[]): string => {
  const shown = titles
    .slice(0, 3)
    .map((title) => `“${title}”`)
    .join("、");
  return titles.length > 3 ? `${shown}等` : shown;
};
