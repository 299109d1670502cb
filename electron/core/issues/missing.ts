import { absentUnits, lookedAtIssues } from "#shared/domain/units/absent-units.ts";
import { createUnitResolver, splitUnitNames } from "#shared/domain/units/resolve-unit.ts";
import type { Issue } from "#shared/model/issue.ts";
import type { Missing } from "#shared/model/missing.ts";

import { listIssues, readFrozenSetting } from "../store/issue-store.ts";
import { countByDays, countByUnit, findItemIds } from "../store/item-list-store.ts";
import { readPlacedUnits } from "../store/item-store.ts";
import { readSections } from "../store/publication-store.ts";
import type { ReadableDb } from "../store/sql.ts";
import { readUnits } from "../store/unit-store.ts";

/** What an issue still lacks, read from the library as it is. */
export const readMissing = (db: ReadableDb, issue: Issue): Missing => {
  const issueId = issue.id;
  const earlier = listIssues(db).filter(({ year, month }) => year * 12 + month < issue.year * 12 + issue.month);
  const sections = readFrozenSetting(db, issueId)?.sections ?? readSections(db);
  const units = createUnitResolver(readUnits(db));
  const placed = readPlacedUnits(db, [issueId, ...earlier.slice(0, lookedAtIssues).map(({ id }) => id)]);
  const unitsOf = (id: string): string[] => placed.flatMap((each) => (each.issueId === id ? [each.name] : []));
  const waiting = countByUnit(db, { states: ["inbox"] }).flatMap(({ unit, count }) =>
    unit === null ? [] : [{ unit, count }],
  );
  const inSections = new Set(placed.flatMap((each) => (each.issueId === issueId ? [each.sectionId] : [])));
  const ids = (mark: "alike" | "doubtful"): string[] =>
    findItemIds(db, { filter: { issueId, marks: [mark] }, sort: null, arrivedUpTo: null }, { from: 0, count: null });
  return {
    emptySectionIds: sections.flatMap(({ id }) => (inSections.has(id) ? [] : [id])),
    absentUnits: absentUnits(
      unitsOf(issueId),
      earlier.map(({ id }) => unitsOf(id)),
      units,
    ).map((unit) => {
      // What waits in the inbox under any of its names need not be asked for.
      const sent = waiting.filter((each) =>
        splitUnitNames(each.unit).some((name) => unit.names.includes(name) || units(name)?.name === unit.name),
      );
      return {
        ...unit,
        waitingNames: sent.map((each) => each.unit),
        waitingCount: sent.reduce((sum, { count }) => sum + count, 0),
      };
    }),
    waitingInPeriod: countByDays(db, { states: ["inbox"] }, issue.reportingPeriod).within,
    doubtfulIds: ids("doubtful"),
    alikeIds: ids("alike"),
  };
};
