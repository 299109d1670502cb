import { attribute, descendants, isElement, styleOf, textContent } from "./element.ts";
import type { Element, Node } from "./element.ts";

/** The part of a page that is its article, and what the page says about it. */
export interface MainContent {
  readonly root: { readonly childNodes: readonly Node[] };
  /** As the page gives it; the article may repeat it. */
  readonly title: string | null;
  readonly source: string | null;
}

/** Containers of articles: HTML's own, and those that the publishing systems of government sites and WeChat write. */
const container =
  /^(?:js_content|zoom|ucap-content|trs_editor|trs_ueditor|article[-_]?(?:content|body|con|text)|news[-_]?(?:content|text|con)|content[-_]?(?:text|body|main)|detail[-_]?(?:content|con)|main[-_]?content|post[-_]?content|entry[-_]?content|pages_content|con_text|xl_content)$/i;

/** So much of the page's running text must a container hold to be its article. */
const leastShare = 0.6;

/** Finds the article of a web page; a document saved as a page has none, and all of its body is read. */
export const findMainContent = (document: { readonly childNodes: readonly Node[] }): MainContent => {
  const all = descendants(document);
  const body = all.find(({ tagName }) => tagName === "body");
  const whole: MainContent = { root: body ?? document, title: null, source: null };
  const candidates = all.filter(isContainer);
  if (body === undefined || candidates.length === 0) return whole;
  const total = proseLength(body);
  const best = candidates.findLast((element) => proseLength(element) >= leastShare * total);
  if (total === 0 || best === undefined) return whole;
  const title = titleOf(all, best);
  const source = metaOf(all, /^contentsource$/i);
  return { root: best, title, source };
};

const isContainer = (element: Element): boolean =>
  element.tagName === "article" ||
  element.tagName === "main" ||
  attribute(element, "role") === "main" ||
  container.test(attribute(element, "id")) ||
  attribute(element, "class")
    .split(/\s+/)
    .some((name) => container.test(name));

/** Characters in sentences, which navigation does not have. */
const proseLength = (element: Element): number =>
  textContent(element)
    .split(/\s*\n\s*/)
    .filter((line) => /[，。；]/.test(line))
    .reduce((sum, line) => sum + line.length, 0);

const titleOf = (all: readonly Element[], content: Element): string | null => {
  const heading = all.find(({ tagName, ...rest }) => tagName === "h1" && rest.parentNode !== content);
  const named = all.find((element) => /^(?:activity-name|article-?title|news-?title)$/i.test(attribute(element, "id")));
  const candidates = [
    metaOf(all, /^articletitle$/i),
    heading === undefined ? null : tidy(textContent(heading)),
    named === undefined ? null : tidy(textContent(named)),
    tidy(
      textContent(all.find(({ tagName }) => tagName === "title") ?? content).split(/\s*[_|｜]\s*|\s+[-–—]+\s*/)[0] ??
        "",
    ),
  ];
  return candidates.find((title) => title !== null && title !== "" && title.length <= 80) ?? null;
};

/** The content of a meta element, by its name; null where there is none or it is empty. */
export const metaOf = (all: readonly Element[], name: RegExp): string | null => {
  const meta = all.find((element) => element.tagName === "meta" && name.test(attribute(element, "name")));
  const content = meta === undefined ? "" : tidy(attribute(meta, "content"));
  return content === "" ? null : content;
};

const tidy = (text: string): string => text.replace(/\s+/g, " ").trim();

const fewestLinks = 3;
/** Share of the text that is links, above which a block is a menu. */
const mostLinked = 0.7;

/** True for what surrounds the article of a page: menus, search forms, lists of links, a site's head and foot. */
export const isNavigation = (element: Element): boolean => {
  if (element.tagName === "nav") return true;
  if (/^(?:navigation|banner|contentinfo|search|complementary)$/.test(attribute(element, "role"))) return true;
  if (/^(?:header|footer|aside)$/.test(element.tagName))
    return !isInArticle(element) && !descendants(element).some(({ tagName }) => tagName === "h1");
  if (!/^(?:ul|ol|dl|div|table|tr|p|section)$/.test(element.tagName)) return false;
  const links = descendants(element).filter(({ tagName }) => tagName === "a");
  if (links.length < fewestLinks) return false;
  const linked = links.reduce((sum, link) => sum + tidy(textContent(link)).length, 0);
  const text = tidy(textContent(element)).length;
  return text > 0 && linked >= mostLinked * text && linked / links.length <= 30;
};

const isInArticle = (element: Element): boolean => {
  for (let parent = element.parentNode; parent !== null && isNode(parent); parent = parent.parentNode)
    if (parent.tagName === "article" || parent.tagName === "main") return true;
  return false;
};

const isNode = (node: Element["parentNode"]): node is Element => node !== null && "tagName" in node && isElement(node);

/** True for what a browser does not show. */
export const isHidden = (element: Element): boolean =>
  element.attrs.some(({ name }) => name === "hidden") ||
  styleOf(element, "display") === "none" ||
  styleOf(element, "visibility") === "hidden" ||
  styleOf(element, "mso-hide") === "all";
