import type { DefaultTreeAdapterTypes } from "parse5";

/** An element and a node of a parsed page. */
export type Element = DefaultTreeAdapterTypes.Element;
export type Node = DefaultTreeAdapterTypes.ChildNode;

/** True for elements, which have a tag name and attributes. */
export const isElement = (node: Node): node is Element => "tagName" in node;

/** The value of an attribute; an empty string where there is none. */
export const attribute = (element: Element, name: string): string =>
  element.attrs.find((other) => other.name === name)?.value ?? "";

/** The value of a property in the style attribute, in lower case; an empty string where there is none. */
export const styleOf = (element: Element, property: string): string => {
  const declaration = attribute(element, "style")
    .split(";")
    .map((each) => each.split(":"))
    .find(([name]) => name?.trim().toLowerCase() === property);
  return declaration?.[1]?.trim().toLowerCase() ?? "";
};

/** Deeper elements are read as if they stood at this depth: an attack on the stack, not a page. */
export const deepest = 256;

/** The elements inside, at any depth down to the deepest, in document order. */
export const descendants = (parent: { readonly childNodes: readonly Node[] }, depth = 0): Element[] =>
  depth > deepest
    ? []
    : parent.childNodes.filter(isElement).flatMap((element) => [element, ...descendants(element, depth + 1)]);

/** The text inside a node at any depth, white space as it stands. */
export const textContent = (node: Node): string => {
  const texts: string[] = [];
  const open: Node[] = [node];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if ("value" in next) texts.push(next.value);
    else if (isElement(next) && !/^(?:script|style|template)$/.test(next.tagName))
      for (const child of next.childNodes.toReversed()) open.push(child);
  }
  return texts.join("");
};
