/** How one word processor breaks lines. `autospace` is the automatic space between Chinese and Latin, in em. */
export type LineBreakingRules = { name: string; autospace: number } & (
  | {
      family: "libreOffice";
      /** LibreOffice 25.2 keeps Unicode's inseparable pairs (……, “字) together inside Chinese text too; 7.4 does not. */
      keepsPairsInChinese: boolean;
    }
  | {
      family: "word";
      /** Marks that may stand beyond the right margin. Which ones Word hangs is undocumented, so several sets are tried. */
      mayHang: ReadonlySet<string>;
    }
);

/** Measured line by line; the lines of the layout are broken by these rules. */
export const libreOffice74: LineBreakingRules = {
  name: "LibreOffice 7.4",
  family: "libreOffice",
  autospace: 0.2,
  keepsPairsInChinese: false,
};

export const libreOffice252: LineBreakingRules = {
  name: "LibreOffice 25.2",
  family: "libreOffice",
  autospace: 0.2,
  keepsPairsInChinese: true,
};

const wordRules = (name: string, mayHang: string, autospace: number): LineBreakingRules => ({
  name: `Word ${name}`,
  family: "word",
  autospace,
  mayHang: new Set(mayHang),
});

const allMarks = "，。、．：；？！";
const fourMarks = "，。、．";

/** The likely ones: both LibreOffice and Word with its reported automatic space, hanging all marks or only 、。，． */
export const commonRules: readonly LineBreakingRules[] = [
  libreOffice74,
  libreOffice252,
  wordRules("悬挂全部标点", allMarks, 0.25),
  wordRules("悬挂、。，．", fourMarks, 0.25),
];

/** All eight: the likely ones, and Word without automatic space or without hanging. */
export const allRules: readonly LineBreakingRules[] = [
  ...commonRules,
  wordRules("不悬挂", "", 0.25),
  wordRules("悬挂全部标点、无自动间距", allMarks, 0),
  wordRules("悬挂、。，．、无自动间距", fourMarks, 0),
  wordRules("不悬挂、无自动间距", "", 0),
];
