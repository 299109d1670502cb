import { strings } from "#renderer/strings/strings.ts";
import type { LaidCell, LaidLine, LaidPicture } from "#shared/model/layout.ts";

import { usePicture } from "./pictures.tsx";

/** A picture where it is printed; until it is there, and where it cannot be had, its frame. */
export const PrintedPicture = ({ picture }: { picture: LaidPicture }) => {
  const { sha256, caption, ...place } = picture;
  const address = usePicture(sha256);
  return typeof address === "string" ? (
    <image
      role="img"
      href={address}
      preserveAspectRatio="none"
      aria-label={caption ?? strings.figures.picture}
      {...place}
    />
  ) : (
    <rect className="page-frame" {...place} />
  );
};

interface CellsProps {
  readonly row: LaidLine;
  readonly cells: readonly LaidCell[];
  readonly fontFamily: string;
  readonly size: number;
  /** Height of a line in a cell, twips. */
  readonly pitch: number;
}

/** The cells of a row with their frames. */
export const Cells = ({ row, cells, fontFamily, size, pitch }: CellsProps) =>
  cells.map((cell, column) => (
    <g key={column}>
      <rect className="page-frame" x={cell.x} y={row.y} width={cell.width} height={row.height} />
      {cell.lines.map((line, index) => (
        <text
          key={index}
          x={line.x}
          y={line.y + (pitch - size) / 2 + size * 0.86}
          fontFamily={fontFamily}
          fontSize={size}
          textLength={line.width}
          lengthAdjust="spacingAndGlyphs"
        >
          {line.text}
        </text>
      ))}
    </g>
  ));
