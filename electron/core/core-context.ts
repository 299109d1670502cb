import type { ChangedArea } from "#shared/api/events.ts";

import type { Ports } from "./ports.ts";
import type { Store } from "./store/open.ts";
import type { Originals } from "./store/originals.ts";

/** What every service is made from. */
export interface CoreContext extends Ports {
  readonly store: Store;
  readonly originals: Originals;
  /** Tells all listeners which areas have new data; called after the transaction. */
  changed(...areas: readonly ChangedArea[]): void;
}
