import { toPicture, type ReadPicture } from "../../picture.ts";
import { boundedBytes } from "./word-file.ts";

/**
 * The picture that stands at a place of the Data stream ([MS-DOC] 2.9.192 PICFAndOfficeArtData), as wide as the text
 * shows it. Null where it is linked or of a format that is not kept.
 */
export const readInlinePicture = (data: Uint8Array, place: number): ReadPicture | null => {
  const all = boundedBytes(data);
  const head = boundedBytes(all.slice(place, all.u32(place)));
  const headLength = head.u16(4);
  // Of the drawing: width in twips, and how much of it the text shows, in thousandths.
  const [goal, scale] = [head.i16(0x1c), head.u16(0x20)];
  const linkName = head.u16(6) === linkedPicture ? head.u8(headLength) + 1 : 0;
  const drawing = head.slice(headLength + linkName, head.length);
  const bytes = findPictureBytes(drawing, 0);
  return bytes === null ? null : toPicture(bytes, goal > 0 ? (goal * (scale || 1000)) / 1000 : null);
};

/** MM_SHAPEFILE: the name of a file stands before the drawing. */
const linkedPicture = 0x66;

/** Records of drawings ([MS-ODRAW] 2.2.1) hold one another; deeper ones are an attack. */
const deepest = 8;

const isContainer = (record: number): boolean => (record & 0xf) === 0xf;
const pictureStore = 0xf007;
/** JPEG, PNG, and JPEG of CMYK, which is told from the others by what is in it. */
const pictureTypes = [0xf01d, 0xf01e, 0xf02a];
/** Of an entry of the store, before the picture that it holds. */
const storeEntryHead = 36;

const findPictureBytes = (bytes: Uint8Array, depth: number): Uint8Array | null => {
  if (depth > deepest) return null;
  const view = boundedBytes(bytes);
  for (let at = 0; at + 8 <= bytes.length;) {
    const [record, type, length] = [view.u16(at), view.u16(at + 2), view.u32(at + 4)];
    const inside = view.slice(at + 8, length);
    if (pictureTypes.includes(type)) return inside.subarray(headOfPicture(record, type));
    const found =
      type === pictureStore
        ? findPictureBytes(inside.subarray(storeEntryHead + 2 * (inside[33] ?? 0)), depth + 1)
        : isContainer(record)
          ? findPictureBytes(inside, depth + 1)
          : null;
    if (found !== null) return found;
    at += 8 + length;
  }
  return null;
};

/** One identifier of 16 bytes or two, and a tag ([MS-ODRAW] 2.2.27, 2.2.28): odd instances have two. */
const headOfPicture = (record: number, type: number): number => {
  const instance = record >> 4;
  const hasTwo = type === 0xf01e ? instance === 0x6e1 : instance === 0x46b || instance === 0x6e3;
  return hasTwo ? 33 : 17;
};
