import { AppError } from "#core/errors.ts";
import type { Heading } from "#shared/domain/composing/composition.ts";
import type { Layout } from "#shared/model/layout.ts";

/**
 * The page label of each heading, in their order. Throws AppError EXPORT_FAILED naming the title when the layout has
 * none for it: contents with a wrong number are worse than no file.
 */
export const headingLabels = (headings: readonly Heading[], layout: Layout): string[] =>
  headings.map((heading, index) => {
    const laid = layout.headings[index];
    const isSame = laid !== undefined && (laid.title ?? laid.section) === heading.text;
    if (isSame && laid.pageLabel !== "") return laid.pageLabel;
    throw new AppError("EXPORT_FAILED", `“${heading.text}”没有算出页码，文件没有导出。请重新打开本期再试。`);
  });
