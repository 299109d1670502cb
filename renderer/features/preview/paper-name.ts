import { strings } from "#renderer/strings/strings.ts";

/** Papers that offices and print shops know by name, short side before long side, millimetres. */
const papers: readonly (readonly [name: string, short: number, long: number])[] = [
  ["A3", 297, 420],
  ["A4", 210, 297],
  ["A5", 148, 210],
  ["B4", 257, 364],
  ["B5", 182, 257],
  ["8 开", 270, 390],
  ["16 开", 195, 270],
  ["16 开", 184, 260],
];

/** Sides nearer than this are the same paper: sizes in twips are rounded, and so are halves of papers. */
const tolerance = 1.5;

/** Name of a paper of that size in twips, whichever way it lies; the size in millimetres for one without a name. */
export const paperName = (width: number, height: number): string => {
  const [short = 0, long = 0] = [width, height].map(millimetresOf).toSorted((a, b) => a - b);
  const known = papers.find(
    ([, shortSide, longSide]) => Math.abs(short - shortSide) < tolerance && Math.abs(long - longSide) < tolerance,
  );
  return (
    known?.[0] ??
    `${Math.round(millimetresOf(width))}×${Math.round(millimetresOf(height))} ${strings.printing.millimetres}`
  );
};

/** 1440 twips an inch. */
export const millimetresOf = (twips: number): number => (twips / 1440) * 25.4;
