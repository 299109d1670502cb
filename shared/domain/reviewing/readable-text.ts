import { betweenCells, betweenRows, openPicture, openTable } from "../merging/review-texts.ts";

/** A stretch of a review text as it is read: line feeds as ¶, the signs of figures as what they part. */
export const readableText = (text: string): string =>
  text
    .replaceAll("\n", "¶")
    .replaceAll(betweenCells, "｜")
    .replaceAll(betweenRows, "／")
    .replaceAll(openPicture, "")
    .replaceAll(openTable, "");
