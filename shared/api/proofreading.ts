import { z } from "zod";

import { Finding, Severity } from "../model/finding.ts";
import { Id, Line } from "../model/primitives.ts";
import { OfficeRule, ProofreadingSetup, RuleInfo, RuleLayer } from "../model/proofreading.ts";
import { Step } from "../model/step.ts";
import { command, query } from "./method.ts";
import { ReceivedFile } from "./submissions.ts";

const Delivered = z.strictObject({ file: z.string(), download: z.string().nullable() }).nullable();

/** What the rules find in one item, in the order of its text. */
const CheckedItem = z.strictObject({
  itemId: Id,
  /** The findings are those of this version. */
  version: z.int().min(1),
  /** Its title, or the opening of a brief. */
  name: z.string(),
  findings: z.array(Finding),
});
export type CheckedItem = z.infer<typeof CheckedItem>;

/** 校对 by rules: what they find, mending and ignoring it, and the rules themselves. */
export const proofreading = {
  /** All that decides, besides the standard rules, what is found: a text can be checked with it as it is typed. */
  setup: query(z.strictObject({}), ProofreadingSetup),
  /** Every rule, the standard ones first. */
  rules: query(z.strictObject({}), z.array(RuleInfo)),
  /** An issue whole, its items in the order of print (those without a finding too), and its 差错率 in 10,000 characters. */
  check: query(
    z.strictObject({ issueId: Id }),
    z.strictObject({
      items: z.array(CheckedItem),
      characters: z.int().min(0),
      errorRatePer10000: z.number().min(0),
    }),
  ),
  /**
   * Mends findings of the versions named, in one step of the history, and writes them down for the report. CONFLICT names the
   * item that was saved since, and nothing is changed; a published issue is refused.
   */
  fix: command(
    z.strictObject({
      items: z
        .array(
          z.strictObject({
            itemId: Id,
            version: z.int().min(1),
            fixes: z
              .array(
                Finding.pick({ ruleId: true, where: true, paragraph: true, start: true, end: true, text: true }).extend(
                  {
                    replacement: z.string().max(2000),
                  },
                ),
              )
              .min(1),
          }),
        )
        .min(1),
    }),
    Step,
  ),
  /** Remembers findings as ignored: each at its place, or its words wherever its rule finds them. */
  ignore: command(
    z.strictObject({
      findings: z.array(Finding).min(1).max(2000),
      scope: z.enum(["place", "word"]),
      reason: Line.nullable(),
    }),
    Step,
  ),
  /** Marks again what was ignored. NOT_FOUND for one that is no longer there. */
  unignore: command(z.strictObject({ ids: z.array(Id).min(1) }), Step),
  /** Switches a rule or grades it anew, for the office or for this PC; all left out or null takes the layer's word back. */
  chooseRule: command(
    z.strictObject({
      ruleId: Line,
      layer: RuleLayer,
      isOn: z.boolean().nullable(),
      severity: Severity.nullable(),
      reason: Line.nullable(),
    }),
    Step,
  ),
  /** Replaces the office's own rules; `id: null` makes a new one. Refuses (INVALID_INPUT) a pattern that is none, naming it. */
  saveOfficeRules: command(
    z.strictObject({ rules: z.array(OfficeRule.extend({ id: Id.nullable() })).max(2000) }),
    z.array(OfficeRule),
  ),
  /**
   * Adds the rules of a table (XLSX or CSV with the columns 错、对、例外、级别、说明); one for the same wrong words is
   * rewritten. Refuses (INVALID_INPUT) a file with a line that makes no sense, naming the line; nothing is changed then.
   */
  importOfficeRules: command(
    z.strictObject({ file: ReceivedFile }),
    z.strictObject({ added: z.int().min(0), changed: z.int().min(0) }),
  ),
  exportOfficeRules: command(
    z.strictObject({ format: z.enum(["xlsx", "csv"]), to: z.string().min(1).nullable().default(null) }),
    Delivered,
  ),
  /** 校对记录 of an issue: what was mended by whom, what was ignored and why, what is open. Null when nobody wants the file. */
  report: command(
    z.strictObject({
      issueId: Id,
      format: z.enum(["xlsx", "docx"]),
      to: z.string().min(1).nullable().default(null),
    }),
    Delivered,
  ),
};
