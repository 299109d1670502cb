import type { TextLine } from "#shared/domain/cleaning/text-line.ts";
import type { Loss, Warning } from "#shared/model/recognition.ts";

import type { ReadPicture } from "./picture.ts";
import type { ReadFigure } from "./read-figure.ts";
import type { TrackedChangesChoice } from "./received-file.ts";

/** What a reader gets out of a file. */
export interface ReadResult {
  /** In document order; blank lines and soft line breaks kept, so that cleaning sees the layout. */
  readonly lines: readonly TextLine[];
  /** Pictures, and tables that are simple enough to stay tables; their rows are among the lines too. None where it is left out. */
  readonly figures?: readonly ReadFigure[];
  /** What the file holds and the lines do not. */
  readonly losses: readonly Loss[];
  readonly warnings: readonly Warning[];
  /** Insertions and deletions that the file was carrying; none where it is left out. */
  readonly trackedChanges?: number;
}

/** One document of a received file: the file itself, or one of those that a mail or an archive holds. */
export interface ReadPart extends ReadResult {
  /** Null for the file itself, and for the text of a mail. */
  readonly name: string | null;
  readonly mediaType: string;
}

/** What a mail or an archive gives: documents of their own, and what is to be said of the whole. */
export interface ReadContainer {
  readonly parts: readonly ReadPart[];
  readonly losses: readonly Loss[];
  readonly warnings: readonly Warning[];
  /** Of a mail. */
  readonly messageId: string | null;
  /** Pictures that came as files of their own. None where it is left out. */
  readonly pictures?: readonly { readonly name: string; readonly picture: ReadPicture }[];
}

/** A received file, read. */
export interface ReadFile extends ReadContainer {
  readonly mediaType: string;
}

/** Bytes in, text out: never touches the disk, throws only AppError. `fileName` is for messages. */
export type Reader = (
  fileName: string,
  bytes: Uint8Array,
  trackedChanges: TrackedChangesChoice,
) => ReadResult | Promise<ReadResult>;

/** Reads a document inside a container; refuses as the whole file would be refused. */
export type ReadInner = (fileName: string, bytes: Uint8Array) => Promise<ReadFile>;

/** Reads a container, whose documents it hands to `readInner`. */
export type ContainerReader = (fileName: string, bytes: Uint8Array, readInner: ReadInner) => Promise<ReadContainer>;
