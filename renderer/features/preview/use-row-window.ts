import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from "react";

/** Which of many rows of one height are to be drawn, and how large the window on them is (pixels). */
export interface RowWindow {
  readonly first: number;
  readonly last: number;
  /** The row that is read: the one at a third of the window's height. */
  readonly current: number;
  readonly width: number;
  readonly height: number;
}

const nothing: RowWindow = { first: 0, last: -1, current: 0, width: 0, height: 0 };
/** Rows that are drawn above and below those that are seen. */
const spare = 2;

/**
 * Follows the scrolling of rows, each `stride` pixels from the top of one to the next. A window that is hidden keeps what it
 * showed last. `onScroll` hears every movement, with the row at the top and its share that is scrolled off.
 */
export const useRowWindow = (
  scroller: RefObject<HTMLElement | null>,
  count: number,
  stride: number,
  onScroll?: (row: number, share: number) => void,
): RowWindow => {
  const [seen, setSeen] = useState(nothing);
  const look = useRef(() => undefined as void);
  useLayoutEffect(() => {
    look.current = () => {
      const element = scroller.current;
      if (!element || element.clientHeight === 0) return;
      const { scrollTop, clientWidth: width, clientHeight: height } = element;
      const rowAt = (y: number): number => Math.max(0, Math.min(count - 1, Math.floor(y / stride)));
      const next: RowWindow = {
        first: Math.max(0, rowAt(scrollTop) - spare),
        last: Math.min(count - 1, rowAt(scrollTop + height) + spare),
        current: rowAt(scrollTop + height / 3),
        width,
        height,
      };
      setSeen((before) => (isSame(before, next) ? before : next));
    };
    look.current();
  }, [scroller, count, stride]);
  useEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    const onScrolled = (): void => {
      look.current();
      const row = Math.floor(element.scrollTop / stride);
      if (element.clientHeight > 0) onScroll?.(row, element.scrollTop / stride - row);
    };
    const observer = new ResizeObserver(() => look.current());
    observer.observe(element);
    element.addEventListener("scroll", onScrolled, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener("scroll", onScrolled);
    };
  }, [scroller, stride, onScroll]);
  return seen;
};

const isSame = (one: RowWindow, other: RowWindow): boolean =>
  one.first === other.first &&
  one.last === other.last &&
  one.current === other.current &&
  one.width === other.width &&
  one.height === other.height;
