import type { Loss } from "#shared/model/recognition.ts";

import type { ReadPicture } from "./picture.ts";

/** A picture or a table of a document, by where it stands among the document's lines. */
export type ReadFigure =
  | {
      readonly kind: "picture";
      /** So many lines come before it. */
      readonly line: number;
      readonly picture: ReadPicture;
      /** For the report, should it belong to no item: 第3段. */
      readonly place: string;
    }
  | {
      readonly kind: "table";
      readonly line: number;
      /** So many lines are its rows. */
      readonly lines: number;
      readonly rows: readonly (readonly string[])[];
      readonly place: string;
    };

/** What a picture is called in a report that was not kept. */
export const lostPicture = "图片";

/** What the frame of a table is called in a report; its text is kept row by row. */
export const lostGrid = "表格线和分栏（文字已按行读出）";

/** What is told of a figure that stands in no item: a picture is gone, a table is left as lines of text. */
export const lossOfFigure = ({ kind, place }: ReadFigure): Loss => ({
  what: kind === "picture" ? lostPicture : lostGrid,
  count: 1,
  where: place,
});
