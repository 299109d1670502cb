import type { Handlers, Task } from "#shared/api/contract.ts";
import type { FileError, ImportedFile, ReceivedFile } from "#shared/api/submissions.ts";
import type { Issue } from "#shared/model/issue.ts";
import { ReadingOptions, type RecognizedItem, type Recognition } from "#shared/model/recognition.ts";
import type { Submission } from "#shared/model/submission.ts";

import type { CoreContext } from "../core-context.ts";
import { AppError, toFailure } from "../errors.ts";
import { readText } from "../importing/read-text.ts";
import { recognizeFile, type ReadingControl } from "../importing/recognize-file.ts";
import type { RecognizedFile } from "../importing/recognize-parts.ts";
import { storeLikenesses } from "../items/finding-alike.ts";
import { localDay } from "../local-day.ts";
import { readAuthor } from "../settings/settings-service.ts";
import { insertItem } from "../store/item-store.ts";
import { keepPictures } from "../store/kept-files.ts";
import { writeRevision } from "../store/revision-store.ts";
import type { WritableDb } from "../store/sql.ts";
import {
  findSubmissionByHash,
  findSubmissionByMessageId,
  listSubmissions,
  writeSubmission,
} from "../store/submission-store.ts";
import { breathe } from "../tasks.ts";
import { makeIssueOfLoose, requirePastIssue, storePastIssue } from "./past-issue.ts";
import { readAgain, requireSubmission } from "./reading-again.ts";
import { readAhead } from "./reading-ahead.ts";
import { recognizedContent } from "./recognized-content.ts";

/** What the editor said about all files of one import. */
interface ImportOptions {
  readonly receivedOn: string;
  readonly unit: string | null;
  readonly asIssue: boolean;
}

/** What became of one file. */
interface Outcome {
  readonly imported: ImportedFile;
  readonly issue: Issue | null;
  readonly error: FileError | null;
}

export const createSubmissionService = (context: CoreContext): Handlers["submissions"] => ({
  import: ({ files, receivedOn, unit, asIssue }, task) =>
    importFiles(
      context,
      files,
      { receivedOn: receivedOn ?? localDay(context.clock.now()), unit: unit ?? null, asIssue },
      task,
    ),

  get: ({ submissionId }) => requireSubmission(context.store.db, submissionId),

  readAgain: (input) => readAgain(context, input),

  list: ({ failedOnly }) => listSubmissions(context.store.db, failedOnly),

  originalText: async ({ submissionId }) => {
    const { sha256, fileName } = requireSubmission(context.store.db, submissionId);
    const { paragraphs } = await readText({ fileName, bytes: context.originals.read(sha256) });
    return { paragraphs };
  },
});

/** See `submissions.import` in the contract. */
export const importFiles = async (
  context: CoreContext,
  files: readonly ReceivedFile[],
  options: ImportOptions,
  task: Task,
): Promise<{ submissions: ImportedFile[]; issue: Issue | null; errors: FileError[] }> => {
  const outcomes: Outcome[] = [];
  const signal = task.signal instanceof AbortSignal ? { signal: task.signal } : {};
  const receive = readAhead(files, (file) => receiveFile(context, file, options, signal));
  try {
    for (const [done, file] of files.entries()) {
      task.progress(done, files.length, file.name);
      await breathe(task);
      outcomes.push(await importFile(context, file, options, await receive(done)));
    }
    task.progress(files.length, files.length, "");
  } finally {
    // After a cancel too: what is stored must be shown.
    if (outcomes.length > 0) context.changed("submissions", "items", "issues", "publication");
  }
  return {
    submissions: outcomes.map(({ imported }) => imported),
    issue: outcomes.findLast(({ issue }) => issue !== null)?.issue ?? null,
    errors: outcomes.flatMap(({ error }) => error ?? []),
  };
};

/** A file whose original is kept, and what is being read in it; nothing where its bytes were read before. */
interface KeptFile {
  readonly sha256: string;
  readonly recognition: Promise<RecognizedFile> | null;
}

/**
 * The original is kept first: whatever happens after, the file is not lost. One that failed before is read again: the
 * program may have learnt its format since.
 */
const receiveFile = async (
  { store, originals }: CoreContext,
  { name, bytes }: ReceivedFile,
  { receivedOn }: ImportOptions,
  control: ReadingControl,
): Promise<KeptFile> => {
  const sha256 = await originals.keep(bytes);
  if (findSubmissionByHash(store.db, sha256)?.failure === null) return { sha256, recognition: null };
  const recognition = recognizeFile({ fileName: name, bytes, receivedOn }, control);
  // Awaited when the file's turn comes; until then a failure is nobody's.
  void recognition.catch(() => undefined);
  return { sha256, recognition };
};

const importFile = async (
  context: CoreContext,
  file: ReceivedFile,
  options: ImportOptions,
  { sha256, recognition: reading }: KeptFile,
): Promise<Outcome> => {
  const { store } = context;
  const known = findSubmissionByHash(store.db, sha256);
  if (known?.failure === null) {
    return importKnown(context, known, file, options);
  }
  const received: Submission = {
    id: known?.id ?? context.ids.next(),
    fileName: file.name,
    mediaType: "application/octet-stream",
    sha256,
    bytes: file.bytes.length,
    receivedOn: options.receivedOn,
    unit: options.unit,
    importedAt: context.clock.now().toISOString(),
    kind: null,
    losses: [],
    warnings: [],
    failure: null,
    cleaning: [],
    trackedChanges: 0,
    messageId: null,
    reading: ReadingOptions.parse({}),
    itemIds: [],
  };
  try {
    const read = await reading;
    if (!read) throw new Error("a file that is not known was not read");
    const { recognition } = read;
    const sameMail =
      recognition.messageId === null ? undefined : findSubmissionByMessageId(store.db, recognition.messageId);
    if (sameMail) {
      return {
        imported: { file: file.name, submission: sameMail, duplicateOf: sameMail.id },
        issue: null,
        error: null,
      };
    }
    await keepPictures(context.pictures, read.pictures);
    const issue = store.write((db) => storeRecognition(context, db, { received, recognition, options }));
    const submission = requireSubmission(store.db, received.id);
    return { imported: { file: file.name, submission, duplicateOf: null }, issue, error: null };
  } catch (thrown) {
    if (thrown instanceof AppError && thrown.code === "CANCELLED") throw thrown;
    if (!(thrown instanceof AppError)) context.log.error(`导入“${file.name}”出错`, thrown);
    const failure =
      thrown instanceof AppError
        ? toFailure(thrown)
        : {
            code: "INTERNAL" as const,
            message: `“${file.name}”导入时程序出错，原件已保存，其他文件不受影响。请把这个文件交给维护人员。`,
          };
    const submission = { ...received, failure };
    store.write((db) => writeSubmission(db, submission));
    return {
      imported: { file: file.name, submission, duplicateOf: null },
      issue: null,
      error: { file: file.name, ...failure },
    };
  }
};

/** A file that came before: a duplicate, unless it is now said to be a whole issue and its items still lie untouched. */
const importKnown = async (
  context: CoreContext,
  known: Submission,
  file: ReceivedFile,
  { asIssue }: ImportOptions,
): Promise<Outcome> => {
  try {
    const issue = asIssue ? await makeIssueOfLoose(context, known, file) : null;
    return {
      imported: { file: file.name, submission: known, duplicateOf: issue ? null : known.id },
      issue,
      error: null,
    };
  } catch (thrown) {
    if (!(thrown instanceof AppError)) throw thrown;
    const imported = { file: file.name, submission: known, duplicateOf: known.id };
    return { imported, issue: null, error: { file: file.name, ...toFailure(thrown) } };
  }
};

const storeRecognition = (
  context: CoreContext,
  db: WritableDb,
  { received, recognition, options }: { received: Submission; recognition: Recognition; options: ImportOptions },
): Issue | null => {
  const { mediaType, kind, losses, warnings, cleaning, trackedChanges, messageId, items } = recognition;
  const head = options.asIssue ? requirePastIssue(received.fileName, recognition) : null;
  writeSubmission(db, { ...received, mediaType, kind, losses, warnings, cleaning, trackedChanges, messageId });
  const itemIds = items.map((item) => storeItem(context, db, received, item));
  if (!head) storeLikenesses(db, itemIds);
  return (
    head &&
    storePastIssue(
      context,
      db,
      head,
      items.map((item, index) => ({ id: itemIds[index] ?? "", section: item.section })),
    )
  );
};

const storeItem = (context: CoreContext, db: WritableDb, received: Submission, item: RecognizedItem): string => {
  const id = context.ids.next();
  const now = received.importedAt;
  const content = recognizedContent(item, received);
  insertItem(db, { id, submissionId: received.id, content, evidence: item.evidence, now });
  writeRevision(db, {
    itemId: id,
    number: 1,
    startedAt: now,
    savedAt: now,
    author: readAuthor(db),
    reason: "imported",
    restoredFrom: null,
    suggestions: [],
    content,
  });
  return id;
};
