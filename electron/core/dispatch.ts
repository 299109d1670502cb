import { z } from "zod";

import { findMethod, type Area, type Handlers } from "#shared/api/contract.ts";
import type { Reply } from "#shared/api/reply.ts";
import type { Call } from "#shared/api/transport.ts";

import { AppError, toFailure } from "./errors.ts";
import type { Log } from "./ports.ts";
import type { Tasks } from "./tasks.ts";

/** Answers every call; never rejects. */
export type Dispatch = (call: Call) => Promise<Reply>;

/** What a core answers that does not answer everything: a reviewer's has no library. */
export type SomeHandlers = { readonly [A in Area]?: Partial<Handlers[A]> };

/**
 * The one way into the core: find the method, parse the input, run the handler, make the reply. The only try/catch
 * round handlers; what is not an AppError is logged whole and told as an internal error.
 */
export const createDispatch =
  (handlers: SomeHandlers, tasks: Tasks, log: Log): Dispatch =>
  async (call) => {
    try {
      const found = findMethod(call.method);
      if (!found)
        throw new AppError(
          "UNKNOWN_METHOD",
          `没有“${call.method}”这个操作。界面与程序的版本可能不一致，请重新启动程序。`,
        );
      const input = found.shape.input.safeParse(call.input);
      if (!input.success) throw new AppError("INVALID_INPUT", describeIssues(input.error), { cause: input.error });
      const handler = handlerOf(handlers, found.area, found.method);
      if (!handler)
        throw new AppError("UNKNOWN_METHOD", `审稿时没有这个功能（${call.method}）。请在编辑部的电脑上做。`);
      return { ok: true, value: await tasks.run(call.task, (task) => handler(input.data, task)) };
    } catch (thrown) {
      if (!(thrown instanceof AppError)) log.error(`${call.method} 出错`, thrown);
      return { ok: false, error: toFailure(thrown) };
    }
  };

type Handler = Parameters<Tasks["run"]>[1] extends (task: infer Task) => unknown
  ? (input: unknown, task: Task) => unknown
  : never;

const handlerOf = (handlers: SomeHandlers, area: Area, method: string): Handler | undefined =>
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the contract's schema has just parsed the input
  (handlers[area] as Record<string, Handler> | undefined)?.[method];

const describeIssues = (error: z.ZodError): string =>
  `输入有误：${error.issues
    .slice(0, 3)
    .map((issue) => [issue.path.map(String).join("."), issue.message].filter((part) => part !== "").join(" "))
    .join("；")}。请更正后再试。`;

// Messages of failed checks reach editors: in Chinese, like everything they read.
z.config(z.locales.zhCN());
