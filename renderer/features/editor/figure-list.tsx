import { strings } from "#renderer/strings/strings.ts";
import { BodyFigure } from "#renderer/ui/body-figure.tsx";

import { markOf, type Figure } from "./body-text.ts";

/** What the marks in the text stand for. Moving, deleting or repeating a mark does that to its figure. */
export const FigureList = ({ figures }: { figures: readonly Figure[] }) =>
  figures.length === 0 ? null : (
    <section className="editor-figures" aria-label={strings.figures.title}>
      <p className="quiet small">{strings.figures.hint}</p>
      {figures.map((figure) => (
        <div key={markOf(figure, figures)} className="editor-figure">
          <span className="quiet">{markOf(figure, figures)}</span>
          {/* The caption is typed in the text. */}
          <BodyFigure figure={figure.kind === "picture" ? { ...figure, caption: null } : figure} />
        </div>
      ))}
    </section>
  );
