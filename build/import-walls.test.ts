/**
 * The walls between the layers stand in a linter's plugin that calls itself alpha: this plants what each wall forbids and
 * sees it found. The table of what may import what is in oxlint.json.
 */
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

import { afterAll, beforeAll, expect, it } from "vitest";

const project = fileURLToPath(new URL("..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "import-walls-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Files that are imported below; each exports `x`. */
const stones = [
  "shared/model/item.ts",
  "shared/api/contract.ts",
  "shared/domain/composing/compose.ts",
  "shared/domain/cleaning/clean.ts",
  "electron/core/core.ts",
  "electron/hosts/web/serve.ts",
  "electron/hosts/cli/run.ts",
  "renderer/api/transport.ts",
  "renderer/ui/button.ts",
  "renderer/strings/strings.ts",
  "renderer/app/frame.ts",
  "renderer/features/board/board.ts",
  "renderer/features/inbox/inbox.ts",
  "e2e/models/page.ts",
  "build/tool.ts",
];

const forbidden: readonly (readonly [path: string, source: string])[] = [
  ["shared/model/a.ts", "#shared/api/contract.ts"],
  ["shared/model/a.ts", "node:fs"],
  ["shared/domain/composing/a.ts", "zod"],
  ["shared/domain/composing/a.ts", "#shared/model/item.ts"],
  ["shared/domain/composing/a.ts", "#core/core.ts"],
  ["shared/api/a.ts", "#shared/domain/composing/compose.ts"],
  ["electron/core/a.ts", "electron"],
  ["electron/core/a.ts", "../hosts/web/serve.ts"],
  ["electron/core/a.ts", "#renderer/api/transport.ts"],
  ["electron/hosts/cli/a.ts", "../web/serve.ts"],
  ["electron/hosts/cli/a.ts", "#shared/domain/composing/compose.ts"],
  ["renderer/api/a.ts", "react"],
  ["renderer/api/a.ts", "#shared/domain/composing/compose.ts"],
  ["renderer/ui/a.ts", "#renderer/api/transport.ts"],
  ["renderer/ui/a.ts", "#shared/model/item.ts"],
  ["renderer/strings/a.ts", "#renderer/ui/button.ts"],
  ["renderer/features/board/a.ts", "../inbox/inbox.ts"],
  ["renderer/features/board/a.ts", "#renderer/app/frame.ts"],
  ["renderer/features/board/a.ts", "#core/core.ts"],
  ["renderer/features/board/a.ts", "vitest"],
  ["renderer/app/a.ts", "node:fs"],
  ["renderer/main.tsx", "#renderer/features/board/board.ts"],
  ["e2e/specs/a.ts", "#core/core.ts"],
  ["build/a.ts", "#renderer/ui/button.ts"],
  ["renderer/a-new-folder/a.ts", "#shared/model/item.ts"],
];

const allowed: readonly (readonly [path: string, source: string])[] = [
  ["shared/model/b.ts", "zod"],
  ["shared/domain/composing/b.ts", "#shared/domain/cleaning/clean.ts"],
  ["shared/domain/composing/b.test.ts", "vitest"],
  ["shared/api/b.ts", "#shared/model/item.ts"],
  ["electron/core/b.ts", "node:fs"],
  ["electron/core/b.ts", "#shared/domain/composing/compose.ts"],
  ["electron/hosts/cli/b.ts", "./run.ts"],
  ["electron/hosts/cli/b.ts", "#core/core.ts"],
  ["renderer/api/b.ts", "#shared/api/contract.ts"],
  ["renderer/features/board/b.ts", "./board.ts"],
  ["renderer/features/board/b.ts", "antd"],
  ["renderer/features/board/b.ts", "#shared/domain/composing/compose.ts"],
  ["renderer/app/b.ts", "#renderer/features/board/board.ts"],
  ["e2e/specs/b.ts", "playwright/test"],
  ["build/b.ts", "#core/core.ts"],
];

const write = (path: string, text: string): void => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
};

/** `path:line` of every import that a wall stopped. */
let found: Set<string>;
const lines = Map.groupBy([...forbidden, ...allowed], ([path]) => path);
const placeOf = (path: string, source: string): string =>
  `${path}:${(lines.get(path) ?? []).findIndex(([, other]) => other === source) + 1}`;

beforeAll(() => {
  const projects = ["shared", "electron", "renderer", "build", "e2e"];
  const configurations = projects.map((name) => `${name}/tsconfig.json`);
  for (const name of ["package.json", "tsconfig.json", "build/oxlint.json", ...configurations]) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    copyFileSync(join(project, name), join(folder, name));
  }
  symlinkSync(join(project, "node_modules"), join(folder, "node_modules"));
  for (const path of stones) write(path, "export const x = 1;\n");
  for (const [path, imports] of lines) {
    write(path, imports.map(([, source], index) => `import * as x${index} from "${source}";\n`).join(""));
  }
  const linted = spawnSync(
    join(project, "node_modules/.bin/oxlint"),
    ["-c", "build/oxlint.json", "-f", "unix", ...projects],
    { cwd: folder, encoding: "utf8", shell: process.platform === "win32" },
  );
  const reports = linted.stdout.split("\n").filter((line) => line.includes("boundaries("));
  found = new Set(reports.map((line) => /^(.+?:\d+):/u.exec(line)?.[1] ?? line));
});

it.each(forbidden)("%s may not import %s", (path, source) => expect([...found]).toContain(placeOf(path, source)));

it.each(allowed)("%s may import %s", (path, source) => expect([...found]).not.toContain(placeOf(path, source)));
