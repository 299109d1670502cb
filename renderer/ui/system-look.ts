import { useSyncExternalStore } from "react";

import type { Look } from "./theme.ts";

type SystemLook = Omit<Look, "scale">;

const queries = {
  isDark: matchMedia("(prefers-color-scheme: dark)"),
  isStrong: matchMedia("(prefers-contrast: more)"),
  isStill: matchMedia("(prefers-reduced-motion: reduce)"),
};

let look: SystemLook | null = null;

/** What the system asks for now; the same object as long as nothing changes. */
export const systemLook = (): SystemLook => {
  const { isDark, isStrong, isStill } = queries;
  const now = { isDark: isDark.matches, isStrong: isStrong.matches, hasMotion: !isStill.matches };
  const isSame = look?.isDark === now.isDark && look.isStrong === now.isStrong && look.hasMotion === now.hasMotion;
  if (look === null || !isSame) look = now;
  return look;
};

/** What the system asks for, as it changes: also between the first drawing and the listening, which an effect would miss. */
export const useSystemLook = (): SystemLook => useSyncExternalStore(listen, systemLook);

const listen = (onChange: () => void): (() => void) => {
  for (const query of Object.values(queries)) query.addEventListener("change", onChange);
  return () => {
    for (const query of Object.values(queries)) query.removeEventListener("change", onChange);
  };
};
