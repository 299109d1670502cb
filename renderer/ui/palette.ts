import { printRed } from "#shared/domain/typesetting/text-style.ts";

/** The colours of the interface, by purpose. The one place where a colour is written, but for what ink is on paper. */
export interface Palette {
  readonly ground: string;
  readonly surface: string;
  readonly line: string;
  readonly ink: string;
  readonly quietInk: string;
  /** Identity and the one primary action of a screen. */
  readonly seal: string;
  readonly sealHover: string;
  /** Links and selection. */
  readonly link: string;
  readonly selected: string;
  readonly hover: string;
  readonly advice: string;
  readonly error: string;
  readonly done: string;
  /** Grounds and edges of notices, for advice, errors and what is done. */
  readonly adviceGround: string;
  readonly adviceLine: string;
  readonly errorGround: string;
  readonly errorLine: string;
  readonly doneGround: string;
  readonly doneLine: string;
  readonly linkGround: string;
  readonly linkLine: string;
  /** Of reviewers' marks: inks, each legible on ground, surface, selection and hover. */
  readonly reviewer1: string;
  readonly reviewer2: string;
  readonly reviewer3: string;
  readonly reviewer4: string;
  readonly reviewer5: string;
  readonly reviewer6: string;
  readonly paper: string;
  readonly paperInk: string;
  /** The red of a printed head and its rule. */
  readonly printRed: string;
  readonly shadow: string;
  /** Over what a dialog covers. */
  readonly veil: string;
}

const lightPalette: Palette = {
  ground: "#F7F5F0",
  surface: "#FFFFFF",
  line: "#E3DFD6",
  ink: "#22211E",
  quietInk: "#6B675E",
  seal: "#A8322A",
  sealHover: "#8E2A23",
  link: "#2F5F8A",
  selected: "#E4ECF3",
  hover: "#F1EEE7",
  advice: "#8A5A10",
  error: "#B3261E",
  done: "#3C7A4B",
  adviceGround: "#FBF4E4",
  adviceLine: "#E8D4AA",
  errorGround: "#FBECEA",
  errorLine: "#EBC0BB",
  doneGround: "#EDF4EE",
  doneLine: "#C2DAC8",
  linkGround: "#EAF1F7",
  linkLine: "#C3D5E5",
  reviewer1: "#4B3FA8",
  reviewer2: "#0B6767",
  reviewer3: "#9B2C77",
  reviewer4: "#7A4E00",
  reviewer5: "#4A6016",
  reviewer6: "#1F5A8A",
  paper: "#FFFFFF",
  paperInk: "#1A1917",
  printRed: `#${printRed}`,
  shadow: "0 2px 10px rgb(34 33 30 / 14%)",
  veil: "rgb(34 33 30 / 32%)",
};

const darkPalette: Palette = {
  ground: "#1B1B1A",
  surface: "#242423",
  line: "#3A3936",
  ink: "#ECE9E2",
  quietInk: "#A5A098",
  seal: "#E0776C",
  sealHover: "#EA8F86",
  link: "#8CB6DB",
  selected: "#27333E",
  hover: "#2D2C2A",
  advice: "#DCA54C",
  error: "#F0857C",
  done: "#7FBF8E",
  adviceGround: "#332A15",
  adviceLine: "#5B4A22",
  errorGround: "#3A211E",
  errorLine: "#6B3B35",
  doneGround: "#1E2E23",
  doneLine: "#3B5A45",
  linkGround: "#22303C",
  linkLine: "#3A5268",
  reviewer1: "#B9AEFF",
  reviewer2: "#5CC8C0",
  reviewer3: "#F09AD0",
  reviewer4: "#E0B060",
  reviewer5: "#B5CC6E",
  reviewer6: "#8CBFEF",
  paper: "#F4F1EA",
  paperInk: "#1A1917",
  printRed: `#${printRed}`,
  shadow: "0 2px 12px rgb(0 0 0 / 50%)",
  veil: "rgb(0 0 0 / 55%)",
};

/** 高对比 on light ground: every text 7:1 and more (WCAG 2.2, 1.4.6), every line and edge 3:1 and more (1.4.11). */
const strongLightPalette: Palette = {
  ...lightPalette,
  ground: "#FFFFFF",
  line: "#6B675E",
  ink: "#000000",
  quietInk: "#3A3832",
  seal: "#8A1C15",
  sealHover: "#6E140E",
  link: "#0B3F6E",
  selected: "#CFE2F3",
  hover: "#EAE6DC",
  advice: "#653F05",
  error: "#8E120C",
  done: "#1D5329",
  adviceLine: "#8A5A10",
  errorLine: "#B3261E",
  doneLine: "#3C7A4B",
  linkLine: "#2F5F8A",
  reviewer1: "#332687",
  reviewer2: "#004848",
  reviewer3: "#74114F",
  reviewer4: "#543300",
  reviewer5: "#334608",
  reviewer6: "#0B3F6E",
  paperInk: "#000000",
  veil: "rgb(0 0 0 / 60%)",
};

/** 高对比 on dark ground, by the same measure. */
const strongDarkPalette: Palette = {
  ...darkPalette,
  ground: "#000000",
  surface: "#0C0C0B",
  line: "#8F8B81",
  ink: "#FFFFFF",
  quietInk: "#D8D4CA",
  seal: "#FF9C91",
  sealHover: "#FFB8B0",
  link: "#A9D3FA",
  selected: "#1E3A54",
  hover: "#2A2A28",
  advice: "#FFCB73",
  error: "#FFA69E",
  done: "#9BE0AC",
  adviceGround: "#241C08",
  adviceLine: "#DCA54C",
  errorGround: "#2C1210",
  errorLine: "#F0857C",
  doneGround: "#0F2115",
  doneLine: "#7FBF8E",
  linkGround: "#0F1F2D",
  linkLine: "#8CB6DB",
  reviewer1: "#D2CAFF",
  reviewer2: "#8EE8E0",
  reviewer3: "#FFC2E6",
  reviewer4: "#FFD790",
  reviewer5: "#D8EC98",
  reviewer6: "#B5DAFF",
  veil: "rgb(0 0 0 / 75%)",
};

/** The palette of a look. */
export const paletteOf = ({ isDark, isStrong }: { isDark: boolean; isStrong: boolean }): Palette => {
  if (isStrong) return isDark ? strongDarkPalette : strongLightPalette;
  return isDark ? darkPalette : lightPalette;
};

/** A section's thin bar: the same hue, lighter on dark ground. */
export const sectionColour = (hue: number): string => `oklch(var(--section-lightness) 0.11 ${hue})`;
