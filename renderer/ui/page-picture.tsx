import { memo, type MouseEvent } from "react";

import { strings } from "#renderer/strings/strings.ts";
import { isPrintedRed, textStyle } from "#shared/domain/typesetting/text-style.ts";
import type { LaidLine, LaidPage, Layout } from "#shared/model/layout.ts";
import type { PrintProfile } from "#shared/model/print-profile.ts";

import { PagePin } from "./page-pin.tsx";
import { Cells, PrintedPicture } from "./printed-figure.tsx";

import "./page-picture.css";

export interface PagePictureProps {
  readonly page: LaidPage;
  readonly layout: Pick<Layout, "pageWidth" | "pageHeight">;
  readonly profile: PrintProfile;
  /** On screen, in pixels. */
  readonly width: number;
  /** The item whose lines are marked; null marks none. */
  readonly markedItemId?: string | null;
  /** 0-based line in which the caret stands; null for none. */
  readonly caretLine?: number | null;
  /** What a click on a line of an item does, at a UTF-16 offset in the line; left out, lines are only looked at. */
  onClickLine?: (line: LaidLine, character: number) => void;
  /** Lines that belong to no item can be clicked as well. */
  isEveryLineClickable?: boolean;
}

const text = strings.preview;

const PagePictureOnce = ({
  page,
  layout,
  profile,
  width,
  markedItemId = null,
  caretLine = null,
  onClickLine,
  isEveryLineClickable = false,
}: PagePictureProps) => {
  const lines = page.foot ? [...page.lines, page.foot] : page.lines;
  const name = text.pageName(text.parts[page.part], page.label);
  return (
    <figure className="page" aria-label={name} data-page={page.label ?? page.part}>
      <svg
        width={width}
        height={(width * layout.pageHeight) / layout.pageWidth}
        viewBox={`0 0 ${layout.pageWidth} ${layout.pageHeight}`}
        role="img"
        aria-label={name}
      >
        {lines.map((line, index) => (
          <Line
            key={index}
            line={line}
            profile={profile}
            left={profile.page.left}
            right={layout.pageWidth - profile.page.right}
            look={
              index === caretLine ? "is-caret" : line.itemId !== null && line.itemId === markedItemId ? "is-marked" : ""
            }
            {...(onClickLine && (isEveryLineClickable || line.itemId !== null) && { onClickLine })}
          />
        ))}
        {page.rule && <rect className="page-rule" {...page.rule} />}
      </svg>
      {page.anchor && (
        <figcaption className="page-anchor">
          <PagePin label={text.anchored} reason={page.anchor.reason} />
        </figcaption>
      )}
    </figure>
  );
};

/**
 * One page, every line where the layout put it. A line is stretched to its laid-out width, so a font of this PC that
 * differs from the printed one cannot make it look longer or shorter than it is. Draws itself anew only for another page
 * object (see `reusePages`), not for a layout whose other pages changed.
 */
export const PagePicture = memo(
  PagePictureOnce,
  (before, after) =>
    before.page === after.page &&
    before.layout.pageWidth === after.layout.pageWidth &&
    before.layout.pageHeight === after.layout.pageHeight &&
    before.profile === after.profile &&
    before.width === after.width &&
    before.markedItemId === after.markedItemId &&
    before.caretLine === after.caretLine &&
    before.onClickLine === after.onClickLine,
);

interface LineProps {
  readonly line: LaidLine;
  readonly profile: PrintProfile;
  /** Edges of the text area, twips. */
  readonly left: number;
  readonly right: number;
  readonly look: "" | "is-marked" | "is-caret";
  onClickLine?: (line: LaidLine, character: number) => void;
}

const Line = ({ line, profile, left, right, look, onClickLine }: LineProps) => {
  const { fontFamily, size } = lookOf(line, profile);
  // Chinese faces stand about 0.86 em above their baseline; the box is centred on the line.
  const baseline = line.y + (line.height - size) / 2 + size * 0.86;
  const open =
    onClickLine === undefined
      ? undefined
      : (event: MouseEvent<SVGGElement>) => onClickLine(line, characterAt(event, line));
  const isRed = isPrintedRed(profile, line.style);
  return (
    <g className={`page-line ${open ? "is-item" : ""} ${isRed ? "is-red" : ""} ${look}`} onClick={open}>
      {(open || look !== "") && (
        <rect className="page-place" x={left} y={line.y} width={right - left} height={line.height} />
      )}
      {line.picture && <PrintedPicture picture={line.picture} />}
      {line.cells && <Cells row={line} cells={line.cells} fontFamily={fontFamily} size={size} pitch={profile.pitch} />}
      {line.text !== "" && (
        <text
          x={line.x}
          y={baseline}
          fontFamily={fontFamily}
          fontSize={size}
          textLength={line.width}
          lengthAdjust="spacingAndGlyphs"
        >
          {line.leadIn > 0 && (
            <tspan fontFamily={familyOf(line.isRunIn === true ? profile.title.font : profile.leadInFont)}>
              {line.text.slice(0, line.leadIn)}
            </tspan>
          )}
          {line.text.slice(line.leadIn)}
        </text>
      )}
      {line.tocLabel !== null && (
        <>
          <line
            className="page-leader"
            x1={line.x + line.width + size / 2}
            x2={right - size * (line.tocLabel.length / 2 + 0.5)}
            y1={baseline}
            y2={baseline}
          />
          <text x={right} y={baseline} fontFamily={fontFamily} fontSize={size} textAnchor="end">
            {line.tocLabel}
          </text>
        </>
      )}
    </g>
  );
};

/** The character of a line under the mouse, as the browser drew it; its ends for what is beside the text. */
const characterAt = ({ currentTarget, clientX, clientY }: MouseEvent<SVGGElement>, line: LaidLine): number => {
  // The letters of a table's row are those of its cells.
  if (line.text === "") return 0;
  const drawn = currentTarget.querySelector("text");
  const toLine = drawn?.getScreenCTM()?.inverse();
  if (!drawn || !toLine) return 0;
  const { x } = new DOMPoint(clientX, clientY).matrixTransform(toLine);
  if (x <= line.x) return 0;
  if (x >= line.x + line.width) return line.text.length;
  // On the line's own height: above and below its letters is the line as well.
  const point = new DOMPoint(x, line.y + line.height / 2);
  const found = drawn.getCharNumAtPosition(point);
  return found >= 0 ? found : Math.floor(((x - line.x) / line.width) * line.text.length);
};

/** Font and size (twips) of a line, as the print profile says for its style. */
const lookOf = ({ style }: LaidLine, profile: PrintProfile): { fontFamily: string; size: number } => {
  const { font, size } = textStyle(profile, style);
  return { fontFamily: familyOf(font), size: size * 20 };
};

/** The face on screen that is nearest to a font of the print. */
const familyOf = (font: string): string => {
  if (font.includes("黑")) return "var(--print-hei)";
  if (font.includes("楷")) return "var(--print-kai)";
  return font.includes("宋") && !font.includes("仿") ? "var(--print-song)" : "var(--print-fang)";
};
