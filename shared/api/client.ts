import { contract, type Client } from "./contract.ts";
import type { ErrorCode, Failure } from "./reply.ts";
import type { Transport } from "./transport.ts";

/** A refusal as the caller sees it; `message` is Chinese and may be shown as it is. */
export class CallError extends Error {
  override readonly name = "CallError";
  readonly code: ErrorCode;

  constructor(failure: Failure) {
    super(failure.message);
    this.code = failure.code;
  }
}

/** Makes the typed client from the contract: no code per method, so a new method needs none here. */
export const createClient = (transport: Transport): Client =>
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the mapped type is exactly what the two loops build
  Object.fromEntries(
    Object.entries(contract).map(([area, methods]) => [
      area,
      Object.fromEntries(
        Object.keys(methods).map((method) => [
          method,
          async (input: unknown, options: { task?: string } = {}) => {
            const reply = await transport.call({ method: `${area}.${method}`, input, task: options.task });
            if (!reply.ok) throw new CallError(reply.error);
            return reply.value;
          },
        ]),
      ),
    ]),
  ) as unknown as Client;
