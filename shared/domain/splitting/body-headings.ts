import { isHeadingForm } from "../cleaning/line-form.ts";
import { headingKey, likeness } from "./heading.ts";

/** The headings that a body repeats from its table of contents: they decide how the rows of the contents belong together. */
export interface BodyHeadings {
  /** The index of the first line that bears this heading, alone or broken over two or three lines; null where none does. */
  readonly placeOf: (heading: string) => number | null;
  readonly has: (heading: string) => boolean;
  /** The likeness (0 to 1) of the most similar line. */
  readonly likest: (heading: string) => number;
  /** True where the heading is followed at once by another one: it heads a section. */
  readonly headsHeadings: (heading: string) => boolean;
}

/** Longer lines are running text. */
const longestHeading = 120;
/** Headings that differ more in length are not compared. */
const widestDifference = 8;
/** A text with more headings is no issue; comparing them all would take minutes. */
const mostCompared = 1000;

/** Collects the headings of a body, given as its lines. */
export const collectBodyHeadings = (lines: readonly string[]): BodyHeadings => {
  const keys = lines.map((line) => (line.length <= longestHeading ? headingKey(line) : ""));
  const places = new Map(keys.map((key, index) => [key, index] as const).toReversed());
  const compared = [...new Set(keys.filter((key, index) => key !== "" && isHeadingForm(lines[index] ?? "")))].slice(
    0,
    mostCompared,
  );

  const placeOf = (heading: string): number | null => {
    const key = headingKey(heading);
    if (key === "") return null;
    const whole = places.get(key);
    if (whole !== undefined) return whole;
    for (let i = 0; i < keys.length - 1; i++) {
      const first = keys[i] ?? "";
      if (first === "" || !key.startsWith(first)) continue;
      const two = first + (keys[i + 1] ?? "");
      if (two === key || two + (keys[i + 2] ?? "") === key) return i;
    }
    return null;
  };

  return {
    placeOf,
    has: (heading) => placeOf(heading) !== null,
    likest: (heading) => {
      const key = headingKey(heading);
      const near = compared.filter((other) => Math.abs(other.length - key.length) <= widestDifference);
      return near.reduce((best, other) => Math.max(best, likeness(key, other)), 0);
    },
    headsHeadings: (heading) => {
      const place = placeOf(heading);
      const after = place === null ? undefined : lines[place + 1];
      return after !== undefined && isHeadingForm(after);
    },
  };
};
