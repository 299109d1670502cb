import { z } from "zod";

import { FaultClass, Ignoring, Severity } from "./finding.ts";
import { Lexicon } from "./lexicon.ts";
import { Id, IsoDate, Line, Timestamp } from "./primitives.ts";
import { Unit } from "./unit.ts";

/** Whose word counts: standard < office 单位 < editor 本机. The highest that says anything about a rule decides. */
export const RuleLayer = z.enum(["office", "editor"]);
export type RuleLayer = z.infer<typeof RuleLayer>;

/** What a layer says of a rule. */
export const RuleChoice = z.strictObject({
  ruleId: Line,
  layer: RuleLayer,
  /** Null, as of the severity, leaves it as the layer below has it. */
  isOn: z.boolean().nullable(),
  severity: Severity.nullable(),
  /** Why it was switched off or graded anew. */
  reason: Line.nullable(),
});
export type RuleChoice = z.infer<typeof RuleChoice>;

/** 单位规则: a rule that the office wrote as data. */
export const OfficeRule = z.strictObject({
  id: Id,
  layer: RuleLayer,
  /** What is wrong: words, or with `isPattern` a regular expression. */
  pattern: z.string().min(1).max(200),
  isPattern: z.boolean(),
  /** What is right; $1 … are the groups of a pattern; null where only the editor can know. */
  replacement: z.string().max(200).nullable(),
  /** Words in which it is right after all: 从新年 for 从新. */
  exceptions: z.array(z.string().min(1).max(100)).max(100),
  severity: Severity,
  /** Why. */
  message: Line.nullable(),
});
export type OfficeRule = z.infer<typeof OfficeRule>;

/** An ignoring as it is remembered. */
export const KeptIgnoring = z.strictObject({
  id: Id,
  ...Ignoring.shape,
  reason: Line.nullable(),
  author: z.string(),
  ignoredAt: Timestamp,
});
export type KeptIgnoring = z.infer<typeof KeptIgnoring>;

/** All that decides what is found in a text, besides the standard rules: enough to check one as it is typed. */
export const ProofreadingSetup = z.strictObject({
  choices: z.array(RuleChoice),
  officeRules: z.array(OfficeRule),
  ignored: z.array(KeptIgnoring),
  lexicon: Lexicon,
  units: z.array(Unit),
  /** 云岭区: how the bulletin names its region; null where no title tells. */
  region: Line.nullable(),
});
export type ProofreadingSetup = z.infer<typeof ProofreadingSetup>;

/** A rule as lists show it. */
export const RuleInfo = z.strictObject({
  id: Line,
  title: Line,
  faultClass: FaultClass,
  /** Where it comes from. */
  layer: z.enum(["standard", ...RuleLayer.options]),
  isOn: z.boolean(),
  severity: Severity,
  /** As it came, before anybody graded it anew. */
  ownSeverity: Severity,
  /** Why, with its source. */
  reason: z.string(),
  /** Right and wrong: [text, text as the rule mends it; null where it has no suggestion]. */
  examples: z.array(z.tuple([z.string(), z.string().nullable()])),
});
export type RuleInfo = z.infer<typeof RuleInfo>;

/** The days that an issue reports. */
export interface ReportedDays {
  readonly from: z.infer<typeof IsoDate>;
  readonly to: z.infer<typeof IsoDate>;
}
