import { clean } from "#shared/domain/cleaning/clean.ts";
import { toLines } from "#shared/domain/cleaning/text-line.ts";
import { placeFigures } from "#shared/domain/splitting/place-figures.ts";
import type { Loss, RecognizedItem } from "#shared/model/recognition.ts";

import { lossOfFigure } from "./read-figure.ts";
import type { ReadResult } from "./reader.ts";
import { readHtmlText } from "./readers/html.ts";
import { createPictureNamer } from "./recognize-parts.ts";

/** What a clipboard holds: the same text as a page and as plain text, either of which may be missing. */
export interface Pasted {
  readonly html: string;
  readonly text: string;
}

/** What was pasted, as the body of an item, and the bytes of its pictures by their hash. */
export interface ReadPasted {
  readonly body: readonly string[];
  readonly figures: RecognizedItem["figures"];
  readonly losses: readonly Loss[];
  readonly pictures: ReadonlyMap<string, Uint8Array>;
}

/**
 * Reads a clipboard as a received page or text is read, and cleans it by the same steps; nothing is split off as a title
 * or a unit. The plain text counts where the page is empty or holds nothing that can be read (a list of links).
 */
export const readPasted = ({ html, text }: Pasted): ReadPasted => {
  const page = html === "" ? nothing : readHtmlText(html);
  const isReadable = page.lines.some((line) => line.text.trim() !== "") || (page.figures ?? []).length > 0;
  const plain: ReadResult = { ...nothing, lines: toLines(text), losses: page.losses };
  return place(isReadable ? page : plain);
};

const nothing: ReadResult = { lines: [], losses: [], warnings: [] };

const place = ({ lines, figures = [], losses }: ReadResult): ReadPasted => {
  const names = createPictureNamer();
  const body = clean(lines).lines.map((line) => line.text);
  const found = figures.map((figure) =>
    figure.kind === "picture"
      ? { ...figure, picture: names.name(figure.picture), source: figure }
      : { ...figure, source: figure },
  );
  const placed = placeFigures(lines, found, [{ ...unnamed, body }]);
  const [item] = placed.items;
  return {
    body,
    figures: item?.figures ?? [],
    losses: [...losses, ...placed.left.map(({ source }) => lossOfFigure(source))],
    pictures: names.pictures,
  };
};

/** A lone item, so that a picture above all text has one to belong to. */
const unnamed: RecognizedItem = {
  section: null,
  title: null,
  body: [],
  figures: [],
  sourceUnit: null,
  byline: null,
  eventDates: [],
  isBrief: false,
  evidence: [],
};
