import type { TextLine } from "#shared/domain/cleaning/text-line.ts";
import type { Loss, Warning } from "#shared/model/recognition.ts";

/** What a reader gets out of a file. */
export interface ReadResult {
  /** In document order; blank lines and soft line breaks kept, so that cleaning sees the layout. */
  readonly lines: readonly TextLine[];
  /** What the file holds and the lines do not. */
  readonly losses: readonly Loss[];
  readonly warnings: readonly Warning[];
}

/** Bytes in, text out: never touches the disk, throws only AppError. `fileName` is for messages. */
export type Reader = (fileName: string, bytes: Uint8Array) => ReadResult;
