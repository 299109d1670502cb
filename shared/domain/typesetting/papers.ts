import type { PrintProfile } from "../../model/print-profile.ts";

type Page = PrintProfile["page"];

/** A sheet that Chinese print shops trim to, in millimetres, with the least margins that suit it. */
export type Paper = {
  key: string;
  /** As people call it, with its size. */
  name: string;
  width: number;
  height: number;
  least: { top: number; bottom: number; left: number; right: number };
};

/** 16开 has two trims in use: 正度 185×260 and 大度 210×285 (GB/T 788). */
export const papers: readonly Paper[] = [
  { key: "a4", name: "A4（210×297）", width: 210, height: 297, least: { top: 28, bottom: 28, left: 28, right: 26 } },
  {
    key: "large-16",
    name: "大16开（210×285）",
    width: 210,
    height: 285,
    least: { top: 25, bottom: 25, left: 27, right: 25 },
  },
  { key: "16", name: "16开（185×260）", width: 185, height: 260, least: { top: 23, bottom: 23, left: 22, right: 20 } },
  { key: "a5", name: "A5（148×210）", width: 148, height: 210, least: { top: 18, bottom: 18, left: 17, right: 15 } },
];

/**
 * What a page leaves over beside its whole characters and under its whole lines, twips. Word processors turn margins
 * into units of their own and back; without something to spare a line would lose its last character to the rounding.
 */
const spare = 40;

/**
 * A page of that paper whose text area is a whole number of body characters wide and of lines high: as many as the
 * least margins allow; what is left over goes half to each side. Other measures of the profile stay as they are.
 */
export const pageOn = (paper: Paper, { body, pitch }: Pick<PrintProfile, "body" | "pitch">): Page => {
  const [width, height] = [twips(paper.width), twips(paper.height)];
  const [left, right] = fit(width, twips(paper.least.left), twips(paper.least.right), body.size * 20);
  const [top, bottom] = fit(height, twips(paper.least.top), twips(paper.least.bottom), pitch);
  return { width, height, top, bottom, left, right };
};

/** The paper of a page, whatever its margins; undefined for a size of one's own. */
export const paperOf = ({ width, height }: Page): Paper | undefined =>
  papers.find((paper) => twips(paper.width) === width && twips(paper.height) === height);

/** Millimetres in whole twips, as WordprocessingML wants them. */
export const twips = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4);

const fit = (whole: number, before: number, after: number, step: number): [number, number] => {
  const room = whole - before - after - spare;
  const left = room - Math.floor(room / step) * step;
  return [before + Math.floor(left / 2), after + Math.ceil(left / 2)];
};
