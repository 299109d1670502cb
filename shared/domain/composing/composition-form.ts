import type { PrintProfile } from "../../model/print-profile.ts";
import type { ComposedParagraph } from "./composition.ts";

/** What of a print profile decides how an issue is put together, before anything is measured. */
export type CompositionForm = Pick<PrintProfile, "front" | "titleForm" | "sourceForm">;

/** Cover, titles and sources on lines of their own. */
export const plainForm: CompositionForm = { front: "cover", titleForm: "line", sourceForm: "line" };

/**
 * UTF-16 length of the title with which a body paragraph begins (标题  正文), 0 where none runs in. Such a paragraph is text
 * and carries the heading: it is not kept with the next one, and its entry in the contents is the title alone.
 */
export const runInTitleLength = ({ style, heading }: Pick<ComposedParagraph, "style" | "heading">): number =>
  style === "body" && heading !== null ? heading.text.length : 0;
