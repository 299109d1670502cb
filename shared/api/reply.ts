import { z } from "zod";

/**
 * Every way in which a call can be refused. A code is part of the public contract: added, never renamed.
 * The message that comes with it is Chinese, names the value, and says what to do.
 */
export const ErrorCode = z.enum([
  // the call itself
  "INVALID_INPUT",
  "UNKNOWN_METHOD",
  "NOT_FOUND",
  "CONFLICT",
  "CANCELLED",
  "INTERNAL",
  // received files
  "EMPTY_FILE",
  "UNSUPPORTED_FORMAT",
  "DAMAGED_FILE",
  "PASSWORD_PROTECTED",
  "FILE_TOO_LARGE",
  "NO_TEXT",
  "READ_TIMEOUT",
  "READ_FAILED",
  // numbering and the state of an issue
  "ISSUE_NUMBER_TAKEN",
  "ISSUE_NUMBER_GAP",
  "ISSUE_PUBLISHED",
  "NO_ISSUE_FOUND",
  "SECTION_IN_USE",
  "MARKS_OPEN",
  // output
  "EXPORT_FAILED",
  "WRITE_FAILED",
  // the library
  "LIBRARY_LOCKED",
  "LIBRARY_TOO_NEW",
  "LIBRARY_DAMAGED",
  "NOT_A_LIBRARY",
]);
export type ErrorCode = z.infer<typeof ErrorCode>;

export const Failure = z.strictObject({ code: ErrorCode, message: z.string() });
export type Failure = z.infer<typeof Failure>;

/** What every call answers: the value, or the reason why there is none. Nothing is ever thrown over a wire. */
export type Reply<Value = unknown> = { ok: true; value: Value } | { ok: false; error: Failure };
