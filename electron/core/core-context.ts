import type { ChangedArea } from "#shared/api/events.ts";

import type { Ports } from "./ports.ts";
import type { KeptFiles } from "./store/kept-files.ts";
import type { Store } from "./store/open.ts";

/** What every service is made from. */
export interface CoreContext extends Ports {
  readonly store: Store;
  readonly originals: KeptFiles;
  /** Of items, by hash. */
  readonly pictures: KeptFiles;
  /** Tells all listeners which areas have new data; called after the transaction. */
  changed(...areas: readonly ChangedArea[]): void;
}
