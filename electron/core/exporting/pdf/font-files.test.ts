import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { expect, test } from "vitest";

import { temporaryFolder } from "#core/testing/test-core.ts";

import { findFontFiles } from "./font-files.ts";

test("finds fonts in folders and those in them by name in lower case, the first of two counting", () => {
  const [user, system] = [temporaryFolder(), temporaryFolder()];
  mkdirSync(join(system, "truetype", "云岭"), { recursive: true });
  for (const path of [
    join(user, "SimFang.TTF"),
    join(system, "simfang.ttf"),
    join(system, "truetype", "云岭", "simsun.ttc"),
    join(system, "readme.txt"),
  ])
    writeFileSync(path, "");
  expect(findFontFiles([join(user, "没有"), user, system])).toEqual(
    new Map([
      ["simfang.ttf", join(user, "SimFang.TTF")],
      ["simsun.ttc", join(system, "truetype", "云岭", "simsun.ttc")],
    ]),
  );
});
