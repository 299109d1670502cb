import { couldBeSameUnit } from "./could-be-same-unit.ts";
import { splitUnitNames, type UnitResolver } from "./resolve-unit.ts";

/** A unit that stood in most of the last issues and does not in this one. */
export type AbsentUnit = {
  /** As it is registered, else as it was written last. */
  name: string;
  /** In how many of the last issues it stood, and how many were looked at. */
  stoodIn: number;
  of: number;
  /** Every way in which it was written there. */
  names: string[];
};

/** So many of the newest issues are looked at, and a unit that stood in at least so many of them is one that always sends. */
export const lookedAtIssues = 4;
const leastIssues = 3;

/**
 * The units that always send and are not in an issue, those that stood in most issues first. `present` are the units as the
 * issue's items have them, `earlier` those of the issues before it, the newest first. A name that nobody registered is the
 * same unit as one that it may be another way to write of: rather say nothing than ask for what has come.
 */
export const absentUnits = (
  present: readonly string[],
  earlier: readonly (readonly string[])[],
  resolve: UnitResolver,
): AbsentUnit[] => {
  const lastIssues = earlier.slice(0, lookedAtIssues);
  const keyOf = (name: string): string => resolve(name)?.name ?? name;
  const here = [...new Set(present.flatMap(splitUnitNames))];
  const hereKeys = new Set(here.map(keyOf));
  const found = new Map<string, { issues: Set<number>; names: Set<string> }>();
  lastIssues.forEach((names, issue) => {
    for (const name of names.flatMap(splitUnitNames)) {
      const same = [...found.keys()].find((key) => key === keyOf(name) || isSame(key, name, resolve));
      const key = same ?? keyOf(name);
      const unit = found.get(key) ?? { issues: new Set(), names: new Set() };
      unit.issues.add(issue);
      unit.names.add(name);
      found.set(key, unit);
    }
  });
  return [...found]
    .filter(([, { issues }]) => issues.size >= leastIssues)
    .filter(([key, { names }]) => {
      const written = [key, ...names];
      return !written.some((name) => hereKeys.has(keyOf(name)) || here.some((other) => isSame(name, other, resolve)));
    })
    .map(([name, { issues, names }]) => ({ name, stoodIn: issues.size, of: lastIssues.length, names: [...names] }))
    .toSorted((one, other) => other.stoodIn - one.stoodIn);
};

/** Two registered units are two, however alike their names. */
const isSame = (one: string, other: string, resolve: UnitResolver): boolean => {
  const [left, right] = [resolve(one), resolve(other)];
  return left && right ? left === right : couldBeSameUnit(one, other);
};
