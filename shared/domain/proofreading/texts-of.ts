import type { FindingPlace } from "../../model/finding.ts";
import type { ReadItem } from "./rule.ts";

/** A title or a paragraph with its place. */
export interface PlacedText extends FindingPlace {
  readonly text: string;
}

/** The texts of an item in their order, the title ("" without one) first. */
export const textsOf = ({ title, paragraphs }: ReadItem): PlacedText[] => [
  { where: "title", paragraph: 0, text: title ?? "" },
  ...paragraphs.map((text, paragraph): PlacedText => ({ where: "body", paragraph, text })),
];
