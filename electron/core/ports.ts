/** What the core asks of its host. A test hands in fakes of exactly these. */
export interface Ports {
  readonly clock: { now(): Date };
  /** Unique, opaque, sortable by time of making. */
  readonly ids: { next(): string };
  readonly log: Log;
  /** Folder of the data shipped with the app (sample submissions, print profiles). */
  readonly resourcesFolder: string;
  readonly delivery: Delivery;
}

export interface Log {
  info(message: string, details?: unknown): void;
  error(message: string, details?: unknown): void;
}

/** A finished file on its way out of the core. */
export interface OutgoingFile {
  readonly suggestedName: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  /** A path the caller named; null: the host finds out where to. */
  readonly to: string | null;
}

export interface Delivery {
  /**
   * Brings the file to the user. Null when the user thought better of it. Throws AppError WRITE_FAILED, naming the path
   * and the way out; a file that stood at the target is then still whole.
   */
  deliver(file: OutgoingFile): Promise<{ file: string; download: string | null } | null>;
}
