import { Document, Packer } from "docx";

import { composeItem, endWithText, type ComposedItem } from "#shared/domain/composing/compose.ts";
import type { Composition } from "#shared/domain/composing/composition.ts";
import { layOut } from "#shared/domain/typesetting/layout.ts";
import type { PrintProfile } from "#shared/model/print-profile.ts";

import type { PictureBytes } from "../printed-issue.ts";
import { emptyFooters, pageNumberFooters } from "./page-footers.ts";
import { patchPackage } from "./patch-package.ts";
import { stylesXml } from "./styles-xml.ts";
import { bodyParagraphs, section } from "./write-docx.ts";

/**
 * Writes one item as DOCX, as the body of an issue would print it: title, text and source line in the styles,
 * without cover and contents. Pages are numbered from 1 where there is more than one. Null for an item that would
 * print nothing.
 */
export const writeItem = async (
  item: ComposedItem,
  profile: PrintProfile,
  pictures: PictureBytes,
  properties: { title: string; creator: string },
): Promise<Uint8Array | null> => {
  const body = endWithText(composeItem("", item, profile));
  if (body.length === 0) return null;
  const headings = body.flatMap(({ heading }) => heading ?? []);
  const composition: Composition = { ...nothing, headings, body };
  const layout = layOut(composition, profile);
  const isLong = layout.pages.filter(({ part }) => part === "body").length > 1;
  const document = new Document({
    ...properties,
    lastModifiedBy: properties.creator,
    compatibility: { version: 15 },
    evenAndOddHeaderAndFooters: profile.pageNumber.isOuter,
    sections: [
      section(
        bodyParagraphs(composition, layout, profile, pictures),
        isLong ? pageNumberFooters(profile) : emptyFooters(profile),
        profile,
        1,
      ),
    ],
  });
  return patchPackage(new Uint8Array(await Packer.toArrayBuffer(document)), stylesXml(profile));
};

/** What an item alone has not. */
const nothing: Composition = {
  isDraft: false,
  cover: { head: [], foot: [] },
  tocTitle: { style: "tocTitle", text: "", leadIn: 0, itemId: null, paragraph: null, heading: null },
  headings: [],
  body: [],
  colophon: [],
};
