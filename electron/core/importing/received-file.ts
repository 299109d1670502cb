/**
 * Tracked changes as the last writer left them, as the text was before, or both in the text, marked for an editor to
 * decide: 〔增：…〕〔删：…〕.
 */
export type TrackedChangesChoice = "accept" | "reject" | "keep";

/** A received file, what is known of its time, and how it is to be read. */
export interface ReceivedFile {
  /** Without folders; for messages only, never to tell the format. */
  readonly fileName: string;
  readonly bytes: Uint8Array;
  /** The year of dates without one; an issue's own year comes first. */
  readonly year?: number;
  /** ISO day of receipt: dates without a year lie in the twelve months up to it. `year` comes first. */
  readonly receivedOn?: string;
  /** Keys of cleaning steps to leave out. */
  readonly skippedSteps?: readonly string[];
  /** `accept` where it is left out. */
  readonly trackedChanges?: TrackedChangesChoice;
}
