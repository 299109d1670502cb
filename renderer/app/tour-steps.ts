import type { strings } from "#renderer/strings/strings.ts";

import type { Screen } from "./app-store.ts";

/** A step of the tour: the screen it opens, and the control it points at. */
export interface TourStep {
  readonly name: keyof (typeof strings)["tour"]["steps"];
  readonly screen: Screen;
  /** A selector of the control. */
  readonly control: string;
}

/** The month's work in its order. */
export const tourSteps: readonly TourStep[] = [
  { name: "inbox", screen: "inbox", control: ".inbox-scroller" },
  { name: "tag", screen: "inbox", control: ".reading-actions" },
  { name: "board", screen: "board", control: ".board-columns" },
  { name: "edit", screen: "board", control: ".board-card" },
  { name: "proofreading", screen: "proofreading", control: ".finding-card, .nothing-here" },
  { name: "reviewing", screen: "reviewing", control: ".reviewing-doors" },
  { name: "preview", screen: "preview", control: ".preview-scroller, .preview-none" },
  { name: "publish", screen: "preview", control: ".header-edit" },
  { name: "palette", screen: "preview", control: ".header-search" },
];
