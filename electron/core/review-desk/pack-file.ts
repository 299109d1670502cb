import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { basename } from "node:path";

import { AppError } from "../errors.ts";
import { packReview, unpackReview, type ReviewPack } from "../reviewing/review-pack.ts";
import { writeAtomically } from "../write-atomically.ts";

/** A pack that is open: what was read, and written back with each saving. */
export interface PackFile {
  readonly path: string;
  /** As it was last written. */
  pack(): ReviewPack;
  /** As it is to be: with what could not be written. */
  latest(): ReviewPack;
  /**
   * Writes what the reviewer says as the edition after `edition`: whole, beside the file, and then in its place. Savings
   * wait for one another. On return it survives a power cut. WRITE_FAILED, the file is then as it was; CONFLICT where that
   * edition is not the last one any more, or another program has written the file since.
   */
  save(state: ReviewPack["state"], edition: number, now: Date): Promise<ReviewPack>;
  /** Resolves when nothing is being written any more. */
  settled(): Promise<void>;
}

/** Opens a pack. Throws NOT_FOUND, and what `unpackReview` throws. */
export const openPackFile = (path: string): PackFile => {
  const name = basename(path);
  const read = readPack(path, name);
  let pack = unpackReview(read, name);
  let latest = pack;
  let known = hash(read);
  let saving: Promise<unknown> = Promise.resolve();

  const write = async (state: ReviewPack["state"], edition: number, now: Date): Promise<ReviewPack> => {
    if (edition !== pack.edition) throw conflict(name);
    latest = { ...pack, state, edition: edition + 1, savedAt: now.toISOString() };
    const next = latest;
    const there = await readFile(path).catch(() => null);
    // Gone is no matter: it is written anew, and nothing is lost.
    if (there !== null && hash(there) !== known) throw conflict(name);
    const bytes = packReview(next);
    await writeAtomically(path, bytes);
    known = hash(bytes);
    pack = next;
    return next;
  };

  return {
    path,
    pack: () => pack,
    latest: () => latest,
    save: (state, edition, now) => {
      const saved = saving.then(() => write(state, edition, now));
      saving = saved.catch(() => undefined);
      return saved;
    },
    settled: async () => void (await saving),
  };
};

const conflict = (name: string): AppError =>
  new AppError(
    "CONFLICT",
    `审稿包“${name}”刚在别处改过（例如又开了一个窗口，或换成了另一份）。为免互相覆盖，这里没有保存。请留下一个窗口，重新打开审稿包再继续。`,
  );

const readPack = (path: string, name: string): Uint8Array => {
  try {
    return readFileSync(path);
  } catch (cause) {
    throw new AppError("NOT_FOUND", `打不开审稿包“${name}”（${path}）。请确认文件还在，U 盘已经插好，再打开一次。`, {
      cause,
    });
  }
};

const hash = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");
