import type { XmlElement } from "../xml-tree.ts";
import type { Change, Fate } from "./returned-line.ts";

/** The change that an element of tracked changes stands for. */
export const changeOf = ({ attributes }: XmlElement, move: string | null): Change => ({
  author: (attributes["author"] ?? "").trim(),
  at: attributes["date"] ?? null,
  move,
});

/** The fate of what stands within an element: that outside it, or what the element says. `move` is the one that is open. */
export const fateWithin = (outer: Fate, element: XmlElement, move: string | null): Fate => {
  switch (element.name) {
    case "w:ins":
      return { ...outer, inserted: changeOf(element, null) };
    case "w:moveTo":
      return { ...outer, inserted: changeOf(element, move) };
    case "w:del":
      return { ...outer, deleted: changeOf(element, null) };
    case "w:moveFrom":
      return { ...outer, deleted: changeOf(element, move) };
    default:
      return outer;
  }
};
