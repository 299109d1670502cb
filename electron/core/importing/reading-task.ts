import type { ErrorCode } from "#shared/api/reply.ts";

import { AppError } from "../errors.ts";
import { readPasted, type ReadPasted } from "./read-pasted.ts";
import { readReceivedFile } from "./read-received-file.ts";
import type { ReadFile } from "./reader.ts";
import type { ReceivedFile } from "./received-file.ts";
import { recognizeParts, type RecognizedFile } from "./recognize-parts.ts";

/**
 * What the reading worker is asked: all that a file holds, its text as it stands there, or the body that a clipboard's
 * content makes; of that the file's bytes are the page, and `text` is the same as plain text.
 */
export type ReadingTask =
  | { readonly kind: "recognition"; readonly file: ReceivedFile }
  | { readonly kind: "text"; readonly file: ReceivedFile }
  | { readonly kind: "pasted"; readonly file: ReceivedFile; readonly text: string };

/** What it answers: a value, a refusal that is the sender's affair, or a failure that is ours. */
export type ReadingAnswer =
  | ({ readonly kind: "recognition" } & RecognizedFile)
  | { readonly kind: "text"; readonly paragraphs: readonly string[] }
  | ({ readonly kind: "pasted" } & ReadPasted)
  | { readonly kind: "refusal"; readonly code: ErrorCode; readonly message: string }
  | { readonly kind: "failure"; readonly detail: string };

/** Does a task; never throws, so that a bug in a reader does not end the worker. */
export const answerTask = async (task: ReadingTask): Promise<ReadingAnswer> => {
  try {
    if (task.kind === "pasted") {
      return { kind: "pasted", ...readPasted({ html: new TextDecoder().decode(task.file.bytes), text: task.text }) };
    }
    const read = await readReceivedFile(task.file);
    return task.kind === "recognition"
      ? { kind: "recognition", ...recognizeParts(read, task.file) }
      : { kind: "text", paragraphs: paragraphsOf(read) };
  } catch (thrown) {
    return thrown instanceof AppError
      ? { kind: "refusal", code: thrown.code, message: thrown.message }
      : { kind: "failure", detail: thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown) };
  }
};

/** The documents of a mail or an archive follow one another, each under its name. */
const paragraphsOf = (read: ReadFile): string[] =>
  read.parts.flatMap(({ name, lines }) => [
    ...(name === null ? [] : [`【${name}】`]),
    ...lines.map(({ text }) => text.trim()).filter((text) => text !== ""),
  ]);
