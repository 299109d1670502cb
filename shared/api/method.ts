import type { z } from "zod";

/** One method of the contract: a query changes nothing; a command may. */
export interface Method<Input extends z.ZodType = z.ZodType, Output extends z.ZodType = z.ZodType> {
  readonly kind: "query" | "command";
  readonly input: Input;
  readonly output: Output;
}

export const query = <Input extends z.ZodType, Output extends z.ZodType>(
  input: Input,
  output: Output,
): Method<Input, Output> => ({ kind: "query", input, output });

export const command = <Input extends z.ZodType, Output extends z.ZodType>(
  input: Input,
  output: Output,
): Method<Input, Output> => ({ kind: "command", input, output });
