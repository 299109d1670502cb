import type { FaultClass, Finding } from "../../model/finding.ts";

/**
 * What one fault counts, after the rules for counting editorial errors in periodicals (期刊编校差错率计算方法): a wrong or
 * missing word one, a mark of punctuation a tenth, a figure written in the wrong form a tenth, a fault of grammar, logic or
 * fact two.
 */
const points: Record<FaultClass, number> = {
  character: 1,
  wording: 1,
  formulation: 1,
  name: 1,
  grammar: 2,
  fact: 2,
  number: 0.1,
  punctuation: 0.1,
  style: 0.1,
};

/** The same fault counts so often and no more. */
const mostCounted = 3;
/** A fault in a title counts so many times. */
const titleFactor = 2;

/**
 * 差错率: points for each 10,000 characters, for errors and warnings; advice counts for nothing. The same fault (rule and
 * words) counts three times at most, its places in titles first. 0 for a text without characters.
 */
export const errorRate = (findings: readonly Finding[], characters: number): number => {
  if (characters === 0) return 0;
  const counted = findings.filter(({ severity }) => severity !== "advice");
  const same = Map.groupBy(counted, ({ ruleId, text }) => `${ruleId} ${text}`);
  const sum = [...same.values()].reduce(
    (total, places) =>
      total +
      places
        .map(({ faultClass, where }) => points[faultClass] * (where === "title" ? titleFactor : 1))
        .toSorted((one, other) => other - one)
        .slice(0, mostCounted)
        .reduce((part, each) => part + each, 0),
    0,
  );
  return (sum * 10_000) / characters;
};
