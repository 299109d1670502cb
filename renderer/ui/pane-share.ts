/** How wide a pane may be, in pixels at interface size 100 %. */
export interface PaneLimits {
  readonly least: number;
  readonly most: number;
  /** What its neighbour keeps at least. */
  readonly rest: number;
}

/**
 * A pane's share of both, in percent, kept within its limits where both are `width` pixels wide. Where there is no room
 * for both, the pane keeps its least. One decimal: as much as is worth remembering.
 */
export const limitShare = (share: number, width: number, scale: number, { least, most, rest }: PaneLimits): number => {
  if (width <= 0) return share;
  const smallest = least * scale;
  const largest = Math.max(smallest, Math.min(most * scale, width - rest * scale));
  const pixels = Math.min(largest, Math.max(smallest, (share / 100) * width));
  return Math.round((pixels / width) * 1000) / 10;
};
