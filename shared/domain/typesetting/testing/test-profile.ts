import type { PrintProfile, TextStyle } from "../../../model/print-profile.ts";

const style = (font: string, size: number, lines: number, align: TextStyle["align"]): TextStyle => ({
  font,
  size,
  line: lines * 560,
  align,
});

/** A4 with 27 characters by 22 lines, like the preset; spelt out here because domain libraries know model types only. */
export const testProfile: PrintProfile = {
  name: "测试版式",
  page: { width: 11906, height: 16838, top: 2098, bottom: 1984, left: 1588, right: 1474 },
  pitch: 560,
  latinFont: "Times New Roman",
  coverTitle: style("黑体", 36, 3, "center"),
  coverLine: style("黑体", 18, 1.5, "center"),
  tocTitle: style("黑体", 22, 2, "center"),
  tocSection: style("黑体", 16, 1, "left"),
  tocItem: style("仿宋", 16, 1, "left"),
  section: style("黑体", 22, 2, "center"),
  title: style("黑体", 18, 1, "center"),
  body: style("仿宋", 16, 1, "left"),
  source: style("仿宋", 16, 1, "right"),
  pageNumber: { font: "宋体", size: 14, line: 320, align: "center", form: "dashed", isOuter: false, distance: 1247 },
  leadInFont: "黑体",
  indent: 640,
  sectionsOnNewPage: false,
  anchors: "common",
  front: "cover",
  titleForm: "line",
  sourceForm: "line",
  itemOrder: "arranged",
  firstBodyPage: null,
};
