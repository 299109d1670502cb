import { Button } from "antd";
import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent } from "react";

import { strings } from "#renderer/strings/strings.ts";

import type { Screen } from "./app-store.ts";
import { tourSteps } from "./tour-steps.ts";

import "./tour.css";

export interface TourProps {
  onOpenScreen(screen: Screen): void;
  /** At the end, or where the editor breaks off. */
  onClose(): void;
}

const text = strings.tour;
/** A screen that was just opened has its controls by then, in milliseconds; one without them is told of all the same. */
const longestWait = 2000;
/** About what the words take at interface size 100 %, pixels. */
const wordsSize = { width: 380, height: 220 };
/** Pixels between a control and the ring round it, and between the ring and the words. */
const gap = { ring: 4, words: 12 };

/** A walk through the month's work, each step at the real control. ← → turn it, Esc ends it. Mounted while it is taken. */
export const Tour = ({ onOpenScreen, onClose }: TourProps) => {
  const [at, setAt] = useState(0);
  const dialog = useRef<HTMLDialogElement>(null);
  const step = tourSteps[at];
  const box = useControlBox(step?.control ?? "");

  useLayoutEffect(() => {
    const element = dialog.current;
    if (element && !element.open) element.showModal();
    return () => element?.close();
  }, []);
  const latest = useRef(onOpenScreen);
  useEffect(() => {
    latest.current = onOpenScreen;
  });
  const screen = step?.screen;
  useEffect(() => {
    if (screen) latest.current(screen);
  }, [screen]);

  if (!step) return null;
  const isLast = at === tourSteps.length - 1;
  const go = (by: 1 | -1): void => {
    if (by === 1 && isLast) onClose();
    else setAt(Math.max(0, at + by));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    // The keys of the screen underneath rest.
    event.stopPropagation();
    event.nativeEvent.stopImmediatePropagation();
    if (event.key === "ArrowRight") go(1);
    if (event.key === "ArrowLeft") go(-1);
  };
  return (
    <dialog
      ref={dialog}
      className="tour"
      aria-label={text.name}
      onKeyDown={onKeyDown}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      {box && (
        <span
          aria-hidden
          className="tour-ring"
          style={{
            left: box.left - gap.ring,
            top: box.top - gap.ring,
            width: box.width + 2 * gap.ring,
            height: box.height + 2 * gap.ring,
          }}
        />
      )}
      <div className="tour-words" style={box ? placeBeside(box) : { inset: "30vh auto auto 36vw" }}>
        <p className="quiet small" role="status">
          {text.count(at + 1, tourSteps.length)}
        </p>
        <h2>{text.steps[step.name].title}</h2>
        <p>{text.steps[step.name].words}</p>
        <p className="tour-buttons">
          <Button type="text" onClick={onClose}>
            {text.end}
          </Button>
          <span className="header-gap" />
          <Button disabled={at === 0} onClick={() => go(-1)}>
            {text.back}
          </Button>
          <Button autoFocus type="primary" onClick={() => go(1)}>
            {isLast ? text.done : text.next}
          </Button>
        </p>
      </div>
    </dialog>
  );
};

/** Where a control stands in the window, once it is there; follows the window's size. */
const useControlBox = (selector: string): DOMRect | null => {
  const [box, setBox] = useState<DOMRect | null>(null);
  useEffect(() => {
    let frame = 0;
    const begun = performance.now();
    const look = (): void => {
      const control = document.querySelector(selector);
      setBox(control?.getBoundingClientRect() ?? null);
      // What is still moving into its place is followed there.
      if (performance.now() - begun < longestWait) frame = requestAnimationFrame(look);
    };
    look();
    window.addEventListener("resize", look);
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener("resize", look);
    };
  }, [selector]);
  return box;
};

/** Beside the control, on the side with more room; inside it where it fills the window. */
const placeBeside = (box: DOMRect): { left: number; top: number } => {
  const scale = Number(getComputedStyle(document.documentElement).getPropertyValue("--scale")) || 1;
  const width = wordsSize.width * scale;
  const height = wordsSize.height * scale;
  const right = window.innerWidth - box.right;
  const left = right > width + gap.words ? box.right + gap.words : Math.max(gap.words, box.left - width - gap.words);
  const isBeside = right > width + gap.words || box.left > width + gap.words;
  const top = isBeside ? box.top : box.bottom + gap.words;
  return {
    left: Math.min(left, window.innerWidth - width - gap.words),
    top: Math.max(gap.words, Math.min(top, window.innerHeight - height - gap.words)),
  };
};
