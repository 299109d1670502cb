import type { PrintProfile } from "../../model/print-profile.ts";
import { textArea } from "./text-style.ts";

/** What fits between the margins: whole lines of the pitch, and in each so many whole characters of the body's size. */
export type TextGrid = { lines: number; characters: number };

/** 每页行数、每行字数. Zero where the margins leave no room. */
export const textGrid = (profile: Pick<PrintProfile, "page" | "pitch" | "body">): TextGrid => {
  const { width, height } = textArea(profile);
  return {
    lines: Math.max(0, Math.floor(height / profile.pitch)),
    characters: Math.max(0, Math.floor(width / (profile.body.size * 20))),
  };
};
