import type { Picture } from "#shared/model/figure.ts";
import type { Block } from "#shared/model/item.ts";
import type { Loss } from "#shared/model/recognition.ts";

import { AppError } from "../errors.ts";
import { readPictureFile } from "../importing/picture.ts";
import type { Pasted } from "../importing/read-pasted.ts";
import { sharedReadingPool } from "../importing/shared-reading-pool.ts";
import { keepPictures, type KeptFiles } from "../store/kept-files.ts";
import { recognizedBody } from "../submissions/recognized-content.ts";

/** See `items.keepPicture` in the contract. */
export const keepPicture = async (
  pictures: KeptFiles,
  { fileName, bytes }: { fileName: string; bytes: Uint8Array },
): Promise<Picture> => {
  const { mediaType, width, height, shownWidth } = readPictureFile(fileName, bytes);
  return { kind: "picture", sha256: await pictures.keep(bytes), mediaType, width, height, shownWidth, caption: null };
};

/** See `items.cleanPasted` in the contract. */
export const cleanPasted = async (
  pictures: KeptFiles,
  { html, text }: Pasted,
): Promise<{ blocks: Block[]; losses: Loss[] }> => {
  const file = { fileName: "剪贴板", bytes: new TextEncoder().encode(html) };
  const answer = await sharedReadingPool().run({ kind: "pasted", file, text }).catch(refuse);
  if (answer.kind !== "pasted") throw new Error(`the worker answered ${answer.kind}`);
  await keepPictures(pictures, answer.pictures);
  return { blocks: recognizedBody(answer), losses: [...answer.losses] };
};

/** The pool speaks of files and originals; of a clipboard there is none. */
const refuse = (thrown: unknown): never => {
  if (!(thrown instanceof AppError)) throw thrown;
  throw new AppError(thrown.code, "剪贴板的内容没有读出来。请按 Ctrl+Shift+V 只贴文字，或分几次复制。", {
    cause: thrown,
  });
};
