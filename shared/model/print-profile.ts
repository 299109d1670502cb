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
  /**
   * True sets it at the outer edge, one character of its size in from it: right on odd pages, left on even ones
   * (GB/T 9704-2012, 7.5), whatever `align` says.
   */
  isOuter: z.boolean().default(false),
  /** From the bottom of the number's line to the bottom of the page. Line and distance must fit the bottom margin. */
  distance: Twips,
});

/** Which word processors the page numbers must agree in: all eight profiles, the four likely ones, or none forced. */
export const AnchorMode = z.enum(["exact", "common", "none"]);
export type AnchorMode = z.infer<typeof AnchorMode>;

/** How an issue opens: with a cover of its own, or with a red head (红头) and a red rule over the table of contents. */
export const Front = z.enum(["cover", "redHead"]);
export type Front = z.infer<typeof Front>;

/** A title stands on a line of its own, or runs in: opens the first paragraph, in the title's font and the body's size. */
export const TitleForm = z.enum(["line", "runIn"]);
export type TitleForm = z.infer<typeof TitleForm>;

/** The source stands on a line of its own, or in brackets at the end of the item's last paragraph. */
export const SourceForm = z.enum(["line", "atEnd"]);
export type SourceForm = z.infer<typeof SourceForm>;

/** Items of a section as an editor arranged them, or by the first day of their events (those without one come last). */
export const ItemOrder = z.enum(["arranged", "byDate"]);
export type ItemOrder = z.infer<typeof ItemOrder>;

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
  // Fields added since have defaults: a profile that was stored without them opens, and prints as it did.
  front: Front.default("cover"),
  titleForm: TitleForm.default("line"),
  sourceForm: SourceForm.default("line"),
  itemOrder: ItemOrder.default("arranged"),
  /**
   * The number of the first body page; null counts it from the first page of the issue. Where a number that was set is
   * odd and the page even, or the other way round, a blank page stands before the body: odd numbers belong on right pages.
   */
  firstBodyPage: z.int().min(1).max(9999).nullable().default(null),
});
export type PrintProfile = z.infer<typeof PrintProfile>;

/**
 * GB/T 9704-2012: A4, margins 37/35/28/26 mm, 22 lines of 28 full-width characters at 三号 (16 pt), page numbers at the
 * outer edge. Measured in TYPESETTING: right margin 1474 gives 27 full characters and the same breaks everywhere.
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
  pageNumber: { font: "宋体", size: 14, line: 320, align: "center", form: "dashed", isOuter: true, distance: 1247 },
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

/**
 * 大事月报 as local history offices print it: 26 lines of 27 characters, section names with room round them, page numbers
 * in the middle. Measured on a published issue: 26 of its 27 titles come out on the page on which they were printed.
 */
export const monthlyProfile: PrintProfile = {
  ...gb9704Profile,
  name: "大事月报",
  page: { width: 11906, height: 16838, top: 1588, bottom: 1588, left: 1588, right: 1588 },
  pitch: 520,
  coverTitle: { font: "黑体", size: 36, line: 1560, align: "center" },
  coverLine: { font: "黑体", size: 18, line: 1040, align: "center" },
  tocTitle: { font: "黑体", size: 22, line: 1040, align: "center" },
  tocSection: { font: "黑体", size: 16, line: 520, align: "left" },
  tocItem: { font: "仿宋", size: 16, line: 520, align: "left" },
  section: { font: "黑体", size: 22, line: 1560, align: "center" },
  title: { font: "黑体", size: 16, line: 520, align: "center" },
  body: { font: "仿宋", size: 16, line: 520, align: "left" },
  source: { font: "仿宋", size: 16, line: 520, align: "right" },
  pageNumber: { font: "宋体", size: 14, line: 320, align: "center", form: "dashed", isOuter: false, distance: 871 },
};

/**
 * 简报, the bulletin of a district: a red head over the contents in place of a cover, titles that run in, the source in
 * brackets at the end of an item; 25 lines of 27 characters, as measured on one. Lead-ins are set like the text, so that
 * nothing but the titles stands out.
 */
export const bulletinProfile: PrintProfile = {
  ...monthlyProfile,
  name: "简报",
  pitch: 540,
  coverTitle: { font: "宋体", size: 48, line: 1620, align: "center" },
  coverLine: { font: "仿宋", size: 16, line: 540, align: "center" },
  tocTitle: { font: "黑体", size: 18, line: 1080, align: "center" },
  tocSection: { font: "黑体", size: 16, line: 540, align: "left" },
  tocItem: { font: "仿宋", size: 16, line: 540, align: "left" },
  section: { font: "黑体", size: 18, line: 1080, align: "center" },
  title: { font: "黑体", size: 16, line: 540, align: "left" },
  body: { font: "仿宋", size: 16, line: 540, align: "left" },
  source: { font: "仿宋", size: 16, line: 540, align: "left" },
  leadInFont: "仿宋",
  front: "redHead",
  titleForm: "runIn",
  sourceForm: "atEnd",
};

/** What a publication can begin with; the command line takes the keys for profiles. */
export const presetProfiles = { gb9704: gb9704Profile, monthly: monthlyProfile, bulletin: bulletinProfile } as const;
export type PresetName = keyof typeof presetProfiles;
