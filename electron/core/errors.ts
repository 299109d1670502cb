import type { ErrorCode, Failure } from "#shared/api/reply.ts";

/**
 * An expected failure. `message` is Chinese and complete: it names the value and says what to do,
 * because it is shown as it is. Everything else that is thrown is a bug.
 */
export class AppError extends Error {
  override readonly name = "AppError";
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.code = code;
  }
}

/** Turns whatever was thrown into what the caller is told; a bug's details stay in the log. */
export const toFailure = (thrown: unknown): Failure =>
  thrown instanceof AppError
    ? { code: thrown.code, message: thrown.message }
    : {
        code: "INTERNAL",
        message: "程序内部出错，操作没有完成，已有内容不受影响。请重试；若再次出现，请把日志交给维护人员。",
      };
