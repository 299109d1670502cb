import { z } from "zod";

/** Points, 1/72 inch. */
const Points = z.number().min(5).max(120);
/** Twips, 1/20 point = 1/1440 inch: the unit of WordprocessingML and of the layout. */
const Twips = z.int().min(0).max(31680);
const FontName = z.string().trim().min(1).max(64);

/** A text style of the printed issue. Everything but ASCII is set in `font`, ASCII in the profile's `latinFont`. */
const TextStyle = z.strictObject({
  font: FontName,
  size: Points,
  /** Exact line height in twips; a whole multiple of the profile's pitch. */
  line: Twips,
  align: z.enum(["left", "center", "right"]),
});
export type TextStyle = z.infer<typeof TextStyle>;

/** The page number at the foot of a body page. */
const PageNumberStyle = z.strictObject({
  ...TextStyle.shape,
  /** `dashed` prints — 4 —, as GB/T 9704 wants it; `plain` prints 4. */
  form: z.enum(["dashed", "plain"]),
  /** From the bottom of the number's line to the bottom of the page. Line and distance must fit the bottom margin. */
  distance: Twips,
});

/** Which word processors the page numbers must agree in: all eight profiles, the four likely ones, or none forced. */
export const AnchorMode = z.enum(["exact", "common", "none"]);
export type AnchorMode = z.infer<typeof AnchorMode>;

/** 版式: page, fonts, sizes and line pitch. Measures in twips unless said otherwise. */
export const PrintProfile = z.strictObject({
  name: z.string().trim().min(1),
  page: z.strictObject({
    width: Twips,
    height: Twips,
    top: Twips,
    bottom: Twips,
    left: Twips,
    right: Twips,
  }),
  /** Line pitch: every line height is a whole multiple of it. */
  pitch: z.int().min(200).max(1440),
  latinFont: FontName,
  coverTitle: TextStyle,
  coverLine: TextStyle,
  tocTitle: TextStyle,
  tocSection: TextStyle,
  tocItem: TextStyle,
  section: TextStyle,
  title: TextStyle,
  body: TextStyle,
  /** The line that names the source unit and the reporters after an item. */
  source: TextStyle,
  pageNumber: PageNumberStyle,
  /** Font of a paragraph's lead-in (“一是加强领导。”); in the body's size and never in bold. */
  leadInFont: FontName,
  /** First-line indent of body paragraphs. */
  indent: Twips,
  /** Sections begin on a new page, or run on. */
  sectionsOnNewPage: z.boolean(),
  anchors: AnchorMode,
});
export type PrintProfile = z.infer<typeof PrintProfile>;

/**
 * GB/T 9704-2012: A4, margins 37/35/28/26 mm, 22 lines of 28 full-width characters at 三号 (16 pt).
 * Measured in TYPESETTING: right margin 1474 gives 27 full characters and the same breaks everywhere.
 */
export const gb9704Profile: PrintProfile = {
  name: "GB/T 9704—2012",
  page: { width: 11906, height: 16838, top: 2098, bottom: 1984, left: 1588, right: 1474 },
  pitch: 560,
  latinFont: "Times New Roman",
  coverTitle: { font: "黑体", size: 36, line: 1680, align: "center" },
  coverLine: { font: "黑体", size: 18, line: 840, align: "center" },
  tocTitle: { font: "黑体", size: 22, line: 1120, align: "center" },
  tocSection: { font: "黑体", size: 16, line: 560, align: "left" },
  tocItem: { font: "仿宋", size: 16, line: 560, align: "left" },
  section: { font: "黑体", size: 22, line: 1120, align: "center" },
  title: { font: "黑体", size: 18, line: 560, align: "center" },
  body: { font: "仿宋", size: 16, line: 560, align: "left" },
  source: { font: "仿宋", size: 16, line: 560, align: "right" },
  pageNumber: { font: "宋体", size: 14, line: 320, align: "center", form: "dashed", distance: 1247 },
  leadInFont: "黑体",
  indent: 640,
  sectionsOnNewPage: false,
  anchors: "common",
};
