import type { Loss, Warning } from "#shared/model/recognition.ts";

import { AppError } from "../errors.ts";
import { toPicture, type ReadPicture } from "./picture.ts";
import type { ReadContainer, ReadInner, ReadPart } from "./reader.ts";

/** A file that lies in a mail or an archive; `bytes` is asked for when its turn comes. */
export interface InnerFile {
  readonly name: string;
  /** @throws AppError */
  readonly bytes: () => Uint8Array;
}

/** Reads the files of a container one after the other; one that cannot be read is reported and does not stop the others. */
export const readInnerFiles = async (
  files: readonly InnerFile[],
  readInner: ReadInner,
): Promise<Omit<Required<ReadContainer>, "messageId"> & { readonly failures: readonly AppError[] }> => {
  const parts: ReadPart[] = [];
  const losses: Loss[] = [];
  const warnings: Warning[] = [];
  const failures: AppError[] = [];
  const pictures: { name: string; picture: ReadPicture }[] = [];
  for (const { name, bytes } of files) {
    try {
      const given = bytes();
      const picture = toPicture(given, null);
      if (picture !== null) {
        pictures.push({ name, picture });
        continue;
      }
      const read = await readInner(name, given);
      pictures.push(...(read.pictures ?? []));
      for (const part of read.parts) parts.push({ ...part, name: part.name === null ? name : `${name}／${part.name}` });
      losses.push(...read.losses);
      warnings.push(...read.warnings);
    } catch (thrown) {
      if (!(thrown instanceof AppError)) throw thrown;
      failures.push(thrown);
      losses.push({ what: "没有读出的文件", count: 1, where: name });
      warnings.push({ code: thrown.code, message: thrown.message });
    }
  }
  return { parts, losses, warnings, failures, pictures };
};
