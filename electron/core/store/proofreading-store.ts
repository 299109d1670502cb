import { z } from "zod";

import type { Severity } from "#shared/model/finding.ts";
import type { KeptIgnoring, OfficeRule, RuleChoice, RuleLayer } from "#shared/model/proofreading.ts";

import { oneOf, sql, type ReadableDb, type WritableDb } from "./sql.ts";

const Words = z.array(z.string());

export const readRuleChoices = (db: ReadableDb): RuleChoice[] =>
  db
    .all<{ rule_id: string; layer: RuleLayer; is_on: number | null; severity: Severity | null; reason: string | null }>(
      sql`SELECT rule_id, layer, is_on, severity, reason FROM rule_choice ORDER BY rule_id, layer`,
    )
    .map(({ rule_id, layer, is_on, severity, reason }) => ({
      ruleId: rule_id,
      layer,
      isOn: is_on === null ? null : is_on === 1,
      severity,
      reason,
    }));

/** Makes the choices exactly these. One that says nothing is not kept. */
export const replaceRuleChoices = (db: WritableDb, choices: readonly RuleChoice[]): void => {
  db.run(sql`DELETE FROM rule_choice`);
  for (const { ruleId, layer, isOn, severity, reason } of choices) {
    if (isOn === null && severity === null) continue;
    db.run(sql`
      INSERT INTO rule_choice (rule_id, layer, is_on, severity, reason)
      VALUES (${ruleId}, ${layer}, ${isOn === null ? null : Number(isOn)}, ${severity}, ${reason})`);
  }
};

interface OfficeRuleRow {
  id: string;
  layer: RuleLayer;
  pattern: string;
  is_pattern: number;
  replacement: string | null;
  exceptions: string;
  severity: Severity;
  message: string | null;
}

/** In their order. */
export const readOfficeRules = (db: ReadableDb): OfficeRule[] =>
  db
    .all<OfficeRuleRow>(sql`
      SELECT id, layer, pattern, is_pattern, replacement, exceptions, severity, message FROM office_rule ORDER BY position`)
    .map(({ is_pattern, exceptions, ...rule }) => ({
      ...rule,
      isPattern: is_pattern === 1,
      exceptions: Words.parse(JSON.parse(exceptions)),
    }));

/** Makes the office's rules exactly these, in this order. */
export const replaceOfficeRules = (db: WritableDb, rules: readonly OfficeRule[]): void => {
  db.run(sql`DELETE FROM office_rule`);
  rules.forEach((rule, position) =>
    db.run(sql`
      INSERT INTO office_rule (id, layer, pattern, is_pattern, replacement, exceptions, severity, message, position)
      VALUES (${rule.id}, ${rule.layer}, ${rule.pattern}, ${Number(rule.isPattern)}, ${rule.replacement},
              ${JSON.stringify(rule.exceptions)}, ${rule.severity}, ${rule.message}, ${position})`),
  );
};

interface IgnoringRow {
  id: string;
  rule_id: string;
  scope: KeptIgnoring["scope"];
  marked: string;
  item_id: string | null;
  before: string;
  after: string;
  reason: string | null;
  author: string;
  ignored_at: string;
}

/** The newest first. */
export const readIgnorings = (db: ReadableDb): KeptIgnoring[] =>
  db
    .all<IgnoringRow>(sql`
      SELECT id, rule_id, scope, marked, item_id, before, after, reason, author, ignored_at FROM ignoring
      ORDER BY ignored_at DESC, rowid DESC`)
    .map(({ rule_id, marked, item_id, ignored_at, ...each }) => ({
      ...each,
      ruleId: rule_id,
      text: marked,
      itemId: item_id,
      ignoredAt: ignored_at,
    }));

export const insertIgnoring = (db: WritableDb, { id, ruleId, scope, text, ...each }: KeptIgnoring): void => {
  db.run(sql`
    INSERT INTO ignoring (id, rule_id, scope, marked, item_id, before, after, reason, author, ignored_at)
    VALUES (${id}, ${ruleId}, ${scope}, ${text}, ${each.itemId}, ${each.before}, ${each.after}, ${each.reason},
            ${each.author}, ${each.ignoredAt})`);
};

export const deleteIgnorings = (db: WritableDb, ids: readonly string[]): void => {
  db.run(sql`DELETE FROM ignoring WHERE id IN ${oneOf(ids)}`);
};

/** 改动: a finding that was mended. */
export interface KeptFix {
  readonly itemId: string;
  readonly ruleTitle: string;
  readonly place: "title" | "body";
  readonly paragraph: number;
  readonly marked: string;
  readonly replacement: string;
  readonly author: string;
  readonly fixedAt: string;
}

export const insertFix = (db: WritableDb, step: number, fix: KeptFix): void => {
  db.run(sql`
    INSERT INTO fix (step, item_id, rule_title, place, paragraph, marked, replacement, author, fixed_at)
    VALUES (${step}, ${fix.itemId}, ${fix.ruleTitle}, ${fix.place}, ${fix.paragraph}, ${fix.marked}, ${fix.replacement},
            ${fix.author}, ${fix.fixedAt})`);
};

/** What was mended in these items and not undone since, the oldest first. */
export const readFixes = (db: ReadableDb, itemIds: readonly string[]): KeptFix[] =>
  db.all(sql`
    SELECT fix.item_id AS itemId, rule_title AS ruleTitle, place, paragraph, marked, replacement, fix.author,
      fixed_at AS fixedAt
    FROM fix LEFT JOIN step ON step.number = fix.step
    WHERE item_id IN ${oneOf(itemIds)} AND step.state IS NOT 'undone' ORDER BY fix.number`);
