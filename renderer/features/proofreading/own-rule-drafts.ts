import type { OfficeRule } from "#shared/model/proofreading.ts";

/** A rule of the office as it is sent: `id: null` is a new one. */
export type OwnRuleDraft = Omit<OfficeRule, "id"> & { readonly id: string | null };

/** Written where the words are to go, as in the table that is handed out. */
const deletion = "（删去）";

/** What stands in the field 对: nothing where the editor decides. */
export const typedReplacement = (replacement: string | null): string =>
  replacement === "" ? deletion : (replacement ?? "");

export const readReplacement = (typed: string): string | null => {
  const words = typed.trim();
  if (words === "") return null;
  return [deletion, "(删去)", "删去"].includes(words) ? "" : words;
};

export const typedExceptions = (exceptions: readonly string[]): string => exceptions.join("、");

export const readExceptions = (typed: string): string[] => [
  ...new Set(
    typed
      .split(/[、，,；;\s]+/)
      .map((word) => word.trim())
      .filter((word) => word !== ""),
  ),
];

export const emptyDraft: OwnRuleDraft = {
  id: null,
  layer: "office",
  pattern: "",
  isPattern: false,
  replacement: null,
  exceptions: [],
  severity: "warning",
  message: null,
};
