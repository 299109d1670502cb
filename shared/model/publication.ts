import { z } from "zod";

import { Colophon } from "./colophon.ts";
import { Line } from "./primitives.ts";
import { PrintProfile } from "./print-profile.ts";
import { Section } from "./section.ts";

/** 刊物: one library holds one publication. */
export const Publication = z.strictObject({
  /** 刊名, e.g. 云岭区大事月报. */
  title: Line,
  /** 编纂单位, printed on the cover. */
  compiler: Line,
  colophon: Colophon,
  /** In order. */
  sections: z.array(Section),
  printProfile: PrintProfile,
});
export type Publication = z.infer<typeof Publication>;
