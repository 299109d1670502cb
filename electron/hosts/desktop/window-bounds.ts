import { readFileSync, writeFileSync } from "node:fs";

import type { Rectangle } from "electron";
import { z } from "zod";

/** Below this the three panes of the desk no longer stand beside one another. */
export const smallestWindow = { width: 1024, height: 700 } as const;

const Bounds = z.object({ x: z.int(), y: z.int(), width: z.int(), height: z.int(), maximized: z.boolean() });
export type Bounds = z.infer<typeof Bounds>;

/**
 * Where the window stood last. Null when that is unknown, or no screen shows enough of it any more to take hold of it
 * (a monitor was unplugged).
 */
export const readBounds = (file: string, screens: readonly Rectangle[]): Bounds | null => {
  try {
    const bounds = Bounds.parse(JSON.parse(readFileSync(file, "utf8")));
    return screens.some((screen) => holdsTitleBar(screen, bounds)) ? bounds : null;
  } catch {
    return null;
  }
};

/**
 * Remembers where the window stands, before it is gone. A folder that cannot be written, or a file that is torn, costs
 * only the memory of it.
 */
export const saveBounds = (file: string, bounds: Bounds): void => {
  try {
    writeFileSync(file, `${JSON.stringify(bounds)}\n`);
  } catch {
    // The next start opens in the middle of the screen.
  }
};

const grip = 100;

const holdsTitleBar = (screen: Rectangle, { x, y, width }: Bounds): boolean =>
  x + width >= screen.x + grip &&
  x <= screen.x + screen.width - grip &&
  y >= screen.y &&
  y <= screen.y + screen.height - grip;
