import fc from "fast-check";
import { expect, test } from "vitest";

import { readAhead } from "./reading-ahead.ts";

test("results come in order, whatever takes how long; failures when their turn comes; never more than three at a time", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ wait: fc.nat(3), fails: fc.boolean() }), { maxLength: 8 }),
      async (subjects) => {
        let running = 0;
        let most = 0;
        const next = readAhead(subjects, async (subject) => {
          running += 1;
          most = Math.max(most, running);
          await new Promise((resolve) => setTimeout(resolve, subject.wait));
          running -= 1;
          if (subject.fails) throw new Error("failed");
          return subject;
        });
        const told = [];
        for (const index of subjects.keys()) told.push(await next(index).catch(() => "failed"));
        expect(told).toEqual(subjects.map((subject) => (subject.fails ? "failed" : subject)));
        expect(most).toBeLessThanOrEqual(3);
      },
    ),
    { numRuns: 30 },
  );
});
