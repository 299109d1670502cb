import { strings } from "#renderer/strings/strings.ts";
import type { Issue } from "#shared/model/issue.ts";

/** 2026年3月 · 总第41期 */
export const nameOfIssue = ({ year, month, serialNumber }: Pick<Issue, "year" | "month" | "serialNumber">): string =>
  `${strings.header.month(year, month)} · ${strings.header.serial(serialNumber)}`;
