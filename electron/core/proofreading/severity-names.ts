import type { Severity } from "#shared/model/finding.ts";

/** As tables, reports and the command line name them. */
export const severityNames: Record<Severity, string> = { error: "差错", warning: "疑错", advice: "建议" };
