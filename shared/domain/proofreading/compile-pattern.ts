/** Null for what is no regular expression, or finds nothing everywhere. */
export const compilePattern = (source: string): RegExp | null => {
  try {
    const pattern = new RegExp(source, "gu");
    return new RegExp(source, "u").test("") ? null : pattern;
  } catch {
    return null;
  }
};
