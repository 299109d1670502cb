/** A face on disk: the file's name in lower case, and in a collection (.ttc) the face's PostScript name. */
export type KnownFace = readonly [file: string, postscriptName?: string];

/** The faces that are a font, and after them those that may stand in for it, best first. */
export type FontChoice = { own: readonly KnownFace[]; standIns: readonly KnownFace[] };

/** Where to look for a font that a print profile names. An unknown one is replaced by what is nearest to its name. */
export const fontChoice = (font: string): FontChoice => {
  const name = font.trim().toLowerCase();
  const own = facesByFont[name] ?? [];
  if (!/[^ -~]/.test(name) && !isChineseName.test(name)) return { own, standIns: [...latinFaces, ...songFaces] };
  if (/黑|hei|gothic|sans/.test(name)) return { own, standIns: [...heiFaces, ...songFaces] };
  if (/楷|kai/.test(name)) return { own, standIns: [...kaiFaces, ...songFaces, ...heiFaces] };
  if (/仿|fang/.test(name)) return { own, standIns: [...fangFaces, ...songFaces, ...heiFaces] };
  return { own, standIns: [...songFaces, ...heiFaces] };
};

/** Where to look last for a sign or a rare character; none of these can stand in for a font as a whole. */
export const facesOfRareCharacters: readonly KnownFace[] = [
  ["simsunb.ttf"],
  ["seguisym.ttf"],
  ["arialuni.ttf"],
  ["arial unicode.ttf"],
  ["dejavusans.ttf"],
];

const isChineseName = /sim|song|fang|kai|hei|cjk|yahei/;

/** Font names in lower case, and the files in which Windows, Office, WPS and macOS bring them. */
const facesByFont: Record<string, readonly KnownFace[]> = {
  仿宋: [["simfang.ttf"], ["fangsong.ttf"]],
  fangsong: [["simfang.ttf"], ["fangsong.ttf"]],
  仿宋_gb2312: [["仿宋_gb2312.ttf"], ["simfang_gb2312.ttf"], ["fangsong_gb2312.ttf"]],
  黑体: [["simhei.ttf"]],
  simhei: [["simhei.ttf"]],
  宋体: [["simsun.ttc", "SimSun"], ["simsun.ttf"]],
  simsun: [["simsun.ttc", "SimSun"], ["simsun.ttf"]],
  楷体: [["simkai.ttf"], ["kaiti.ttf"]],
  kaiti: [["simkai.ttf"], ["kaiti.ttf"]],
  楷体_gb2312: [["楷体_gb2312.ttf"], ["simkai_gb2312.ttf"], ["kaiti_gb2312.ttf"]],
  微软雅黑: [["msyh.ttc", "MicrosoftYaHei"], ["msyh.ttf"]],
  方正小标宋简体: [["fzxbsjw.ttf"], ["fzxbsk.ttf"], ["方正小标宋简体.ttf"]],
  方正小标宋_gbk: [["fzxbsk.ttf"], ["方正小标宋_gbk.ttf"]],
  "times new roman": [["times.ttf"], ["times new roman.ttf"], ["times_new_roman.ttf"]],
  arial: [["arial.ttf"]],
};

const fangFaces: readonly KnownFace[] = [["simfang.ttf"], ["fangsong.ttf"], ["stfangso.ttf"]];

const kaiFaces: readonly KnownFace[] = [
  ["simkai.ttf"],
  ["kaiti.ttf"],
  ["stkaiti.ttf"],
  ["kaiti.ttc", "STKaitiSC-Regular"],
  ["gkai00mp.ttf"],
  ["ukai.ttc", "UKaiCN"],
];

/** TrueType before CFF: its subsets are smaller, and made in a fraction of the time. */
const songFaces: readonly KnownFace[] = [
  ["simsun.ttc", "SimSun"],
  ["simsun.ttf"],
  ["songti.ttc", "STSongti-SC-Regular"],
  ["stsong.ttf"],
  ["gbsn00lp.ttf"],
  ["uming.ttc", "UMingCN"],
  ["notoserifsc-regular.ttf"],
  ["notoserifcjk-regular.ttc", "NotoSerifCJKsc-Regular"],
  ["notoserifcjksc-regular.otf"],
  ["sourcehanserifsc-regular.otf"],
  // Comes with the program.
  ["notoserifsc_400regular.ttf"],
];

const heiFaces: readonly KnownFace[] = [
  ["simhei.ttf"],
  ["stheiti medium.ttc", "STHeitiSC-Medium"],
  ["msyh.ttc", "MicrosoftYaHei"],
  ["msyh.ttf"],
  ["hiragino sans gb.ttc", "HiraginoSansGB-W3"],
  ["wqy-zenhei.ttc", "WenQuanYiZenHei"],
  ["wqy-microhei.ttc", "WenQuanYiMicroHei"],
  ["droidsansfallbackfull.ttf"],
  ["notosanssc-regular.ttf"],
  ["notosanscjk-regular.ttc", "NotoSansCJKsc-Regular"],
  ["notosanscjksc-regular.otf"],
  ["sourcehansanssc-regular.otf"],
];

/** Those of the measure of Times New Roman first. */
const latinFaces: readonly KnownFace[] = [
  ["times.ttf"],
  ["times new roman.ttf"],
  ["times_new_roman.ttf"],
  ["liberationserif-regular.ttf"],
  ["tinos-regular.ttf"],
  ["freeserif.ttf"],
  ["dejavuserif.ttf"],
];
