/**
 * Calls over HTTP carry files. JSON has no bytes, and base64 costs a third and a copy, so a request body is
 * a frame: the JSON, with `{"$bytes": length}` where bytes stood, and then those bytes one after another.
 */
export interface Frame {
  readonly json: string;
  readonly parts: readonly Uint8Array[];
}

/**
 * Takes every Uint8Array out of a plain value. Throws TypeError for `{"$bytes": 3}` standing there itself: it would
 * arrive as bytes.
 */
export const toFrame = (value: unknown): Frame => {
  const parts: Uint8Array[] = [];
  // Asked of the holder: Node's own kind of Uint8Array has been turned into something else by its toJSON already.
  const json = JSON.stringify(value, function (this: Readonly<Record<string, unknown>>, key, inner: unknown) {
    const original = this[key];
    if (!(original instanceof Uint8Array)) {
      if (bytesMarker(inner) !== null) throw new TypeError("a value that looks like the place of bytes");
      return inner;
    }
    parts.push(original);
    return { $bytes: original.length };
  });
  return { json, parts };
};

/**
 * Puts the bytes back. Throws RangeError when the lengths named in the JSON do not add up to `bytes`,
 * SyntaxError when the JSON is none.
 */
export const fromFrame = (json: string, bytes: Uint8Array): unknown => {
  let at = 0;
  const value: unknown = JSON.parse(json, (_key, inner: unknown) => {
    const length = bytesMarker(inner);
    if (length === null) return inner;
    if (at + length > bytes.length) throw new RangeError("frame is shorter than its parts");
    at += length;
    return bytes.subarray(at - length, at);
  });
  if (at !== bytes.length) throw new RangeError("frame is longer than its parts");
  return value;
};

const bytesMarker = (value: unknown): number | null => {
  if (typeof value !== "object" || value === null || !("$bytes" in value) || Object.keys(value).length > 1) return null;
  const length = value.$bytes;
  return typeof length === "number" && Number.isSafeInteger(length) && length >= 0 ? length : null;
};
