import type { Handlers } from "#shared/api/contract.ts";
import { errorRate } from "#shared/domain/proofreading/error-rate.ts";
import type { ReadIssue } from "#shared/domain/proofreading/rule.ts";
import type { Finding } from "#shared/model/finding.ts";
import { countCharacters } from "#shared/model/item.ts";
import type { RuleInfo } from "#shared/model/proofreading.ts";

import { requireIssue } from "../issues/require-issue.ts";
import { readItemsOfIssue } from "../store/item-store.ts";
import type { ReadableDb } from "../store/sql.ts";
import { readSetup, toReadItem } from "./read-setup.ts";

/** What the rules find in issues. Loaded when it is first asked, and remembers what it has read. */
export interface IssueCheck {
  check(issueId: string): Promise<Awaited<ReturnType<Handlers["proofreading"]["check"]>>>;
  /** What they find in items that are at hand. */
  findingsIn(issue: ReadIssue): Promise<Finding[]>;
  /** Every rule, the standard ones first. */
  listRules(): Promise<RuleInfo[]>;
}

export const createIssueCheck = (db: ReadableDb): IssueCheck => {
  let loading: ReturnType<typeof loadRules> | undefined;
  const rulesAtHand = () => (loading ??= loadRules());
  const findingsIn: IssueCheck["findingsIn"] = async (issue) => {
    const { proofreaderOf } = await rulesAtHand();
    return proofreaderOf(readSetup(db)).checkIssue(issue);
  };
  return {
    findingsIn,
    listRules: async () => (await rulesAtHand()).listRules(readSetup(db)),
    check: async (issueId) => {
      const { reportingPeriod } = requireIssue(db, issueId);
      const items = readItemsOfIssue(db, issueId);
      const findings = await findingsIn({ items: items.map(toReadItem), period: reportingPeriod });
      const byItem = Map.groupBy(findings, ({ itemId }) => itemId);
      const characters = items.reduce((sum, { body }) => sum + countCharacters(body), 0);
      return {
        items: items.map(({ id, version, title, opening }) => ({
          itemId: id,
          version,
          name: title ?? opening,
          findings: byItem.get(id) ?? [],
        })),
        characters,
        errorRatePer10000: errorRate(findings, characters),
      };
    },
  };
};

/** They take their time: see rules-at-hand.ts. */
const loadRules = async () => {
  const { listRules, rememberProofreader } = await import("./rules-at-hand.ts");
  return { listRules, proofreaderOf: rememberProofreader() };
};
