import type { OfficeRule } from "#shared/model/proofreading.ts";

/** A rule of the office as it is sent: `id: null` is a new one. */
export type OwnRuleDraft = Omit<OfficeRule, "id"> & { readonly id: string | null };

/** Written for a rule that marks and does not know better. */
const yours = "-";

/** What stands in the field 对: a minus where the editor decides, nothing where the words go. */
export const typedReplacement = (replacement: string | null): string => replacement ?? yours;

export const readReplacement = (typed: string): string | null =>
  ["-", "－", "—"].includes(typed.trim()) ? null : typed.trim();

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
  replacement: "",
  exceptions: [],
  severity: "warning",
  message: null,
};
