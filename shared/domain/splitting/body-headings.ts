import { isHeadingForm } from "../cleaning/line-form.ts";
import { headingKey } from "./heading.ts";
import { indexHeadings } from "./nearest-headings.ts";

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
/** Lines are looked up by so many characters; more of one beginning are the same line over and over. */
const lengthOfBeginning = 4;
const mostOfOneBeginning = 50;

/** Collects the headings of a body, given as its lines. */
export const collectBodyHeadings = (lines: readonly string[]): BodyHeadings => {
  const keys = lines.map((line) => (line.length <= longestHeading ? headingKey(line) : ""));
  const places = new Map(keys.map((key, index) => [key, index] as const).toReversed());
  const nearest = indexHeadings([
    ...new Set(keys.filter((key, index) => key !== "" && isHeadingForm(lines[index] ?? ""))),
  ]);
  const byBeginning = new Map<string, number[]>();
  keys.forEach((key, place) => {
    if (key === "") return;
    const beginning = key.slice(0, lengthOfBeginning);
    const others = byBeginning.get(beginning);
    if (others === undefined) byBeginning.set(beginning, [place]);
    else if (others.length < mostOfOneBeginning) others.push(place);
  });

  const placeOf = (heading: string): number | null => {
    const key = headingKey(heading);
    if (key === "") return null;
    const whole = places.get(key);
    if (whole !== undefined) return whole;
    for (let length = 1; length <= lengthOfBeginning; length++)
      for (const place of byBeginning.get(key.slice(0, length)) ?? []) {
        const first = keys[place] ?? "";
        // A key shorter than a beginning is one by itself.
        if ((length < lengthOfBeginning && first.length !== length) || !key.startsWith(first)) continue;
        const two = first + (keys[place + 1] ?? "");
        if (two === key || two + (keys[place + 2] ?? "") === key) return place;
      }
    return null;
  };

  return {
    placeOf,
    has: (heading) => placeOf(heading) !== null,
    likest: (heading) => nearest.likest(headingKey(heading)),
    headsHeadings: (heading) => {
      const place = placeOf(heading);
      const after = place === null ? undefined : lines[place + 1];
      return after !== undefined && isHeadingForm(after);
    },
  };
};
