import { Bookmark, Paragraph, type IParagraphOptions, type XmlComponent } from "docx";

/**
 * A paragraph with children of any kind. The library's types refuse ends of bookmarks among the children of a paragraph,
 * which is where they belong when a bookmark goes over several.
 */
export class MixedParagraph extends Paragraph {
  constructor(options: Omit<IParagraphOptions, "children">, children: readonly XmlComponent[]) {
    super(options);
    this.root.push(...children);
  }
}

/** Children within a bookmark of their own. */
export const bookmarked = (name: string, children: readonly XmlComponent[]): XmlComponent[] => {
  const { start, end } = new Bookmark({ id: name, children: [] });
  return [start, ...children, end];
};
