import { strings } from "#renderer/strings/strings.ts";
import type { Finding } from "#shared/model/finding.ts";

import "./finding-mark.css";

export interface FindingChangeProps {
  readonly finding: Pick<Finding, "before" | "text" | "after">;
  /** What would stand there; "" where it goes, null where only the editor can know. */
  readonly replacement: string | null;
}

/** The marked words with what stands round them, struck out beside what would take their place: never by colour alone. */
export const FindingChange = ({ finding: { before, text, after }, replacement }: FindingChangeProps) => (
  <span className="finding-change">
    {before}
    {replacement === null ? <mark>{text}</mark> : <del>{text}</del>}
    {replacement !== null &&
      (replacement === "" ? <b className="small">{strings.finding.deleted}</b> : <ins>{replacement}</ins>)}
    {after}
  </span>
);
