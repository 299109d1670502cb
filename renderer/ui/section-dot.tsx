import { sectionColour } from "./palette.ts";

/** The hue of a section, always beside its name. */
export const SectionDot = ({ hue }: { hue: number }) => (
  <span aria-hidden className="section-dot" style={{ background: sectionColour(hue) }} />
);
