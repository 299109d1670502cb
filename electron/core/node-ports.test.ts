import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, onTestFinished, test, vi } from "vitest";

import { createNodePorts } from "./node-ports.ts";
import { temporaryFolder } from "./testing/test-core.ts";

test("ids are unique, and sorted by the time of their making", () => {
  const { ids } = createNodePorts(temporaryFolder());
  const made = Array.from({ length: 5000 }, () => ids.next());
  expect({ unique: new Set(made).size, sorted: made.toSorted() }).toEqual({ unique: 5000, sorted: made });
});

test("ids stay sorted when the clock is set back", () => {
  const { ids } = createNodePorts(temporaryFolder());
  const first = ids.next();
  vi.useFakeTimers({ now: Date.now() - 3_600_000 });
  onTestFinished(() => void vi.useRealTimers());
  const second = ids.next();
  expect([first, second].toSorted()).toEqual([first, second]);
});

describe("the log", () => {
  test("keeps an error whole, with its causes, one line each", () => {
    const folder = temporaryFolder();
    const { log } = createNodePorts(folder);
    log.error("导入出错", new Error("两行\n文字", { cause: new TypeError("原因") }));
    log.info("打开", { version: 1 });
    const [name = ""] = readdirSync(join(folder, "logs"));
    expect(name).toMatch(/^\d{4}-\d{2}\.log$/);
    const lines = readFileSync(join(folder, "logs", name), "utf8")
      .trimEnd()
      .split("\n");
    expect(lines.map((line): unknown => JSON.parse(line))).toMatchObject([
      {
        level: "error",
        message: "导入出错",
        details: {
          name: "Error",
          message: "两行\n文字",
          stack: expect.stringContaining("at "),
          cause: { name: "TypeError", message: "原因" },
        },
      },
      { level: "info", message: "打开", details: { version: 1 } },
    ]);
  });

  test("that cannot be written never stops the work", () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "logs"), "");
    const written = vi.spyOn(process.stderr, "write").mockReturnValue(true);
    onTestFinished(() => written.mockRestore());
    createNodePorts(folder).log.error("导入出错", new Error("原因"));
    expect(written).toHaveBeenCalledWith(expect.stringContaining("导入出错"));
  });

  test("takes details that JSON cannot hold", () => {
    const folder = temporaryFolder();
    const circular: Record<string, unknown> = {};
    circular["self"] = circular;
    expect(() => createNodePorts(folder).log.error("导入出错", circular)).not.toThrow();
    expect(() => createNodePorts(folder).log.error("导入出错", 10n)).not.toThrow();
  });
});
