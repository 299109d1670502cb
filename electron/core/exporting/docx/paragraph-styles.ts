import type { StyleName } from "#shared/model/layout.ts";

/**
 * Style id and name of each style of the issue. Built-in styles keep Word's names, by which a TOC field finds its
 * headings and which every word processor shows in its own language; ours are named in Chinese.
 */
export const paragraphStyles = {
  coverTitle: { id: "CoverTitle", name: "封面刊名" },
  coverLine: { id: "CoverLine", name: "封面说明" },
  tocTitle: { id: "ContentsTitle", name: "目录标题" },
  tocSection: { id: "TOC1", name: "toc 1" },
  tocItem: { id: "TOC2", name: "toc 2" },
  section: { id: "Heading1", name: "heading 1" },
  title: { id: "Heading2", name: "heading 2" },
  body: { id: "BulletinBody", name: "月报正文" },
  source: { id: "BulletinSource", name: "月报来源" },
  picture: { id: "BulletinPicture", name: "月报图片" },
  caption: { id: "Caption", name: "caption" },
  table: { id: "BulletinTable", name: "月报表格" },
  colophon: { id: "Colophon", name: "版记" },
  pageNumber: { id: "Footer", name: "footer" },
} satisfies Record<StyleName, { id: string; name: string }>;
