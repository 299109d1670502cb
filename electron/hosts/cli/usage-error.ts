/** The command line itself is wrong: exit status 2, and the message says how it would be right. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}
