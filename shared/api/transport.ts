import type { CoreEvent } from "./events.ts";
import type { Reply } from "./reply.ts";

/** What a request over any wire consists of. */
export interface Call {
  readonly method: string;
  readonly input: unknown;
  readonly task?: string | undefined;
}

/** What a wire must offer; made once per window, over IPC or HTTP. */
export interface Transport {
  /** Resolves with the core's reply; rejects only when the core cannot be reached. */
  call(call: Call): Promise<Reply>;
  /** Asks the core to stop a running task; it ends with `CANCELLED`. */
  cancel(task: string): Promise<void>;
  /** Returns the function that ends the subscription. */
  subscribe(listener: (event: CoreEvent) => void): () => void;
}
