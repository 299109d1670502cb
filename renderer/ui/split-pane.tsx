import { use, useLayoutEffect, useRef, useState, type KeyboardEvent, type PointerEvent, type ReactNode } from "react";

import { limitShare, type PaneLimits } from "./pane-share.ts";
import { PaneSizesContext } from "./pane-sizes.ts";

import "./split-pane.css";

export interface SplitPaneProps extends PaneLimits {
  /** Its size is remembered under this name. */
  readonly name: string;
  /** What the divider is called: 调整阅读栏的宽度. */
  readonly label: string;
  /** Which of the two has the size; the other takes what is left. */
  readonly sized: "start" | "end";
  /** Until an editor moves it: pixels at interface size 100 %, or a share of both. */
  readonly usual: number | `${number}%`;
  readonly className?: string;
  readonly children: readonly [ReactNode, ReactNode];
}

/** One press of an arrow key, in percent of both panes. */
const keyStep = 2;

/**
 * Two panes side by side with a divider that is dragged, or moved with ← →, Home and End; a double click or Enter gives
 * the usual size back. Limits hold in any window and at any interface size.
 */
export const SplitPane = ({
  name,
  label,
  sized,
  usual,
  least,
  most,
  rest,
  className = "",
  children,
}: SplitPaneProps) => {
  const sizes = use(PaneSizesContext);
  const box = useRef<HTMLDivElement>(null);
  const [own, setOwn] = useState<number | null>(null);
  const [isDragging, setDragging] = useState(false);
  const share = own ?? sizes?.shares[name] ?? null;
  const [shown, setShown] = useState(0);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(() => setShown(Math.round(measure(element, sized))));
    for (const part of element.children) observer.observe(part);
    return () => observer.disconnect();
  }, [sized]);

  const limited = (wanted: number): number => {
    const width = box.current?.clientWidth ?? 0;
    return limitShare(wanted, width, scaleOf(box.current), { least, most, rest });
  };
  const settle = (wanted: number | null): void => {
    sizes?.onShare(name, wanted);
    setOwn(sizes ? null : wanted);
  };
  const pointedAt = ({ clientX }: PointerEvent): number => {
    const { left, width } = box.current?.getBoundingClientRect() ?? { left: 0, width: 1 };
    const fromStart = ((clientX - left) / Math.max(1, width)) * 100;
    return limited(sized === "start" ? fromStart : 100 - fromStart);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const element = box.current;
    if (!element) return;
    const grow = sized === "start" ? keyStep : -keyStep;
    const targets: Readonly<Record<string, () => number | null>> = {
      ArrowRight: () => limited(measure(element, sized) + grow),
      ArrowLeft: () => limited(measure(element, sized) - grow),
      Home: () => limited(0),
      End: () => limited(100),
      Enter: () => null,
    };
    const target = targets[event.key];
    if (!target || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    // The screen has other uses for these keys.
    event.stopPropagation();
    settle(target());
  };

  const size = share === null ? (typeof usual === "number" ? scaled(usual) : usual) : `${share}%`;
  const column = `clamp(${scaled(least)}, ${size}, min(${scaled(most)}, 100% - ${scaled(rest)}))`;
  const [start, end] = children;
  return (
    <div
      ref={box}
      className={`split-pane ${isDragging ? "is-dragging" : ""} ${className}`}
      style={{
        gridTemplateColumns: sized === "start" ? `${column} 0 minmax(0, 1fr)` : `minmax(0, 1fr) 0 ${column}`,
      }}
    >
      {start}
      <div
        className="split-pane-divider"
        // A separator in focus is a control (WAI-ARIA 1.2).
        role="separator"
        aria-orientation="vertical"
        aria-label={label}
        aria-valuenow={shown}
        aria-valuemin={0}
        aria-valuemax={100}
        tabIndex={0}
        title={label}
        onKeyDown={onKeyDown}
        onDoubleClick={() => settle(null)}
        onPointerDown={(event) => {
          if (event.button !== 0) return;
          event.currentTarget.setPointerCapture(event.pointerId);
          setDragging(true);
        }}
        onPointerMove={(event) => isDragging && setOwn(pointedAt(event))}
        onPointerUp={() => {
          setDragging(false);
          if (own !== null) settle(own);
        }}
        onPointerCancel={() => {
          setDragging(false);
          setOwn(null);
        }}
      />
      {end}
    </div>
  );
};

const scaled = (pixels: number): string => `calc(${pixels}px * var(--scale, 1))`;

const scaleOf = (element: Element | null): number =>
  element ? Number(getComputedStyle(element).getPropertyValue("--scale")) || 1 : 1;

/** The share of the pane that has the size, as it is laid out, in percent. */
const measure = (box: Element, sized: "start" | "end"): number => {
  const pane = sized === "start" ? box.firstElementChild : box.lastElementChild;
  return ((pane?.getBoundingClientRect().width ?? 0) / Math.max(1, box.clientWidth)) * 100;
};
