import { strings } from "#renderer/strings/strings.ts";
import type { OfficeRule } from "#shared/model/proofreading.ts";

/** A rule of the office as it is sent: `id: null` is a new one. */
export type OwnRuleDraft = Omit<OfficeRule, "id"> & { readonly id: string | null };

/** What stands in the field 对, as in the table that is handed out: nothing where the editor decides. */
export const typedReplacement = (replacement: string | null): string =>
  replacement === "" ? strings.finding.deleted : (replacement ?? "");

export const readReplacement = (typed: string): string | null => {
  const words = typed.trim();
  if (words === "") return null;
  return bare(words) === bare(strings.finding.deleted) ? "" : words;
};

/** Without the brackets, full or half width. */
const bare = (words: string): string => words.replaceAll(/[（()）]/g, "");

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
