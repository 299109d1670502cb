import type { Picture } from "../../model/figure.ts";
import type { RecognizedFigure, RecognizedItem } from "../../model/recognition.ts";
import type { TextLine } from "../cleaning/text-line.ts";

/** A picture or a table, by where it stands among the lines of the source: before `line`, a table's rows from `line` on. */
export type SourceFigure =
  | { readonly kind: "picture"; readonly line: number; readonly picture: Picture }
  | {
      readonly kind: "table";
      readonly line: number;
      readonly lines: number;
      readonly rows: readonly (readonly string[])[];
    };

/** The items with their figures, and the figures that stand in none of them. */
export interface PlacedFigures<Figure> {
  readonly items: readonly RecognizedItem[];
  readonly left: readonly Figure[];
}

/**
 * Gives the figures of a text back to its items. Cleaning and splitting know nothing of them: what stands before a
 * figure in the source is looked for in the items by its letters and digits, which neither changes. A picture follows
 * the paragraph or title it stood behind, so one above the first item stands in none; a short line under it that calls
 * itself one becomes its caption. A table takes the place of the paragraphs that are its rows, and only where they are all there is.
 */
export const placeFigures = <Figure extends SourceFigure>(
  source: readonly TextLine[],
  figures: readonly Figure[],
  items: readonly RecognizedItem[],
): PlacedFigures<Figure> => {
  if (figures.length === 0) return { items, left: [] };
  const text = measureSource(source);
  const places = locateItems(text.letters, items);
  const found = items.map((): RecognizedFigure[] => []);
  const left: Figure[] = [];
  for (const figure of figures) {
    const start = text.starts[figure.line] ?? text.letters.length;
    const place =
      figure.kind === "picture"
        ? placeOfPicture(figure.picture, start, places)
        : placeOfTable(figure, start, text.starts[figure.line + figure.lines] ?? text.letters.length, places);
    if (place === null) left.push(figure);
    else found[place.item]?.push(place.figure);
  }
  return { items: items.map((item, index) => withCaptions({ ...item, figures: inOrder(found[index] ?? []) })), left };
};

/** The letters and digits of a text, and at which of them each line begins. */
const measureSource = (lines: readonly TextLine[]): { letters: string; starts: number[] } => {
  let letters = "";
  const starts = lines.map(({ text }) => {
    const start = letters.length;
    letters += lettersOf(text);
    return start;
  });
  return { letters, starts };
};

const lettersOf = (text: string): string => text.normalize("NFKC").replaceAll(/[^\p{L}\p{N}]+/gu, "");

/** A title (paragraph -1) or a paragraph of an item, by the letters of the source that it is. */
interface Place {
  readonly item: number;
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
}

/** So many letters at a paragraph's ends find it where cleaning took a page number out of its middle. */
const endLength = 10;

const locateItems = (letters: string, items: readonly RecognizedItem[]): Place[] => {
  const places: Place[] = [];
  let from = 0;
  for (const [item, { title, body }] of items.entries()) {
    for (const [index, text] of [title ?? "", ...body].entries()) {
      const found = locate(letters, lettersOf(text), from);
      if (found === null) continue;
      places.push({ item, paragraph: index - 1, ...found });
      from = found.end;
    }
  }
  return places.toSorted((one, other) => one.start - other.start);
};

/** From the text before it on; an article whose parts stand in another order is looked for from the beginning. */
const locate = (letters: string, wanted: string, from: number): { start: number; end: number } | null => {
  if (wanted === "") return null;
  for (const begin of [from, 0]) {
    const whole = letters.indexOf(wanted, begin);
    if (whole >= 0) return { start: whole, end: whole + wanted.length };
    const start = wanted.length < 3 * endLength ? -1 : letters.indexOf(wanted.slice(0, endLength), begin);
    const last = start < 0 ? -1 : letters.indexOf(wanted.slice(-endLength), start + endLength);
    if (last >= 0 && last - start < 2 * wanted.length) return { start, end: last + endLength };
  }
  return null;
};

const placeOfPicture = (
  picture: Picture,
  start: number,
  places: readonly Place[],
): { item: number; figure: RecognizedFigure } | null => {
  const before = places.findLast((place) => place.start < start) ?? (places.length > 0 ? beforeAll(places) : undefined);
  return before === undefined
    ? null
    : { item: before.item, figure: { kind: "picture", at: before.paragraph + 1, paragraphs: 0, picture } };
};

/** A lone item is what a picture above it belongs to; above several it may be anybody's. */
const beforeAll = (places: readonly Place[]): { item: number; paragraph: number } | undefined =>
  places.every(({ item }) => item === 0) ? { item: 0, paragraph: -1 } : undefined;

const placeOfTable = (
  { rows }: { readonly rows: readonly (readonly string[])[] },
  start: number,
  end: number,
  places: readonly Place[],
): { item: number; figure: RecognizedFigure } | null => {
  const inside = places.filter((place) => place.paragraph >= 0 && place.start >= start && place.end <= end);
  const [first] = inside;
  const last = inside.at(-1);
  if (first === undefined || last === undefined || first.start !== start || last.end !== end) return null;
  // One after the other, of one item, with nothing between them.
  const isWhole = inside.every(
    (place, index) =>
      index === 0 ||
      (place.item === first.item &&
        place.paragraph === first.paragraph + index &&
        place.start === inside[index - 1]?.end),
  );
  if (!isWhole) return null;
  const figure = { at: first.paragraph, paragraphs: inside.length, rows: rows.map((row) => [...row]) };
  return { item: first.item, figure: { kind: "table", ...figure } };
};

/** By their places; a picture from inside a table follows it. */
const inOrder = (figures: readonly RecognizedFigure[]): RecognizedFigure[] => {
  const tables = figures.filter((figure) => figure.kind === "table");
  return figures
    .map((figure) => {
      const table = tables.find(({ at, paragraphs }) => figure.at > at && figure.at < at + paragraphs);
      return figure.kind === "table" || table === undefined ? figure : { ...figure, at: table.at + table.paragraphs };
    })
    .toSorted((one, other) => one.at - other.at || (one.kind === other.kind ? 0 : one.kind === "picture" ? -1 : 1));
};

/** 图为……, 图1 ……, 照片：……: what people put under a picture, on a line of its own. */
const captionForm = /^(?:图为|图[一二三四五六七八九十\d]+[ 　:：.．、]?|照片[:：]|[（(]图[)）]?)/u;
const longestCaption = 60;

const withCaptions = (item: RecognizedItem): RecognizedItem => ({
  ...item,
  figures: item.figures.map((figure, index): RecognizedFigure => {
    const text = item.body[figure.at];
    const isNext = item.figures[index + 1]?.at !== figure.at;
    return figure.kind === "table" || !isNext || text === undefined || !isCaption(text)
      ? figure
      : { ...figure, paragraphs: 1, picture: { ...figure.picture, caption: text } };
  }),
});

const isCaption = (text: string): boolean => text.length <= longestCaption && captionForm.test(text);
