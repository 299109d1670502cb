import { describe, expect, test } from "vitest";

import { contract, type Handlers } from "#shared/api/contract.ts";
import type { CoreEvent } from "#shared/api/events.ts";
import type { Settings } from "#shared/model/settings.ts";

import { createDispatch, type Dispatch } from "./dispatch.ts";
import { AppError } from "./errors.ts";
import { createTasks } from "./tasks.ts";
import { createTestCore } from "./testing/test-core.ts";

const methods = Object.entries(contract).flatMap(([area, shapes]) =>
  Object.entries(shapes).map(([method, shape]) => ({ name: `${area}.${method}`, shape })),
);

/** A dispatch whose one handler does what the test says. */
const dispatchTo = (get: Handlers["settings"]["get"]) => {
  const logged: { message: string; details: unknown }[] = [];
  const events: CoreEvent[] = [];
  const tasks = createTasks((event) => void events.push(event));
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the one handler that these tests call
  const handlers = { settings: { get } } as unknown as Handlers;
  const dispatch: Dispatch = createDispatch(handlers, tasks, {
    info: () => undefined,
    error: (message, details) => void logged.push({ message, details }),
  });
  return { dispatch, logged, events, tasks };
};

const call = { method: "settings.get", input: {} };

test.each(methods.map(({ name }) => name))("%s has a handler", async (method) => {
  const { core, logged } = createTestCore();
  await core().dispatch({ method, input: {} });
  // A missing handler is no function: an internal error, and so it would stand in the log.
  expect(logged).toEqual([]);
});

test.each(methods)("$name refuses what it does not know", ({ shape }) => {
  expect(shape.input.safeParse({ unknown: 1 }).success).toBe(false);
});

test.each([
  "",
  "items",
  "items.",
  "items.nothing",
  "items.get.more",
  "constructor.name",
  "items.toString",
  "__proto__.get",
])("there is no method %j", async (method) => {
  const { core } = createTestCore();
  expect(await core().dispatch({ method, input: {} })).toEqual({
    ok: false,
    error: { code: "UNKNOWN_METHOD", message: expect.stringContaining(`“${method}”`) },
  });
});

test.each<[string, unknown, RegExp]>([
  ["items.get", {}, /itemId/],
  ["items.get", null, /输入有误/],
  ["items.find", { filter: { states: ["lost"] } }, /filter\.states\.0/],
  ["issues.create", { year: 2026, month: 13, serialNumber: 41 }, /month/],
  ["submissions.import", { files: [{ name: "来稿.txt", bytes: "文字" }] }, /files\.0\.bytes 文件内容没有传到/],
  ["publication.update", { title: "两行\n标题" }, /title 不能换行/],
])("%s with %j is refused in Chinese, by field", async (method, input, named) => {
  const { core } = createTestCore();
  const reply = await core().dispatch({ method, input });
  expect(reply).toEqual({ ok: false, error: { code: "INVALID_INPUT", message: expect.stringMatching(named) } });
  expect(reply.ok ? "" : reply.error.message).not.toMatch(/invalid|expected|required|too (?:big|small)/i);
});

describe("what a handler throws", () => {
  test("as AppError is told as it is and not logged", async () => {
    const { dispatch, logged } = dispatchTo(() => {
      throw new AppError("CONFLICT", "“义务植树”刚刚在别处改过。", { cause: new Error("secret") });
    });
    expect(await dispatch(call)).toEqual({
      ok: false,
      error: { code: "CONFLICT", message: "“义务植树”刚刚在别处改过。" },
    });
    expect(logged).toEqual([]);
  });

  test("otherwise is a bug: logged whole, told without its details", async () => {
    const bug = new TypeError("secret of the table item");
    const { dispatch, logged } = dispatchTo(() => Promise.reject(bug));
    const reply = await dispatch(call);
    expect(reply).toEqual({ ok: false, error: { code: "INTERNAL", message: expect.any(String) } });
    expect(JSON.stringify(reply)).not.toContain("secret");
    expect(logged).toEqual([{ message: expect.stringContaining("settings.get"), details: bug }]);
  });
});

describe("a task", () => {
  const settings = {
    author: "编辑",
    theme: "system",
    contrast: "system",
    scale: 100,
    currentIssueId: null,
    watchedFolder: null,
    staff: [],
    pageTargets: {},
    view: {},
  } satisfies Settings;

  test("tells its progress under the caller's name, and nothing without one", async () => {
    const { dispatch, events } = dispatchTo((_input, task) => {
      task.progress(1, 2, "来稿.txt");
      task.progress(2, 2, "");
      return settings;
    });
    await dispatch(call);
    expect(await dispatch({ ...call, task: "收稿" })).toEqual({ ok: true, value: settings });
    expect(events).toEqual([
      { type: "progress", task: "收稿", done: 1, total: 2, label: "来稿.txt" },
      { type: "progress", task: "收稿", done: 2, total: 2, label: "" },
    ]);
  });

  test("that fails midway ends its progress too, so that nobody shows it for ever", async () => {
    const { dispatch, events } = dispatchTo((_input, task) => {
      task.progress(0, 3, "导出 Word 文件");
      throw new AppError("INVALID_INPUT", "本期没有条目可以导出。");
    });
    expect(await dispatch({ ...call, task: "导出" })).toMatchObject({ ok: false });
    expect(events).toEqual([
      { type: "progress", task: "导出", done: 0, total: 3, label: "导出 Word 文件" },
      { type: "progress", task: "导出", done: 3, total: 3, label: "" },
    ]);
  });

  test("learns that its caller has given up; other names, and those that are over, are ignored", async () => {
    const seen: boolean[] = [];
    const { dispatch, tasks } = dispatchTo((_input, task) => {
      tasks.cancel("另一个");
      seen.push(task.signal.aborted);
      tasks.cancel("收稿");
      seen.push(task.signal.aborted);
      return settings;
    });
    tasks.cancel("收稿");
    await dispatch({ ...call, task: "收稿" });
    tasks.cancel("收稿");
    expect(seen).toEqual([false, true]);
  });
});
