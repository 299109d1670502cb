import { BuilderElement, DeletedTextRun, InsertedTextRun, TextRun, type XmlComponent } from "docx";

import type { Fate } from "./merge-lines.ts";
import { scriptRunOptions, type Fonts } from "./script-runs.ts";

/** Whose changes they are. */
export interface Hand {
  readonly author: string;
  /** ISO 8601 */
  readonly at: string;
}

/** Gives each tracked change its own id. */
export interface Tracker {
  readonly next: () => { id: number; author: string; date: string };
  readonly runs: (text: string, fonts: Fonts, fate: Fate, isMoved: boolean) => XmlComponent[];
  /** Puts anything, as a picture, into a change. */
  readonly within: (fate: Fate, children: readonly XmlComponent[]) => XmlComponent[];
  /** The ends of the range that belongs to a move. */
  readonly moveRange: (fate: Fate, move: number) => { start: XmlComponent; end: XmlComponent };
}

export const createTracker = ({ author, at }: Hand): Tracker => {
  // Word counts seconds.
  const date = `${new Date(at).toISOString().slice(0, 19)}Z`;
  let last = 0;
  const next: Tracker["next"] = () => ({ id: (last += 1), author, date });
  const element = (name: string, children: readonly XmlComponent[]): XmlComponent => {
    const change = next();
    return new BuilderElement<{ id: number; author: string; date: string }>({
      name,
      attributes: {
        id: { key: "w:id", value: change.id },
        author: { key: "w:author", value: change.author },
        date: { key: "w:date", value: change.date },
      },
      children,
    });
  };
  return {
    next,
    runs: (text, fonts, fate, isMoved) => {
      const options = scriptRunOptions(text, fonts);
      if (fate === "kept" || options.length === 0) return options.map((each) => new TextRun(each));
      if (isMoved)
        return [
          element(
            fate === "deleted" ? "w:moveFrom" : "w:moveTo",
            options.map((each) => new TextRun(each)),
          ),
        ];
      return options.map((each) =>
        fate === "deleted" ? new DeletedTextRun({ ...each, ...next() }) : new InsertedTextRun({ ...each, ...next() }),
      );
    },
    within: (fate, children) =>
      fate === "kept" ? [...children] : [element(fate === "deleted" ? "w:del" : "w:ins", children)],
    moveRange: (fate, move) => {
      const way = fate === "deleted" ? "From" : "To";
      const { id, author: by, date: on } = next();
      const start = new BuilderElement<{ id: number; author: string; date: string; name: string }>({
        name: `w:move${way}RangeStart`,
        attributes: {
          id: { key: "w:id", value: id },
          author: { key: "w:author", value: by },
          date: { key: "w:date", value: on },
          name: { key: "w:name", value: `yi_${move + 1}` },
        },
      });
      const end = new BuilderElement<{ id: number }>({
        name: `w:move${way}RangeEnd`,
        attributes: { id: { key: "w:id", value: id } },
      });
      return { start, end };
    },
  };
};
