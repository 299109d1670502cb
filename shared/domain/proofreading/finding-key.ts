import type { Finding } from "../../model/finding.ts";

/** Names a finding as it stands: the same rule at the same place with the same words. */
export const findingKey = ({ ruleId, itemId, where, paragraph, start, text }: Finding): string =>
  [itemId, where, paragraph, start, ruleId, text].join(" ");
