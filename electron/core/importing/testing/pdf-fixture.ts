/** A line on a page: A4, points from the bottom left corner. */
export interface PdfText {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  /** 16 points where it is left out. */
  readonly size?: number;
}

/** What a page holds besides its text. */
export interface PdfPageContent {
  readonly texts: readonly PdfText[];
  /** A picture over the whole page, as a scan has. */
  readonly isScan?: boolean;
}

/** How the characters are encoded: by a Chinese character map, or as bytes of GBK in a Western font. */
export type PdfEncoding = "unicode" | "gbk-bytes" | "gbk-bytes without encoding" | "gbk-bytes as on a Mac";

const fontEncodings: Readonly<Record<PdfEncoding, string>> = {
  unicode: "",
  "gbk-bytes": "/Encoding/WinAnsiEncoding",
  "gbk-bytes without encoding": "",
  "gbk-bytes as on a Mac": "/Encoding/MacRomanEncoding",
};

/** Writes a PDF as old office programs do, fonts not embedded. */
export const pdf = (
  pages: readonly PdfPageContent[],
  encode: (text: string) => Uint8Array = utf16,
  encoding: PdfEncoding = "unicode",
): Uint8Array => {
  const objects: Buffer[] = [];
  const add = (content: string | Buffer): number => objects.push(Buffer.from(content));
  add("<</Type/Catalog/Pages 2 0 R>>");
  add("");
  const font =
    encoding === "unicode"
      ? "<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[4 0 R]>>"
      : `<</Type/Font/Subtype/TrueType/BaseFont/FangSong_GB2312${fontEncodings[encoding]}/FirstChar 32/LastChar 255` +
        `/Widths[${"500 ".repeat(224)}]>>`;
  add(font);
  add(
    "<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/DW 1000>>",
  );
  const picture = add(
    stream("/Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8", Buffer.from([0])),
  );
  const kids = pages.map(({ texts, isScan = false }) => {
    const drawn = texts.map(
      ({ x, y, text, size = 16 }) =>
        `BT /F1 ${size} Tf ${x} ${y} Td <${Buffer.from(encode(text)).toString("hex")}> Tj ET`,
    );
    const content = add(
      stream("", Buffer.from([...(isScan ? ["q 595 0 0 842 0 0 cm /P Do Q"] : []), ...drawn].join("\n"))),
    );
    return add(
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>${isScan ? `/XObject<</P ${picture} 0 R>>` : ""}>>/Contents ${content} 0 R>>`,
    );
  });
  objects[1] = Buffer.from(`<</Type/Pages/Count ${kids.length}/Kids[${kids.map((kid) => `${kid} 0 R`).join(" ")}]>>`);
  if (!pages.some(({ isScan }) => isScan === true)) objects[picture - 1] = Buffer.from("null");
  return assemble(objects);
};

const stream = (dictionary: string, data: Buffer): Buffer =>
  Buffer.concat([Buffer.from(`<<${dictionary}/Length ${data.length}>>\nstream\n`), data, Buffer.from("\nendstream")]);

const utf16 = (text: string): Uint8Array => Buffer.from(text, "utf16le").swap16();

const assemble = (objects: readonly Buffer[]): Uint8Array => {
  const parts: Buffer[] = [Buffer.from("%PDF-1.4\n")];
  const offsets: number[] = [];
  let at = parts[0]?.length ?? 0;
  const push = (part: Buffer): void => {
    parts.push(part);
    at += part.length;
  };
  objects.forEach((object, index) => {
    offsets.push(at);
    push(Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), object, Buffer.from("\nendobj\n")]));
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  push(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${at}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
};

/** Text set line by line as a word processor sets it: two characters of indent, a fixed measure. */
export const setParagraphs = (
  paragraphs: readonly string[],
  {
    x,
    y,
    characters,
    size = 16,
    pitch = 28,
  }: { x: number; y: number; characters: number; size?: number; pitch?: number },
): PdfText[] => {
  const texts: PdfText[] = [];
  let line = 0;
  for (const paragraph of paragraphs) {
    let rest = paragraph;
    for (let isFirst = true; rest !== ""; isFirst = false) {
      const room = isFirst ? characters - 2 : characters;
      texts.push({ x: isFirst ? x + 2 * size : x, y: y - line * pitch, text: rest.slice(0, room), size });
      rest = rest.slice(room);
      line++;
    }
  }
  return texts;
};
