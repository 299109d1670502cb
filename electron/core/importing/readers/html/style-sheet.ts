import { attribute, descendants } from "./element.ts";
import type { Element, Node } from "./element.ts";

/** What the rules of a page say of an element that matters here: alignment and indent, in lower case. */
export type StyleSheet = (element: Element, property: "text-align" | "text-indent") => string;

const mostRules = 2000;
const longestSheet = 500_000;
const selector = /^([a-z][a-z0-9]*)?(?:\.([\w-]+))?$/i;

/**
 * Reads the style elements of a page. Only rules for an element, a class or an element of a class count, the later
 * one first: word processors and mail programs write no others for paragraphs.
 */
export const readStyleSheet = (document: { readonly childNodes: readonly Node[] }): StyleSheet => {
  const source = descendants(document)
    .filter(({ tagName }) => tagName === "style")
    .map((style) => style.childNodes.map((node) => ("value" in node ? node.value : "")).join(""))
    .join("\n")
    .slice(0, longestSheet)
    .replace(/\/\*[\s\S]*?\*\/|<!--|-->/g, "");
  const rules = new Map<string, string>();
  for (const [, selectors = "", declarations = ""] of [...source.matchAll(/([^{}]{1,2000})\{([^{}]{0,4000})\}/g)].slice(
    0,
    mostRules,
  ))
    for (const [, property = "", value = ""] of declarations.matchAll(/(text-align|text-indent)\s*:\s*([^;!]+)/gi))
      for (const each of selectors.split(",")) {
        const [, tag = "", name = ""] = selector.exec(each.trim()) ?? [];
        if (tag !== "" || name !== "")
          rules.set(`${tag.toLowerCase()}.${name} ${property.toLowerCase()}`, value.trim().toLowerCase());
      }
  if (rules.size === 0) return () => "";
  return (element, property) => {
    const names = attribute(element, "class").split(/\s+/);
    const keys = [
      ...names.map((name) => `${element.tagName}.${name}`),
      ...names.map((name) => `.${name}`),
      `${element.tagName}.`,
    ];
    return keys.map((key) => rules.get(`${key} ${property}`)).find((value) => value !== undefined) ?? "";
  };
};
