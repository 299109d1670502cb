import type { XmlElement } from "../../xml-tree.ts";
import { descendants } from "../../xml-tree.ts";

/** A picture as the text names it: its relationship, and how wide it is shown, twips; null where that is not said. */
export interface PictureReference {
  readonly relationship: string;
  readonly width: number | null;
}

/** The pictures of DrawingML and of VML, with the width (twips) at which they are shown. */
export const picturesIn = (graphic: XmlElement): PictureReference[] => {
  const extent = Number(descendants(graphic, "wp:extent")[0]?.attributes["cx"]);
  const drawn = descendants(graphic, "pic:pic").map((picture) => {
    const own = Number(descendants(picture, "a:ext").find(({ attributes }) => "cx" in attributes)?.attributes["cx"]);
    const width = own > 0 ? own : extent;
    return {
      relationship: descendants(picture, "a:blip")[0]?.attributes["embed"] ?? "",
      width: width > 0 ? width / emuPerTwip : null,
    };
  });
  const old = descendants(graphic, "v:imagedata").map((picture) => ({
    relationship: picture.attributes["id"] ?? "",
    width: widthOfShape(graphic),
  }));
  return [...drawn, ...old];
};

/** English metric units, 914,400 to the inch. */
const emuPerTwip = 635;

/** VML names the size in a style: width:207pt, width:4in; others count as unknown. */
const widthOfShape = (graphic: XmlElement): number | null => {
  const style = descendants(graphic, "v:shape")[0]?.attributes["style"] ?? "";
  const [, amount, unit = ""] = /(?:^|;)\s*width:\s*([\d.]+)(pt|in|cm|mm)/.exec(style) ?? [];
  const twips = { pt: 20, in: 1440, cm: 567, mm: 56.7 }[unit];
  return amount === undefined || twips === undefined ? null : Number(amount) * twips;
};
