import { useEffect, useState } from "react";

import type { Look } from "./theme.ts";

type SystemLook = Omit<Look, "scale">;

const queries = {
  isDark: matchMedia("(prefers-color-scheme: dark)"),
  isStrong: matchMedia("(prefers-contrast: more)"),
  isStill: matchMedia("(prefers-reduced-motion: reduce)"),
};

/** What the system asks for now. */
export const systemLook = (): SystemLook => ({
  isDark: queries.isDark.matches,
  isStrong: queries.isStrong.matches,
  hasMotion: !queries.isStill.matches,
});

/** What the system asks for, as it changes. */
export const useSystemLook = (): SystemLook => {
  const [look, setLook] = useState(systemLook);
  useEffect(() => {
    const onChange = (): void => setLook(systemLook());
    for (const query of Object.values(queries)) query.addEventListener("change", onChange);
    return () => {
      for (const query of Object.values(queries)) query.removeEventListener("change", onChange);
    };
  }, []);
  return look;
};
