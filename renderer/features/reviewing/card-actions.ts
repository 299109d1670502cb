import type { ReviewConflict } from "#shared/api/reviewing.ts";

/** What is being written about the mark that is looked at. */
export type Writing = "change" | "answer" | null;

/** What the cards can do about what is looked at. */
export interface CardActions {
  readonly writing: Writing;
  /** The words to change from; null where no text can be put. */
  readonly proposed: string | null;
  /** Told to the reviewer with the decision. */
  readonly reply: string;
  onReply(reply: string): void;
  onWrite(writing: Writing): void;
  onCancelWriting(): void;
  onAccept(): void;
  onReject(): void;
  onChange(words: string): void;
  onAnswer(words: string): void;
  onVersion(conflict: ReviewConflict, index: number): void;
  onEdit(): void;
}
