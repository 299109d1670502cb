import { readdirSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";

/** Paths of the font files of this computer, by file name in lower case. */
export type FontFiles = ReadonlyMap<string, string>;

/** Looks through folders of fonts and those in them; the first of two files with one name counts. Folders that are not there hold none. */
export const findFontFiles = (folders: readonly string[] = systemFontFolders()): FontFiles => {
  const files = new Map<string, string>();
  for (const folder of folders) collect(folder, deepest, files);
  return files;
};

/** TeX and the like nest fonts deep; no system does. */
const deepest = 4;

const collect = (folder: string, depth: number, files: Map<string, string>): void => {
  let entries;
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch {
    // Not on this system, or not for this user.
    return;
  }
  for (const entry of entries) {
    const path = join(folder, entry.name);
    const name = entry.name.toLowerCase();
    if (entry.isDirectory()) {
      if (depth > 0) collect(path, depth - 1, files);
    } else if (/\.(?:ttf|ttc|otf)$/.test(name) && !files.has(name)) files.set(name, path);
  }
};

/**
 * The folders of this system, and last the one with the font that comes with the program: beside the program's resources,
 * or, run from its source, in the package it is taken from.
 */
export const allFontFolders = (resourcesFolder: string): string[] => [
  ...systemFontFolders(),
  join(resourcesFolder, "fonts"),
  join(resourcesFolder, "..", "node_modules", "@expo-google-fonts", "noto-serif-sc", "400Regular"),
];

const systemFontFolders = (): string[] => {
  const home = homedir();
  if (process.platform === "win32") {
    const local = process.env["LOCALAPPDATA"] ?? join(home, "AppData", "Local");
    return [join(process.env["WINDIR"] ?? "C:\\Windows", "Fonts"), join(local, "Microsoft", "Windows", "Fonts")];
  }
  if (process.platform === "darwin") {
    return [
      join(home, "Library", "Fonts"),
      "/Library/Fonts",
      "/System/Library/Fonts",
      "/Applications/Microsoft Word.app/Contents/Resources/DFonts",
    ];
  }
  return [join(home, ".local", "share", "fonts"), join(home, ".fonts"), "/usr/local/share/fonts", "/usr/share/fonts"];
};
