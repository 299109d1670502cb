/**
 * The file without the programs of its embedded fonts, whose conversion is half of pdfjs's time on a page of text and
 * draws nothing here; always a copy. Their keys get a name that nobody knows, so that all offsets stay. They keep theirs
 * where a font does not say itself which characters it shows (ToUnicode): then only its program may. Keys inside
 * compressed objects are not found; their fonts are converted as ever.
 */
export const withoutFontPrograms = (bytes: Uint8Array): Uint8Array => {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const programs = placesOf(file, "/FontFile");
  const changed = new Uint8Array(bytes);
  if (programs.length > placesOf(file, "/ToUnicode").length) return changed;
  for (const place of programs) changed[place + 1] = unknownKey;
  return changed;
};

/** XontFile, XontFile2, XontFile3. */
const unknownKey = "X".charCodeAt(0);

const placesOf = (file: Buffer, key: string): number[] => {
  const places: number[] = [];
  for (let place = file.indexOf(key, 0, "latin1"); place >= 0; place = file.indexOf(key, place + 1, "latin1"))
    places.push(place);
  return places;
};
