import type { Handlers } from "#shared/api/contract.ts";
import { nameItems } from "#shared/domain/naming/name-items.ts";
import { applyFixes } from "#shared/domain/proofreading/apply-fixes.ts";
import { compilePattern } from "#shared/domain/proofreading/compile-pattern.ts";
import { ignoringOf } from "#shared/domain/proofreading/ignoring.ts";
import type { Item, ItemContent } from "#shared/model/item.ts";
import type { KeptIgnoring, OfficeRule } from "#shared/model/proofreading.ts";

import type { CoreContext } from "../core-context.ts";
import { AppError } from "../errors.ts";
import { fileNameOf } from "../exporting/file-name.ts";
import { recordStep } from "../history/record-step.ts";
import { told } from "../history/telling.ts";
import { requireIssue } from "../issues/require-issue.ts";
import { contentOf, formerContent, requireEditableItem, saveContent } from "../items/content.ts";
import { readPublication } from "../publications/publication-service.ts";
import { readAuthor } from "../settings/settings-service.ts";
import {
  deleteIgnorings,
  insertFix,
  insertIgnoring,
  readIgnorings,
  readOfficeRules,
  readRuleChoices,
  replaceOfficeRules,
  replaceRuleChoices,
} from "../store/proofreading-store.ts";
import type { ReadableDb } from "../store/sql.ts";
import { reportWriters } from "../tables/report-writers.ts";
import { workbookMediaType } from "../tables/workbook.ts";
import { createIssueCheck } from "./issue-check.ts";
import { readRuleTable, writeRuleTable, type ListedRule } from "./office-rule-table.ts";
import { readSetup } from "./read-setup.ts";
import { readReport } from "./report.ts";

export const createProofreadingService = (context: CoreContext): Handlers["proofreading"] => {
  const { store, ids, clock, delivery, changed } = context;
  const { check, listRules } = createIssueCheck(store.db);

  const saveOfficeRules = (rules: readonly OfficeRule[], message: string): OfficeRule[] => {
    store.write((db) => {
      const before = readOfficeRules(db);
      replaceOfficeRules(db, rules);
      recordStep(db, { message, before: { officeRules: before }, now: clock.now() });
    });
    changed("proofreading", "history");
    return readOfficeRules(store.db);
  };

  return {
    setup: () => readSetup(store.db),

    rules: listRules,

    check: ({ issueId }) => check(issueId),

    fix: async ({ items: wanted }) => {
      const titles = new Map((await listRules()).map(({ id, title }) => [id, title]));
      const now = clock.now();
      const step = store.write((db) => {
        const mended = wanted.map(({ itemId, version, fixes }) => {
          const item = requireUnchangedItem(db, itemId, version);
          saveContent(db, item, requireMended(item, applyFixes(contentOf(item), fixes)), { reason: "edited", now });
          return { item, fixes };
        });
        const count = mended.reduce((sum, { fixes }) => sum + fixes.length, 0);
        const recorded = recordStep(db, {
          message: told.fixed(count, nameItems(mended.map(({ item }) => item))),
          before: { contents: mended.map(({ item }) => formerContent(item)) },
          now,
        });
        const author = readAuthor(db);
        for (const { item, fixes } of mended) {
          for (const { ruleId, where, paragraph, text, replacement } of fixes) {
            insertFix(db, recorded.number, {
              itemId: item.id,
              ruleTitle: titles.get(ruleId) ?? ruleId,
              place: where,
              paragraph,
              marked: text,
              replacement,
              author,
              fixedAt: now.toISOString(),
            });
          }
        }
        return recorded;
      });
      changed("items", "history");
      return step;
    },

    ignore: ({ findings, scope, reason }) => {
      const now = clock.now();
      const step = store.write((db) => {
        const author = readAuthor(db);
        const kept = readIgnorings(db).map(placeKey);
        const fresh = new Map(
          findings
            .map((finding): [string, KeptIgnoring] => {
              const ignoring = ignoringOf(finding, scope);
              return [
                placeKey(ignoring),
                { id: ids.next(), ...ignoring, reason, author, ignoredAt: now.toISOString() },
              ];
            })
            .filter(([key]) => !kept.includes(key)),
        );
        const ignorings = [...fresh.values()];
        for (const each of ignorings) insertIgnoring(db, each);
        const [first] = findings;
        const text = first?.text ?? "";
        return recordStep(db, {
          message: scope === "word" ? told.ignoredWord(text) : told.ignored(findings.length, text),
          before: { forgetIgnorings: ignorings.map(({ id }) => id) },
          now,
        });
      });
      changed("proofreading", "history");
      return step;
    },

    unignore: ({ ids: wanted }) => {
      const step = store.write((db) => {
        const kept = readIgnorings(db).filter(({ id }) => wanted.includes(id));
        if (kept.length < wanted.length) {
          throw new AppError("NOT_FOUND", "其中有的忽略已经不在了。请刷新后再试。");
        }
        deleteIgnorings(db, wanted);
        return recordStep(db, { message: told.unignored(kept.length), before: { ignorings: kept }, now: clock.now() });
      });
      changed("proofreading", "history");
      return step;
    },

    chooseRule: async ({ ruleId, layer, isOn, severity, reason }) => {
      const rule = (await listRules()).find(({ id }) => id === ruleId);
      if (!rule) throw new AppError("NOT_FOUND", `没有“${ruleId}”这条校对规则。请刷新后再试。`);
      const step = store.write((db) => {
        const before = readRuleChoices(db);
        const others = before.filter((each) => each.ruleId !== ruleId || each.layer !== layer);
        replaceRuleChoices(db, [...others, { ruleId, layer, isOn, severity, reason }]);
        return recordStep(db, {
          message: told.ruleChosen(rule.title),
          before: { ruleChoices: before },
          now: clock.now(),
        });
      });
      changed("proofreading", "history");
      return step;
    },

    saveOfficeRules: ({ rules }) => {
      refuseUseless(rules);
      return saveOfficeRules(
        rules.map((rule) => ({ ...rule, id: rule.id ?? ids.next() })),
        told.officeRules,
      );
    },

    importOfficeRules: async ({ file }) => {
      const listed = await readRuleTable(file.bytes, file.name);
      const { rules, added, changed: changedCount } = mergeRules(readOfficeRules(store.db), listed, ids.next);
      if (added + changedCount > 0) saveOfficeRules(rules, told.officeRulesImported(added, changedCount));
      return { added, changed: changedCount };
    },

    exportOfficeRules: async ({ format, to }) =>
      delivery.deliver({
        suggestedName: fileNameOf(`${readPublication(store.db).title}单位规则`, format),
        mediaType: format === "xlsx" ? workbookMediaType : "text/csv; charset=utf-8",
        bytes: await writeRuleTable(readOfficeRules(store.db), format),
        to,
      }),

    report: async ({ issueId, format, to }) => {
      const report = readReport(store.db, requireIssue(store.db, issueId), await check(issueId), await listRules());
      const { mediaType, write } = reportWriters[format];
      const bytes = await write(report);
      return delivery.deliver({ suggestedName: fileNameOf(report.title, format), mediaType, bytes, to });
    },
  };
};

const placeKey = ({
  ruleId,
  scope,
  text,
  itemId,
  before,
  after,
}: Omit<KeptIgnoring, "id" | "reason" | "author" | "ignoredAt">): string =>
  JSON.stringify([ruleId, scope, text, itemId, before, after]);

const requireUnchangedItem = (db: ReadableDb, itemId: string, version: number): Item => {
  const item = requireEditableItem(db, itemId);
  if (item.version === version) return item;
  throw new AppError("CONFLICT", `${nameItems([item])}在校对之后又改过，没有改动任何一处。请看过新的校对结果再接受。`);
};

const requireMended = (item: Item, mended: ItemContent | null): ItemContent => {
  if (mended) return mended;
  throw new AppError(
    "CONFLICT",
    `${nameItems([item])}里要改的文字已经不在原处，没有改动任何一处。请看过新的校对结果再接受。`,
  );
};

const refuseUseless = (rules: readonly Omit<OfficeRule, "id">[]): void => {
  for (const { pattern, isPattern, replacement } of rules) {
    if (isPattern && !compilePattern(pattern)) {
      throw new AppError(
        "INVALID_INPUT",
        `“${pattern}”不是能用的正则表达式（写法有误，或括号里外都有重复），规则没有保存。不用正则的话，请取消“正则”。`,
      );
    }
    if (!isPattern && pattern === replacement) {
      throw new AppError("INVALID_INPUT", `“${pattern}”对错相同，规则没有保存。请改其中一个。`);
    }
  }
};

/** A rule for the same wrong words is rewritten, the others are added at the end. */
const mergeRules = (known: readonly OfficeRule[], listed: readonly ListedRule[], nextId: () => string) => {
  const rules: OfficeRule[] = [...known];
  let added = 0;
  let changed = 0;
  for (const rule of listed) {
    const at = rules.findIndex(({ pattern, isPattern }) => pattern === rule.pattern && isPattern === rule.isPattern);
    const before = rules[at];
    if (!before) {
      rules.push({ id: nextId(), layer: "office", ...rule });
      added += 1;
      continue;
    }
    const { id, layer, ...content } = before;
    if (
      Object.entries(rule).every(([key, value]) => JSON.stringify(value) === JSON.stringify(Reflect.get(content, key)))
    )
      continue;
    rules[at] = { id, layer, ...rule };
    changed += 1;
  }
  return { rules, added, changed };
};
